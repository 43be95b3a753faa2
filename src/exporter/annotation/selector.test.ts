import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectWords } from "./selector.ts";

const evidence = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, quote, rule: "test" };
};

describe("selectWords", () => {
  const text = "🕊 Peace, said the envoy in Oslo 🇳🇴 on Monday.";

  it("counts code points where the text is known", () => {
    const [, position] = selectWords(evidence(text, "Oslo 🇳🇴"), text);
    expect(position).toEqual({ type: "TextPositionSelector", start: 27, end: 34 });
    expect([...text].slice(27, 34).join("")).toBe("Oslo 🇳🇴");
  });

  it("leaves the record's start where it is not", () => {
    const [quote, position] = selectWords(evidence(text, "Oslo 🇳🇴"), null);
    expect(quote).toEqual({ type: "TextQuoteSelector", exact: "Oslo 🇳🇴" });
    expect(position).toEqual({ type: "TextPositionSelector", start: 28, end: 35 });
  });

  it("does not take words from a text that is another version", () => {
    expect(selectWords({ start: 0, end: 4, quote: "Oslo", rule: "test" }, text)[0]).not.toHaveProperty("prefix");
  });

  it("finds the words again by their surroundings and their position, and splits no character", () => {
    const texts = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(texts, texts, texts, (before, quote, behind) => {
        const whole = before + quote + behind;
        const place = { start: before.length, end: before.length + quote.length, quote, rule: "test" };
        const [words, position] = selectWords(place, whole);
        if (words?.type !== "TextQuoteSelector" || position?.type !== "TextPositionSelector") throw new Error("order");
        expect([...whole].slice(position.start, position.end).join("")).toBe(quote);
        expect(before.endsWith(words.prefix ?? "?")).toBe(true);
        expect(behind.startsWith(words.suffix ?? "?")).toBe(true);
        expect(`${words.prefix}${words.suffix}`).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
