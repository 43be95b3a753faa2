import { describe, expect, it } from "vitest";
import { ReadoutError } from "../record/readout-error.ts";
import { decodeText, MAX_BYTES } from "./decode.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("decodeText", () => {
  it("reads UTF-8, with and without a byte order mark", () => {
    expect(decodeText(utf8("Élysée")).text).toBe("Élysée");
    expect(decodeText(utf8("\ufeffÉlysée")).text).toBe("Élysée");
  });

  it("reads UTF-16 by its byte order mark", () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0])).text).toBe("AB");
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x41, 0, 0x42])).text).toBe("AB");
  });

  it("reads UTF-16 without a byte order mark", () => {
    const letters = [...utf8("Paris said no. ".repeat(5))];
    expect(decodeText(Uint8Array.from(letters.flatMap((letter) => [letter, 0]))).text).toContain("Paris said no.");
    expect(decodeText(Uint8Array.from(letters.flatMap((letter) => [0, letter]))).text).toContain("Paris said no.");
  });

  it.each([
    [
      "an unpaired surrogate",
      [0xed, 0xa0, 0x80, ...utf8("Paris said no. Rome said yes. Lima waits.")],
      "\ufffd\ufffd\ufffdParis said no. Rome said yes. Lima waits.",
    ],
    ["a letter cut in half", [...utf8("L'Élysée a dit non à Zoé"), 0xc3], "L'Élysée a dit non à Zoé\ufffd"],
  ])("reads UTF-8 with %s and says so", (_, bytes, expected) => {
    const { text, warnings } = decodeText(Uint8Array.from(bytes));
    expect(text).toBe(expected);
    expect(warnings[0]?.code).toBe("encoding-damaged");
  });

  it("guesses Windows-1252 and says so", () => {
    const { text, warnings } = decodeText(new Uint8Array([...utf8("Paris said "), 0x93, 0x6e, 0x6f, 0x94]));
    expect(text).toBe("Paris said “no”");
    expect(warnings[0]?.code).toBe("encoding-guessed");
  });

  it("keeps a NUL that strayed into a text", () => {
    expect(decodeText(utf8(`Trump met\0 Xi. ${"More text. ".repeat(10)}`)).text).toContain("\0");
  });

  const refused: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
    ["nothing", utf8(""), "empty"],
    ["blanks", utf8(" \n\t "), "empty"],
    ["a PDF", utf8("%PDF-1.7 …"), "not-text"],
    ["random bytes", Uint8Array.from({ length: 4096 }, (_, i) => (i * 193 + 7) % 256), "not-text"],
    ["NUL after NUL", new Uint8Array(100), "not-text"],
    ["RTF", utf8("{\\rtf1\\ansi Paris said no.}"), "not-text"],
    ["text in GBK", Uint8Array.from({ length: 400 }, (_, i) => 0xb0 + ((i * 7) % 0x40)), "not-text"],
    ["a web page", utf8("<!DOCTYPE html><html><body>Hi</body></html>"), "web-page"],
    ["20 MB", new Uint8Array(MAX_BYTES + 1).fill(0x61), "too-large"],
  ];
  it.each(refused)("refuses %s with a sentence that says what to do", (_, bytes, code) => {
    const error = (() => {
      try {
        return decodeText(bytes);
      } catch (caught) {
        return caught;
      }
    })();
    expect(error).toBeInstanceOf(ReadoutError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(/(Give|Split)/) });
  });
});
