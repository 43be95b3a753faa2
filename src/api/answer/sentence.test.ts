import fc from "fast-check";
import { expect, it } from "vitest";
import { sentenceAround } from "./sentence.ts";

const around = (text: string, words: string): string => {
  const start = text.indexOf(words);
  const { start: from, end: to } = sentenceAround(text, { start, end: start + words.length });
  return text.slice(from, to);
};

it.each([
  ["They met in Tokyo. Trade was on the table. Nothing was signed.", "Trade", "Trade was on the table."],
  [
    "They met in Tokyo. Gen. Mark Milley saw the U.S. envoy there. No.",
    "envoy",
    "Gen. Mark Milley saw the U.S. envoy there.",
  ],
  ["HEADLINE\n\nThey met\nin Tokyo. Then they left.", "met\nin", "They met\nin Tokyo."],
  ["One is here. Two is there. Three.", "here. Two", "One is here. Two is there."],
  ["One ends.\n\nTwo begins here.", "ends.\n\nTwo", "One ends.\n\nTwo begins here."],
  ["no stop at all", "stop", "no stop at all"],
  ["", "", ""],
])("%j: %j stands in %j", (text, words, sentence) => {
  expect(around(text, words)).toBe(sentence);
});

it("shows the part of a very long sentence that has the words in it", () => {
  const text = `${"so and ".repeat(500)}they met in Tokyo ${"and so on ".repeat(500)}.`;
  const shown = around(text, "they met in Tokyo");
  expect(shown).toContain("they met in Tokyo");
  expect(shown.length).toBeLessThanOrEqual(600);
  expect(shown.length).toBeGreaterThan(400);
  expect(text).toContain(` ${shown} `);
  expect(around("a".repeat(5_000), "a".repeat(3_000)).length).toBeLessThanOrEqual(600);
});

it("never breaks, and has the words in it where there is room", () => {
  const words = fc.array(
    fc.constantFrom("Gen. ", "met. ", "\n\n", "👍", "é", "U.S. ", "“No.” ", " ", "x".repeat(300)),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(40), (parts, at, length) => {
      const text = parts.join("");
      const start = Math.min(at % (text.length + 1), text.length);
      const end = Math.min(start + length, text.length);
      const found = sentenceAround(text, { start, end });
      expect(found.end - found.start).toBeLessThanOrEqual(600);
      expect(found.start).toBeLessThanOrEqual(found.end);
      const said = text.slice(start, end).trim();
      expect(text.slice(found.start, found.end)).toContain(said);
    }),
  );
});
