import { at, capital, is, type Match, type Phrase, type Reading, skip, tagged } from "../phrase.ts";
import type { CalendarSaid } from "../said.ts";

/** "Monday", "last Tuesday", "this coming Friday", "Sunday night", "Monday of last week". */
export const weekday: Phrase = {
  name: "weekday",
  starts: ["weekday", "turn"],
  match(reading: Reading, index: number): Match | null {
    const { turn, fromFocus } = at(reading, index).features;
    const dayAt = turn === undefined ? index : skip(reading, index + 1, "past", "coming", "week", "'s", "’s");
    const day = at(reading, dayAt).features.weekday;
    if (day === undefined || !isName(reading, dayAt)) return null;
    const said: CalendarSaid = { kind: "calendar", weekday: day, ...(turn !== undefined && !fromFocus && { turn }) };
    const part = at(reading, dayAt + 1).features.part;
    if (part !== undefined) return { last: dayAt + 2, said: { ...said, part } };
    return { last: dayAt + 1, said };
  },
};

/** "Sun" and "Sat" are days only with a stop, a date after them or "on" before. */
function isName(reading: Reading, index: number): boolean {
  const atom = at(reading, index);
  if (!capital(reading, index)) return false;
  if (atom.lower.endsWith("day")) return true;
  if (tagged(reading, index, "VERB", "AUX")) return false;
  const next = at(reading, index + 1);
  const dated = next.features.month !== undefined || next.features.digits !== undefined;
  return atom.text.endsWith(".") || dated || is(reading, index - 1, "on");
}
