import fc from "fast-check";
import { expect, it } from "vitest";
import { ReadoutError } from "../record/readout-error.ts";
import { loadReadout } from "../resource/load.ts";

const readout = await loadReadout();

/** Words of the trade among such as trip up programs: members of every object, marks, broken characters. */
const WORDS = [
  "Iran",
  "Trump",
  "Tokyo",
  "the two sides",
  "he",
  "will",
  "visit",
  "said",
  "denied that",
  "in exchange for",
  "deal",
  "$5 billion",
  "Monday",
  "“",
  "”",
  '"',
  ",",
  ".",
  "—",
  "(Reuters) -",
  "\n\n",
  "By",
  "date:",
  "constructor",
  "__proto__",
  "toString",
  "\0",
  "\ud800",
  "👩‍👩‍👧",
  "x".repeat(600),
];

it("reads any mixture of words, and every quote is the slice it names", () => {
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, (text) => {
      try {
        for (const { evidence } of readout.read(text).claims) {
          for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
        }
      } catch (error) {
        if (!(error instanceof ReadoutError)) throw error;
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});
