import type { Quad } from "../../src/record/event.ts";

/** Ranges of the mean score of a pair, from attacks to alliance. The words say what the colour shows. */
export const TONES = [
  { tone: "hostile", below: -5, words: "−10 to −5" },
  { tone: "tense", below: -1, words: "−5 to −1" },
  { tone: "even", below: 1, words: "−1 to +1" },
  { tone: "friendly", below: 5, words: "+1 to +5" },
  { tone: "close", below: Number.POSITIVE_INFINITY, words: "+5 to +10" },
] as const;

export type Tone = (typeof TONES)[number]["tone"];

/** The range in which a score from −10 to +10 lies. */
export function toneOf(score: number): Tone {
  return TONES.find(({ below }) => score < below)?.tone ?? "close";
}

/** "−3.5", "+2", "0": with a sign, so that no colour is needed. */
export function writeScore(score: number): string {
  const rounded = Math.round(score * 10) / 10;
  if (rounded === 0) return "0";
  return rounded > 0 ? `+${rounded}` : `−${-rounded}`;
}

/** "material-conflict" → "material conflict" */
export function nameQuad(quad: Quad): string {
  return quad.replace("-", " ");
}
