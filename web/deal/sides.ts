import type { Deal, DealLeg } from "../../src/record/derived.ts";
import type { Party } from "../../src/record/kept.ts";

/** What is given for a leg: the legs that others give. Where nobody is named as giver, nobody can say. */
export function givenFor<L extends DealLeg>(leg: L, legs: readonly L[]): L[] {
  return legs.filter((other) => other !== leg && isOtherSide(leg.giver, other.giver));
}

function isOtherSide(one: Party | null, other: Party | null): boolean {
  if (one === null || other === null) return false;
  if (one.code !== null && other.code !== null) return one.code !== other.code;
  return one.name !== other.name;
}

/** The claims that tell of a leg: those of its sums first, then those of the whole deal. */
export function claimsOfLeg({ support }: Pick<Deal, "support">, { promised, delivered }: DealLeg): readonly string[] {
  const own = [...promised, ...delivered].map(({ claim }) => claim);
  return [...new Set([...own, ...support.claims])];
}
