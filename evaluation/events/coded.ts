import type { Coder, TextReading } from "./coder.ts";
import type { GoldSentence } from "./gold.ts";
import { withProgress } from "./progress.ts";

/** A sentence of the gold, and what we make of it. */
export interface CodedSentence {
  readonly gold: GoldSentence;
  /** All events of the text, read without looking at the marks. */
  readonly raw: TextReading;
  /** The label between the marked spans. */
  readonly label: string | null;
}

export function codeSentences(coder: Coder, name: string, sentences: readonly GoldSentence[]): CodedSentence[] {
  return withProgress(name, sentences, (gold) => ({
    gold,
    raw: coder.read(gold.text),
    label: coder.label(gold.text, gold.pair),
  }));
}
