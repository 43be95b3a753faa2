import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlank } from "./characters.ts";
import { MAX_TOKEN, tokenize } from "./tokenize.ts";

const CASES: readonly (readonly [text: string, tokens: string])[] = [
  ["The minister's aide can't go.", "The minister 's aide ca n't go ."],
  ["It’s the allies’ plan; they’ll wait.", "It ’s the allies ’ plan ; they ’ll wait ."],
  ["We cannot and wouldn't've", "We can not and would n't 've"],
  ["US-led talks on US–Japan ties", "US - led talks on US – Japan ties"],
  ["anti-government, pro-Beijing ex-envoy", "anti-government , pro-Beijing ex-envoy"],
  ["a co-founder of al-Shabaab", "a co-founder of al - Shabaab"],
  ["the U.S.-led force and the U.N.'s envoy", "the U.S. - led force and the U.N. 's envoy"],
  ["Gen. Lee met Mr. Kim, Sen. Roe and Dr. A. B. Poe.", "Gen. Lee met Mr. Kim , Sen. Roe and Dr. A. B. Poe ."],
  ["J. D. Vance and J.D. Vance", "J. D. Vance and J.D. Vance"],
  ["It was plan B. The others left.", "It was plan B . The others left ."],
  ["They said no. No. 10 denied it.", "They said no . No. 10 denied it ."],
  ["up to $470 billion, €470bn, US$2bn, 3.5%", "up to $ 470 billion , € 470 bn , US$ 2 bn , 3.5 %"],
  ["1,234.56 tons, the 1990s, the 20th, '90s", "1,234.56 tons , the 1990s , the 20th , '90s"],
  ["on 2025-10-27, 11/28/2025 and 9/11", "on 2025-10-27 , 11/28/2025 and 9/11"],
  ["at 5:30 p.m. or 6am", "at 5:30 p.m. or 6 am"],
  ["in 2020-21 by 12-3", "in 2020 - 21 by 12 - 3"],
  ["See https://example.org/a?b=c. Or who.int/news,", "See https://example.org/a?b=c . Or who.int/news ,"],
  ["(press@mofa.example.jp)", "( press@mofa.example.jp )"],
  ["It ended.The rest", "It ended . The rest"],
  ["Wait... what?! No —yes--no", "Wait ... what ?! No — yes -- no"],
  ["“creeping pressure” [DPRK].", "“ creeping pressure ” [ DPRK ] ."],
  ["AT&T and R&D", "AT&T and R&D"],
  ["**bold** and __under_score", "** bold ** and __ under_score"],
  ["ok 👍🏽 👨‍👩‍👧 🇯🇵🇺🇸 :-)", "ok 👍🏽 👨‍👩‍👧 🇯🇵 🇺🇸 :-)"],
  ["Xi’an, Sana'a, O'Brien", "Xi’an , Sana'a , O'Brien"],
  ["#summit @envoy", "#summit @envoy"],
  ["a\u0000b\u200bc\u00a0d", "a b c d"],
];

describe("tokenize", () => {
  it.each(CASES)("%s", (text, tokens) => {
    expect(
      tokenize(text)
        .map((piece) => piece.text)
        .join(" "),
    ).toBe(tokens);
  });

  it("counts from the start of the whole text", () => {
    const text = "One. Two three.";
    expect(tokenize(text, 5, 8)).toEqual([{ start: 5, end: 8, text: "Two" }]);
  });

  it("cuts what is longer than any word", () => {
    const pieces = tokenize("x".repeat(1_000_000));
    expect(pieces).toHaveLength(1_000_000 / MAX_TOKEN);
    expect(tokenize(`a${"😀".repeat(MAX_TOKEN)}`).every((piece) => !/\p{Cs}/u.test(piece.text))).toBe(true);
  });
});

/** Any string: words, marks and everything odd that Unicode has, lone surrogates included. */
const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "\ud83d",
        "\udc4d",
        "\u200d",
        "\u0000",
        " ",
        "\n",
        "'s",
        "U.S.",
        "re-",
        "http://",
        "a@b",
        "1,0",
        "...",
      ),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    ),
  )
  .map((parts) => parts.join(""));

describe("the pieces of any text", () => {
  it("are its exact slices, in order, and leave out the blanks alone", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const piece of tokenize(text)) {
          expect(piece.text).toBe(text.slice(piece.start, piece.end));
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(piece.start).toBeGreaterThanOrEqual(at);
          expect(piece.end - piece.start).toBeLessThanOrEqual(MAX_TOKEN);
          expectBlank(text.slice(at, piece.start));
          expect(/[\s\p{Cc}]/u.test(piece.text)).toBe(false);
          at = piece.end;
        }
        expectBlank(text.slice(at));
      }),
      { numRuns: 500 },
    );
  });

  it("part no surrogate pair", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of tokenize(text)) {
          expect(isInPair(text, start) || isInPair(text, end)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are the same wherever the text stands", () => {
    fc.assert(
      fc.property(anyText, fc.string(), (text, before) => {
        const alone = tokenize(text).map((piece) => piece.text);
        const within = tokenize(`${before}${text}!`, before.length, before.length + text.length);
        expect(within.map((piece) => piece.text)).toEqual(alone);
      }),
    );
  });
});

function expectBlank(text: string): void {
  for (let i = 0; i < text.length; i++) expect(isBlank(text.charCodeAt(i))).toBe(true);
}

function isInPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
}
