import { at, is, type Match, type Phrase, type Reading } from "../phrase.ts";

/** "this morning", "last night", "later this afternoon" (the edge comes from its own rule). */
export const partOfDay: Phrase = {
  name: "part-of-day",
  starts: ["turn"],
  match(reading: Reading, index: number): Match | null {
    const { turn, fromFocus } = at(reading, index).features;
    const part = at(reading, index + 1).features.part;
    if (turn === undefined || part === undefined) return null;
    if (turn !== 0 && part !== "night" && fromFocus === undefined) return null;
    const offset = is(reading, index, "last", "previous") ? -1 : turn;
    const anchor = fromFocus ? "focus" : "published";
    return { last: index + 2, said: { kind: "relative", unit: "day", offset, anchor, part } };
  },
};
