import { at, is, type Match, type Matcher, type Phrase, type Reading, skip } from "../phrase.ts";

/** "the first week of October", "the last Friday of July", "the 20th of next month". */
export function createNth(matcher: Matcher): Phrase {
  return {
    name: "nth",
    starts: ["ordinal", "turn"],
    match(reading: Reading, index: number): Match | null {
      const nth = is(reading, index, "last", "final") ? -1 : at(reading, index).features.ordinal;
      if (nth === undefined) return null;
      const { unit, weekday, plural } = at(reading, index + 1).features;
      const counted = (unit === "week" && !plural) || weekday !== undefined;
      const ofAt = counted ? index + 2 : index + 1;
      if (!is(reading, ofAt, "of", "in") || (nth < 0 && !counted)) return null;
      const inner = matcher(reading, skip(reading, ofAt + 1, "the"));
      if (inner?.said.kind !== "calendar" && inner?.said.kind !== "relative") return null;
      const said = { kind: "nth", nth, of: inner.said } as const;
      return {
        last: inner.last,
        said: weekday === undefined ? { ...said, unit: unit ?? "day" } : { ...said, weekday },
      };
    },
  };
}

/** "the week of Nov. 3", "the week starting Monday". */
export function createWeekOf(matcher: Matcher): Phrase {
  return {
    name: "week-of",
    starts: ["unit"],
    match(reading: Reading, index: number): Match | null {
      if (!is(reading, index, "week") || !is(reading, index + 1, "of", "starting", "beginning", "commencing"))
        return null;
      const inner = matcher(reading, skip(reading, index + 2, "on", "the"));
      const { said } = inner ?? {};
      const isDay = said?.kind === "calendar" && (said.day !== undefined || said.weekday !== undefined);
      return inner && isDay ? { last: inner.last, said: { kind: "weekOf", of: inner.said } } : null;
    },
  };
}
