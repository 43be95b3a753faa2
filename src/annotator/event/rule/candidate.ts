import { patientsOf } from "../../../document/clause.ts";
import { type Word, wordAt } from "../../../document/tree.ts";
import { QUADS } from "../../../lexicon/events.ts";
import type { Scene } from "../scene.ts";
import type { Codebook, CodebookEntry } from "./codebook.ts";
import { isNegated } from "./condition.ts";
import { lightVerbOf } from "./light-verb.ts";
import { type Match, matchAt } from "./match.ts";

/** What the rules found in one sentence, before anybody asks who did it. */
export interface Candidates {
  /** In text order, at most one for each word. */
  readonly matches: readonly Match[];
  at(word: number): Match | undefined;
}

const POS = new Map([
  ["VERB", "VERB"],
  ["AUX", "VERB"],
  ["NOUN", "NOUN"],
  ["PROPN", "NOUN"],
  ["ADJ", "ADJ"],
]);

/** Asks at each word whether a rule's pattern fits; what a clause is about is asked first where a rule wants to know. */
export function findCandidates(scene: Scene): Candidates {
  const { tree, codebook } = scene;
  const known = new Map<number, Match | undefined>();
  const at = (index: number): Match | undefined => {
    if (known.has(index)) return known.get(index);
    known.set(index, undefined);
    const entries = entriesOf(codebook, wordAt(tree, index));
    const match = entries ? matchAt(scene, index, entries, complement) : undefined;
    known.set(index, match);
    return match;
  };
  const complement = (index: number): "cooperation" | "conflict" | undefined => {
    const match = at(index) ?? nominalUnder(scene, index, at);
    if (!match) return undefined;
    const cooperates = QUADS[match.entry.rule.event].endsWith("cooperation");
    return cooperates !== isNegated(tree, index) ? "cooperation" : "conflict";
  };
  const matches = tree.words.map((word) => at(word.index)).filter((match) => match !== undefined);
  return { matches, at: (word) => known.get(word) };
}

/** The patterns a word may trigger; where the lemma is unknown to the lexicon, by its likelier stems. */
function entriesOf(codebook: Codebook, word: Word): readonly CodebookEntry[] | undefined {
  const pos = POS.get(word.upos);
  if (!pos) return undefined;
  const triggers = codebook.triggers.get(pos);
  const found = triggers?.get(word.lemma) ?? triggers?.get(word.lemma.toLowerCase());
  if (found || pos !== "VERB" || word.xpos === "VB") return found;
  for (const stem of stemsOf(word.text.toLowerCase())) {
    const entries = triggers?.get(stem);
    if (entries) return entries;
  }
  return undefined;
}

/** "freed" → "free", "severed" → "sever": "overran" → "overrun": rare verbs whose lemma may be guessed wrong. */
export function stemsOf(text: string): readonly string[] {
  if (text.endsWith("ran")) return [text.replace(/ran$/, "run")];
  const ending = /(?:ed|ing|es|s)$/.exec(text)?.[0];
  if (!ending) return [];
  const base = text.slice(0, -ending.length);
  return [base, `${base}e`, base.replace(/(.)\1$/, "$1"), ...(ending === "ed" ? [text.slice(0, -1)] : [])];
}

/** "launch an attack": the verb says nothing, its object does. */
function nominalUnder(scene: Scene, index: number, at: (word: number) => Match | undefined): Match | undefined {
  for (const object of patientsOf(scene.tree, index)) {
    const match = at(object);
    if (match && lightVerbOf(scene, object) === index) return match;
  }
  return undefined;
}
