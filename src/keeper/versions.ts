import { compareText } from "../corpus/canonical.ts";
import type { Ending } from "../record/kept.ts";
import type { Version } from "../store/articles.ts";

/**
 * The versions of one article with the days on which each was known: a later one supersedes what stood before, from the
 * day of its publication; one that bears the old date, from the day on which it was recorded. A version that was
 * retracted ends with its retraction.
 */
export function orderVersions(versions: readonly Version[]): Version[] {
  const sorted = [...versions].sort(
    (a, b) =>
      compareText(firstSeen(a), firstSeen(b)) || compareText(a.recordedAt, b.recordedAt) || compareText(a.id, b.id),
  );
  const starts: string[] = [];
  for (const [i, version] of sorted.entries()) starts.push(startOf(version, sorted[i - 1], starts[i - 1]));
  return sorted.map((version, i) => {
    const successor = sorted[i + 1];
    const knownFrom = starts[i] ?? version.knownFrom;
    const end: Ending | null = successor === undefined ? null : { kind: "superseded", by: successor.id };
    const until = starts[i + 1] ?? null;
    const isRetracted = version.ending?.kind === "retracted" && (until === null || (version.knownTo ?? "") <= until);
    return isRetracted ? { ...version, knownFrom } : { ...version, knownFrom, knownTo: until, ending: end };
  });
}

/** The day of its publication, else of recording. */
function firstSeen({ published, recordedAt }: Version): string {
  return published ?? recordedAt.slice(0, 10);
}

function startOf(version: Version, before: Version | undefined, started: string | undefined): string {
  const seen = firstSeen(version);
  if (before === undefined || started === undefined || firstSeen(before) < seen) return later(seen, started ?? seen);
  return later(later(seen, version.recordedAt.slice(0, 10)), started);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
