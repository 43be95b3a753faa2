import { at, is, type Match, type Phrase, type Reading, tagged } from "../phrase.ts";

/** "now", "currently", "recently", "soon": before, at or after the time of writing. */
export const reference: Phrase = {
  name: "reference",
  starts: ["reference"],
  match(reading: Reading, index: number): Match | null {
    const when = at(reading, index).features.reference;
    if (when === undefined || !tagged(reading, index, "ADV")) return null;
    // "as soon as", "soon after"; "now that" opens a clause.
    if (is(reading, index - 1, "as") || is(reading, index + 1, "after", "before", "thereafter", "afterwards", "that"))
      return null;
    return { last: index + 1, said: { kind: "reference", when } };
  },
};
