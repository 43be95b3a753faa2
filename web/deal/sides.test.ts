import { describe, expect, test } from "vitest";
import type { DealLeg } from "../../src/record/derived.ts";
import { givenFor } from "./sides.ts";

function legOf(thing: string, giver: string | null, code: string | null = giver): DealLeg {
  return { thing, giver: giver === null ? null : { name: giver, code } } as DealLeg;
}

describe("what is given for a leg", () => {
  const oil = legOf("oil", "DZA");
  const minister = legOf("tankers", "prime minister", "LBN");
  const ministry = legOf("power", "ministry", "LBN");
  const rebels = legOf("fighters", "the rebels", null);
  const nobody = legOf("money", null);
  const all = [oil, minister, ministry, rebels, nobody];

  test.each([
    ["the other state's, whoever speaks for it", oil, ["tankers", "power", "fighters"]],
    ["not what one's own ministry gives", minister, ["oil", "fighters"]],
    ["without a code, by name", rebels, ["oil", "tankers", "power"]],
    ["nothing where no giver is named", nobody, []],
  ] as const)("%s", (_, leg, things) => {
    expect(givenFor(leg, all).map(({ thing }) => thing)).toEqual(things);
  });
});
