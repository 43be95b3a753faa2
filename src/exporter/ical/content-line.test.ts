import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText, writeDate, writeInstant, writeProperty } from "./content-line.ts";

const octets = (text: string) => new TextEncoder().encode(text).length;

describe("writeProperty", () => {
  it("leaves a line of 75 octets whole and folds one of 76", () => {
    expect(writeProperty("X", "a".repeat(73))).toBe(`X:${"a".repeat(73)}\r\n`);
    expect(writeProperty("X", "a".repeat(74))).toBe(`X:${"a".repeat(73)}\r\n a\r\n`);
  });

  it("never splits a character, never passes 75 octets, and unfolds to what was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const value = escapeText(text);
        const written = writeProperty("SUMMARY", value);
        const lines = written.split("\r\n");
        expect(lines.pop()).toBe("");
        for (const line of lines) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Surrogate}/u);
        }
        expect(written.replaceAll("\r\n ", "")).toBe(`SUMMARY:${value}\r\n`);
      }),
    );
  });
});

describe("values", () => {
  it.each([
    ["a, b; c\\d", "a\\, b\\; c\\\\d"],
    ["one\r\ntwo\nthree\rfour\u2028five", "one\\ntwo\\nthree\\nfour\\nfive"],
    ["\0\u001b[31m\u202e \ud800", "\ufffd\ufffd[31m\ufffd \ufffd"],
    ["tab\tstays 🕊 é", "tab\tstays 🕊 é"],
  ])("escapes %j", (text, expected) => expect(escapeText(text)).toBe(expected));

  it("writes days", () => {
    expect(writeDate("2025-10-30T14:30")).toBe("20251030");
    expect(writeInstant("2025-10-30")).toBe("20251030T000000Z");
  });
});
