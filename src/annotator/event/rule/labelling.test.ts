import { describe, expect, it } from "vitest";
import { loadLexicons } from "../../../resource/load.ts";
import { labellingOf } from "./labelling.ts";

const { events } = loadLexicons();

describe("what words say of an event that no rule found", () => {
  it.each([
    ["COERCE", "arrest", "arrest"],
    ["COERCE", "curfew", "curfew"],
    ["REQUEST", "withdraw", "yield"],
    ["REQUEST", "urge", undefined],
    ["ASSAULT", "suicide bomber", "suicide-attack"],
    ["SUPPORT", "praise", undefined],
  ] as const)("%s %s: %s", (event, word, mode) => {
    expect(labellingOf(events, event).modes?.[word]).toBe(mode);
  });
});
