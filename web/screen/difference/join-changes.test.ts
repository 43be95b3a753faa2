import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinChanges } from "./join-changes.ts";

type Parts = Parameters<typeof joinChanges>[0];

const parts = fc.array(
  fc.record({
    kind: fc.constantFrom("same" as const, "added" as const, "removed" as const),
    text: fc.constantFrom(" ", "\n", "a", "b c", "d "),
  }),
);

function textOf(all: Parts, without: "added" | "removed"): string {
  return all.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join("");
}

describe("joinChanges", () => {
  test("changes with only spaces between are one", () => {
    expect(
      joinChanges([
        { kind: "same", text: "On " },
        { kind: "removed", text: "9" },
        { kind: "added", text: "17" },
        { kind: "same", text: " " },
        { kind: "removed", text: "May" },
        { kind: "added", text: "June" },
        { kind: "same", text: " in Rome" },
      ]),
    ).toEqual([
      { kind: "same", text: "On " },
      { kind: "removed", text: "9 May" },
      { kind: "added", text: "17 June" },
      { kind: "same", text: " in Rome" },
    ]);
  });

  test("the text after stays whole", () => {
    fc.assert(fc.property(parts, (all) => textOf(joinChanges(all), "removed") === textOf(all, "removed")));
  });

  test("the text before stays whole", () => {
    fc.assert(fc.property(parts, (all) => textOf(joinChanges(all), "added") === textOf(all, "added")));
  });
});
