import type { ActorEntry } from "../../lexicon/actor-entry.ts";
import { type ActorIndex, createActorIndex } from "../../lexicon/actor-index.ts";
import type { ActorLexicon } from "../../lexicon/actors.ts";

/** Names of the actors of a list. */
export interface ActorNames {
  /** "JPN" → "Japan"; what is not in the list is its own name. */
  nameOf(id: string): string;
  /** The actor that a code, an id or a name in any case means: "JPN", "Takaichi", "EU", "japan". */
  resolve(text: string): ActorEntry | null;
  /** The state of that name or code: a capital or a demonym is none. */
  resolveState(text: string): ActorEntry | null;
  /** Ids of actors whose names have words that begin like those given: "sec coun". */
  matching(words: string): string[];
}

const known = new WeakMap<ActorLexicon, ActorNames>();

/** Laid out once for each list. */
export function actorNames(lexicon: ActorLexicon): ActorNames {
  const found = known.get(lexicon) ?? createActorNames(createActorIndex(lexicon));
  known.set(lexicon, found);
  return found;
}

function createActorNames(index: ActorIndex): ActorNames {
  const words = index.entries.map(
    ({ id, name, aliases, ambiguous }) => [id, [id, name, ...aliases, ...ambiguous].flatMap(wordsOf)] as const,
  );
  return {
    nameOf: (id) => index.byId(id)?.name ?? id,
    resolve(text) {
      for (const form of formsOf(text)) {
        const found = index.byId(form) ?? index.byName(form)[0];
        if (found) return found;
      }
      return null;
    },
    resolveState(text) {
      for (const form of formsOf(text)) {
        const named = index.candidates(form).find(({ how, entry }) => how === "name" && entry.kind === "state");
        const found = index.byId(form) ?? named?.entry;
        if (found?.kind === "state") return found;
      }
      return null;
    },
    matching(text) {
      const asked = wordsOf(text);
      if (asked.length === 0) return [];
      return words
        .filter(([, own]) => asked.every((word) => own.some((each) => each.startsWith(word))))
        .map(([id]) => id);
    },
  };
}

/** As it is written, in capitals, with capitals at the beginning of words: names are kept as newspapers write them. */
function formsOf(text: string): readonly string[] {
  const capital = text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
  return [text, text.toLowerCase(), text.toUpperCase(), capital];
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
