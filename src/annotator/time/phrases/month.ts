import { at, is, type Match, type Phrase, type Reading } from "../phrase.ts";
import { withYear } from "./month-date.ts";
import { readMonth } from "./month-name.ts";

/** "October", "October 2025", "last October", "March of next year". */
export const month: Phrase = {
  name: "month",
  starts: ["month", "turn"],
  match(reading: Reading, index: number): Match | null {
    const turn = at(reading, index).features.turn;
    const monthAt = turn === undefined ? index : index + 1;
    const number = readMonth(reading, monthAt);
    if (number === undefined || isPartOfName(reading, monthAt)) return null;
    const said = { kind: "calendar", month: number } as const;
    if (turn !== undefined) return { last: monthAt + 1, said: { ...said, turn } };
    return withYear(reading, monthAt + 1, said);
  },
};

/** A short form needs a number or a preposition: "Dec" in "Dec Janssen" is a name. */
function isPartOfName(reading: Reading, index: number): boolean {
  const atom = at(reading, index);
  if (atom.lower.length > 4 || ["may", "june", "july"].includes(atom.lower)) return false;
  if (atom.text.endsWith(".") || at(reading, index + 1).features.digits === 4) return false;
  return !is(
    reading,
    index - 1,
    "in",
    "since",
    "until",
    "by",
    "from",
    "to",
    "last",
    "next",
    "early",
    "late",
    "mid",
    "-",
  );
}
