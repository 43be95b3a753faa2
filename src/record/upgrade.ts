import { type Coded, cameoRootOf } from "./cameo.ts";
import type { Claim } from "./claim.ts";

/** A claim of any form there has been. */
export type AnyClaim = Readonly<Record<string, unknown>> & { readonly kind: string };

/** What changes a claim from the form of that number into the next one. */
const UPGRADES: readonly ((claim: AnyClaim) => AnyClaim)[] = [
  // 1 → 2: events got the root of their CAMEO code.
  (claim) =>
    claim.kind === "event" && !("cameo" in claim) ? { ...claim, cameo: cameoRootOf(claim as unknown as Coded) } : claim,
];

/** The number of the form that claims have now. */
export const CLAIM_SCHEMA: number = UPGRADES.length + 1;

/** Brings a claim of an older form into today's. `from` is the number of its form; one of today's is left as it is. */
export function upgradeClaim(claim: AnyClaim, from: number): Claim {
  return UPGRADES.slice(from - 1).reduce((form, upgrade) => upgrade(form), claim) as unknown as Claim;
}
