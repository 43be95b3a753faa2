import { readCount } from "../count.ts";
import { at, is, type Match, type Phrase, type Reading, skipDash } from "../phrase.ts";

/** "the past three months", "the next few days", "coming weeks", "recent years", "within 90 days". */
export const span: Phrase = {
  name: "span",
  starts: ["turn"],
  match(reading: Reading, index: number): Match | null {
    const { turn } = at(reading, index).features;
    if (turn === undefined || turn === 0) return null;
    const count = readCount(reading, index + 1);
    const unitAt = skipDash(reading, count?.last ?? index + 1);
    const { unit, plural } = at(reading, unitAt).features;
    if (unit === undefined || (!plural && !count)) return null;
    return { last: unitAt + 1, said: { kind: "span", unit, count: count?.value ?? null, direction: turn } };
  },
};

/** "recent weeks", "recent years" */
export const recent: Phrase = {
  name: "recent",
  starts: ["unit"],
  match(reading: Reading, index: number): Match | null {
    const { unit, plural } = at(reading, index).features;
    if (unit === undefined || !plural || !is(reading, index - 1, "recent")) return null;
    return { last: index + 1, said: { kind: "span", unit, count: null, direction: -1 } };
  },
};

/** "within 90 days", "within the next hour" (the span rule takes that one). */
export const within: Phrase = {
  name: "within",
  starts: ["number", "article", "several"],
  match(reading: Reading, index: number): Match | null {
    if (!is(reading, index - 1, "within")) return null;
    const count = readCount(reading, index);
    const { unit } = at(reading, count?.last ?? -1).features;
    if (!count || unit === undefined) return null;
    return { last: count.last + 1, said: { kind: "span", unit, count: count.value, direction: 1, ifFuture: true } };
  },
};
