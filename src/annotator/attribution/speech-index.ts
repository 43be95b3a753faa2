import type { Word } from "../../document/tree.ts";
import type { SpeechClass, SpeechLexicon } from "../../lexicon/speech.ts";

/** The lexicon by lemma. */
export interface SpeechIndex {
  classesOf(word: Word): readonly SpeechClass[];
  readonly hedges: ReadonlySet<string>;
  readonly passives: ReadonlySet<string>;
  readonly expected: ReadonlySet<string>;
  readonly according: ReadonlySet<string>;
  readonly opinions: ReadonlySet<string>;
}

const NONE: readonly SpeechClass[] = [];

/** Lays the lexicon out by lemma. */
export function createSpeechIndex(lexicon: SpeechLexicon): SpeechIndex {
  const verbs = byLemma(lexicon, (entry) => entry.verbs);
  const nouns = byLemma(lexicon, (entry) => entry.nouns);
  const adjectives = byLemma(lexicon, (entry) => entry.adjectives);
  return {
    classesOf(word) {
      if (word.upos === "VERB") return verbs.get(word.lemma.toLowerCase()) ?? NONE;
      if (word.upos === "NOUN") return nouns.get(word.lemma) ?? NONE;
      if (word.upos === "ADJ") return adjectives.get(word.lemma) ?? NONE;
      return NONE;
    },
    hedges: new Set(lexicon.hedges.adverbs),
    passives: new Set(lexicon.hedges.passives),
    expected: new Set(lexicon.hedges.expected),
    according: new Set(lexicon.according),
    opinions: new Set(lexicon.opinions),
  };
}

function byLemma(
  lexicon: SpeechLexicon,
  lemmas: (entry: SpeechClass) => readonly string[] | undefined,
): Map<string, SpeechClass[]> {
  const found = new Map<string, SpeechClass[]>();
  for (const entry of lexicon.classes) {
    for (const lemma of lemmas(entry) ?? []) {
      const list = found.get(lemma);
      if (list) list.push(entry);
      else found.set(lemma, [entry]);
    }
  }
  return found;
}
