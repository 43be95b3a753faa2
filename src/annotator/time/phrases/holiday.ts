import { at, is, type Match, type Phrase, type Reading } from "../phrase.ts";
import type { Said } from "../said.ts";
import { withYear } from "./month-date.ts";

/** "Christmas Eve", "New Year's Day", "Thanksgiving": the few holidays that news dates things by and that stand still. */
export const holiday: Phrase = {
  name: "holiday",
  starts: ["holiday"],
  match(reading: Reading, index: number): Match | null {
    if (is(reading, index, "christmas")) {
      const eve = is(reading, index + 1, "eve");
      const last = eve || is(reading, index + 1, "day") ? index + 2 : index + 1;
      return withYear(reading, last, { kind: "calendar", month: 12, day: eve ? 24 : 25 });
    }
    if (is(reading, index, "thanksgiving")) {
      const november: Said = { kind: "calendar", month: 11 };
      return { last: index + 1, said: { kind: "nth", nth: 4, weekday: 4, of: november } };
    }
    const dayAt = readNewYear(reading, index);
    if (is(reading, dayAt, "eve")) return withYear(reading, dayAt + 1, { kind: "calendar", month: 12, day: 31 });
    return is(reading, dayAt, "day") ? withYear(reading, dayAt + 1, { kind: "calendar", month: 1, day: 1 }) : null;
  },
};

/** The index after "New Year's", however it is parted; −1 for anything else. */
function readNewYear(reading: Reading, index: number): number {
  if (!is(reading, index, "new") || !at(reading, index + 1).lower.startsWith("year")) return -1;
  return is(reading, index + 2, "'s", "’s", "'", "’") ? index + 3 : index + 2;
}
