import { closeSync, openSync, writeFileSync } from "node:fs";
import type { ActorMention } from "../../src/record/actor.ts";
import { ReadoutError } from "../../src/record/readout-error.ts";
import { isCodable } from "./codable.ts";
import type { CodedSentence } from "./coded.ts";
import { pentaOf } from "./pair-scores.ts";

/** What a line of predictions says about a sentence. */
export interface Prediction {
  readonly id: string;
  /** The label between the marked spans, one of 15; null without marked spans, and when nothing is found. */
  readonly root: string | null;
  readonly penta: number | null;
  /** The codable events of the text, read without its marks: asserted, and no appeals. Parties are words of the text. */
  readonly events: readonly {
    readonly event: string;
    readonly actors: readonly string[];
    readonly recipients: readonly string[];
  }[];
}

export function predict({ gold, raw, label }: CodedSentence): Prediction {
  const words = (list: readonly ActorMention[]): string[] => list.map(({ text }) => text);
  return {
    id: gold.id,
    root: label,
    penta: pentaOf(label),
    events: raw.events.filter(isCodable).map(({ event, root }) => ({
      event: root,
      actors: words(event.actors),
      recipients: words(event.recipients),
    })),
  };
}

/**
 * Opens the file, so that a wrong path is known before the long work, and returns what writes a line of JSON for each
 * sentence. Throws a ReadoutError when the file cannot be written.
 */
export function openPredictions(path: string): (coded: readonly CodedSentence[]) => void {
  let file: number;
  try {
    file = openSync(path, "w");
  } catch (error) {
    const message = `The predictions cannot be written to ${path}. Check that its folder exists.`;
    throw new ReadoutError("predictions", message, { cause: error });
  }
  return (coded) => {
    writeFileSync(file, coded.map((sentence) => `${JSON.stringify(predict(sentence))}\n`).join(""));
    closeSync(file);
    console.log(`${coded.length} sentences → ${path}`);
  };
}
