import { at, is, type Match, type Phrase, type Reading, skip, tagged } from "../phrase.ts";
import { withYear } from "./month-date.ts";

/** "last spring", "this summer", "the winter of 2024", "fall 2023"; "fall" alone is mostly a verb. */
export const season: Phrase = {
  name: "season",
  starts: ["season", "turn"],
  match(reading: Reading, index: number): Match | null {
    const { turn, fromFocus } = at(reading, index).features;
    const seasonAt = turn === undefined ? index : skip(reading, index + 1, "coming", "past");
    const name = at(reading, seasonAt).features.season;
    if (name === undefined || tagged(reading, seasonAt, "VERB", "AUX")) return null;
    const said = { kind: "calendar", season: name } as const;
    if (turn !== undefined) return { last: seasonAt + 1, said: { ...said, ...(!fromFocus && { turn }) } };
    const dated = withYear(reading, seasonAt + 1, said);
    if (dated.last > seasonAt + 1) return dated;
    // "the fall of Mariupol"
    if (is(reading, seasonAt + 1, "of")) return null;
    const framed = is(reading, seasonAt - 1, "in", "by", "until", "since", "early", "late", "mid", "-");
    const theBefore =
      is(reading, seasonAt - 1, "the") &&
      is(reading, seasonAt - 2, "in", "by", "until", "since", "during", "over", "into", "through");
    return framed || theBefore ? dated : null;
  },
};
