import { putInWords } from "../../../src/brief/claim-words.ts";
import type { Claim } from "../../../src/record/claim.ts";

/** What only the one or the other claims. Two claims are the same when they say the same, in whatever words of the text. */
export function compareClaims(
  before: readonly Claim[],
  after: readonly Claim[],
): { readonly gone: readonly Claim[]; readonly come: readonly Claim[] } {
  return { gone: without(before, after), come: without(after, before) };
}

function without(claims: readonly Claim[], others: readonly Claim[]): Claim[] {
  const known = new Set(others.map(write));
  return claims.filter((claim) => !known.has(write(claim)));
}

function write(claim: Claim): string {
  const { what, details, says } = putInWords(claim);
  return JSON.stringify([claim.status, what, details, says]);
}
