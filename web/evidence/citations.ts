import type { Citation } from "../../src/record/answer.ts";
import { ask } from "../http/client.ts";

// Citations never change: the words an article has are the words it has. So each is asked for once.

const known = new Map<string, Citation>();
let waiting: { readonly claims: Set<string>; readonly done: Promise<void> } | null = null;

/** As many as the API gives at once. */
const MOST = 50;

/** The citations of these claims, in that order; those that the record does not have are left out. */
export async function loadCitations(claims: readonly string[]): Promise<Citation[]> {
  const missing = claims.filter((claim) => !known.has(claim));
  for (let start = 0; start < missing.length; start += MOST) await fetchTogether(missing.slice(start, start + MOST));
  return citationsOf(claims);
}

/** Those of them that are here already. */
export function citationsOf(claims: readonly string[]): Citation[] {
  return claims.map((claim) => known.get(claim)).filter((citation) => citation !== undefined);
}

/** What several values ask for in the same moment goes in one request. */
function fetchTogether(claims: readonly string[]): Promise<void> {
  if (waiting === null || new Set([...waiting.claims, ...claims]).size > MOST) {
    const all = new Set<string>();
    const done = new Promise<void>((resolve) => setTimeout(resolve)).then(async () => {
      waiting = null;
      const query = [...all].map((claim) => `claim=${encodeURIComponent(claim)}`).join("&");
      const found = await ask<readonly Citation[]>(`/api/citations?${query}`);
      for (const citation of found) known.set(citation.claim, citation);
    });
    waiting = { claims: all, done };
  }
  for (const claim of claims) waiting.claims.add(claim);
  return waiting.done;
}
