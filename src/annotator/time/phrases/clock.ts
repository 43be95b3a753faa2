import { at, is, type Match, type Phrase, type Reading, skip } from "../phrase.ts";
import type { Clock } from "../said.ts";

const ZONES = new Set([
  "gmt",
  "utc",
  "est",
  "edt",
  "et",
  "pst",
  "pdt",
  "pt",
  "cet",
  "cest",
  "bst",
  "ist",
  "jst",
  "msk",
  "local",
]);

/** "10 a.m.", "10:30", "10:30 GMT", "1400 GMT", "8 o'clock", "noon", "midnight local time". */
export const clock: Phrase = {
  name: "clock",
  starts: ["digits", "number", "part"],
  match(reading: Reading, index: number): Match | null {
    const named = at(reading, index).features.part;
    if (named === "noon" || named === "midnight")
      return end(reading, index + 1, { hour: named === "noon" ? 12 : 0, minute: 0 });
    const { number, digits } = at(reading, index).features;
    if (number === undefined || named !== undefined) return null;
    const minuteAt = at(reading, index + 2);
    const colon =
      is(reading, index + 1, ":", ".") &&
      at(reading, index + 1).glued &&
      minuteAt.glued &&
      minuteAt.features.digits === 2;
    const minute = colon ? (minuteAt.features.number ?? 0) : 0;
    const last = colon ? index + 3 : index + 1;
    const half = readMeridiem(reading, last);
    if (half !== null && number >= 1 && number <= 12)
      return end(reading, last + 1, { hour: (number % 12) + half, minute });
    if (number > 24 && digits === 4 && ZONES.has(at(reading, last).lower) && number < 2400) {
      return end(reading, last, { hour: Math.floor(number / 100), minute: number % 100 });
    }
    if (number > 23 || minute > 59) return null;
    if (is(reading, last, "o'clock", "o’clock")) return end(reading, last + 1, { hour: number, minute });
    const exact = colon && at(reading, index + 1).lower === ":" && !is(reading, last, ":");
    if (
      exact &&
      (is(reading, index - 1, "at", "around", "about", "by", "until") || ZONES.has(at(reading, last).lower))
    ) {
      return end(reading, last, { hour: number, minute });
    }
    return null;
  },
};

function readMeridiem(reading: Reading, index: number): 0 | 12 | null {
  if (is(reading, index, "am")) return 0;
  return is(reading, index, "pm") ? 12 : null;
}

function end(reading: Reading, index: number, said: Clock): Match {
  const zone = ZONES.has(at(reading, index).lower) ? skip(reading, index + 1, "time") : index;
  return { last: zone, said: { kind: "relative", unit: "day", offset: 0, anchor: "published", clock: said } };
}
