import type { PloverEvent } from "../record/event.ts";
import { isModeOf, MODES, type Mode } from "../record/mode.ts";
import { expandWords, type WordClasses } from "./events-pattern.ts";

/** Code → the words that decide for it, written as in patterns: `yield: ["{release}", "withdraw|pull_out"]`. */
export type DecidingWords = WordClasses;

/** Turns the lists round: word → code. Throws where a word decides for two codes, or a class is unknown. */
export function compileWords<Code extends string>(
  rule: string,
  lists: Readonly<Partial<Record<Code, readonly string[]>>>,
  classes: WordClasses,
): Record<string, Code> {
  const found: Record<string, Code> = {};
  for (const [code, sources] of Object.entries(lists) as [Code, readonly string[]][]) {
    for (const word of sources.flatMap((source) => expandWords(source, source, classes))) {
      const other = found[word];
      if (other !== undefined && other !== code) {
        throw new Error(`The rule "${rule}" has "${word}" for both "${other}" and "${code}".`);
      }
      found[word] = code;
    }
  }
  return found;
}

/** Throws when the event cannot be done that way. */
export function checkMode(rule: string, event: PloverEvent, mode: string): Mode {
  if (isModeOf(event, mode)) return mode;
  const known = MODES[event].length === 0 ? "none" : MODES[event].join(", ");
  throw new Error(`The rule "${rule}" has the mode "${mode}", which is none of ${event} (${known}).`);
}
