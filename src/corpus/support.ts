import type { Support } from "../record/derived.ts";
import type { Report } from "../record/kept.ts";

/** What the record calls an agency that a byline leaves unnamed: "Staff, Agencies". It ties nothing together. */
const UNNAMED = "agencies";

/**
 * Who says so, and how many of them are independent. Two reports are of one source when their articles are near
 * copies, come from one outlet, or go back to one named agency, themselves or through other reports. Fifty copies of
 * one wire story are one source.
 */
export function supportOf(reports: readonly Report[]): Support {
  const ordered = [...reports].sort(byKnownDay);
  return {
    articles: [...new Set(ordered.map((report) => report.article))],
    claims: [...new Set(ordered.map((report) => report.claim.id))],
    independent: countSources(ordered),
  };
}

function byKnownDay(a: Report, b: Report): number {
  if (a.knownFrom !== b.knownFrom) return a.knownFrom < b.knownFrom ? -1 : 1;
  return a.claim.id < b.claim.id ? -1 : a.claim.id > b.claim.id ? 1 : 0;
}

/** Connected components of reports by the origins they share. */
function countSources(reports: readonly Report[]): number {
  const parents = new Map<string, string>();
  const rootOf = (origin: string): string => {
    let root = origin;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  const first = reports.map((report) => {
    const [own, ...others] = originsOf(report);
    for (const other of others) {
      const [a, b] = [rootOf(own), rootOf(other)];
      if (a !== b) parents.set(b, a);
    }
    return own;
  });
  return new Set(first.map(rootOf)).size;
}

/** Where a report comes from. An agency that prints its own story is the same origin as one that carries another's. */
function originsOf({ from, claim }: Report): [string, ...string[]] {
  const names: (string | undefined)[] = [from.article.outlet, claim.attribution.outlet, ...claim.attribution.agencies];
  const { source } = claim.attribution;
  if (source && "id" in source && source.id?.startsWith("agency/")) names.push(source.name ?? source.text);
  const named = names.flatMap((name) => (name && name.toLowerCase() !== UNNAMED ? [`by ${name.toLowerCase()}`] : []));
  return [`copy ${from.copyOf}`, ...named];
}
