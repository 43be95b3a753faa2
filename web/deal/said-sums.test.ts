import { expect, test } from "vitest";
import type { SaidSum } from "../../src/record/derived.ts";
import { nameLeg, toldSums } from "./said-sums.ts";

const said = (claim: string, on: string): SaidSum => ({ claim, on }) as SaidSum;

test("sums stand in the order in which they were said, promises of a day first", () => {
  const told = toldSums({
    promised: [said("a", "2025-01-01"), said("b", "2025-03-01")],
    delivered: [
      { ...said("c", "2025-02-01"), total: true },
      { ...said("d", "2025-03-01"), total: false },
    ],
  });
  expect(told.map(({ claim, what }) => [claim, what])).toEqual([
    ["a", "promised"],
    ["c", "delivered so far"],
    ["b", "promised"],
    ["d", "delivered"],
  ]);
});

test("a leg is named by its parties and its thing", () => {
  expect(nameLeg({ giver: { name: "Peru", code: "PER" }, receiver: null, thing: "copper" })).toBe(
    "Peru → somebody: copper",
  );
  expect(nameLeg({ giver: null, receiver: null, thing: "" })).toBe("somebody → somebody");
});
