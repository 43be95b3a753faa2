import type { Coder, EventReading } from "./coder.ts";
import type { GoldSentence } from "./gold.ts";
import { fitOf } from "./marked-pair.ts";

/**
 * The label between a sentence's marked spans: that of the event that fits them best. Null without marked spans, and
 * when nothing is found. Scores and predictions of marked pairs come through here.
 */
export function labelPair(coder: Coder, { text, pair }: Pick<GoldSentence, "text" | "pair">): string | null {
  const marks = [pair.source, pair.target].filter((span) => span != null);
  if (marks.length === 0) return null;
  // "called him to congratulate him" is more than a call.
  const closeness = ({ event }: EventReading): number => fitOf(event, pair) - (event.event === "CONSULT" ? 0.1 : 0);
  const best = [...coder.read(text, marks).events].sort((a, b) => closeness(b) - closeness(a))[0];
  return best?.root ?? null;
}
