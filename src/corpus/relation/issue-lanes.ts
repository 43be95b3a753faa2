import type { Lane } from "../../record/answer.ts";
import type { Occurrence } from "../../record/derived.ts";
import { compareText } from "../canonical.ts";

/** So many lanes can be told apart, the last one with them. */
const MOST_LANES = 8;

/**
 * Occurrences by the issue that they are about, the busiest issue first; each is in one lane, that of its busiest
 * issue. What is about none of the lanes' issues is in the last, `issue: null`.
 */
export function layLanes(occurrences: readonly Occurrence[]): Lane[] {
  const counts = new Map<string, number>();
  for (const occurrence of occurrences) {
    for (const issue of issuesOf(occurrence)) counts.set(issue, (counts.get(issue) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b)).map(([issue]) => issue);
  const placed = new Map<string | null, Occurrence[]>();
  for (const occurrence of occurrences) {
    const issues = issuesOf(occurrence);
    const issue = ranked.find((each) => issues.has(each)) ?? null;
    placed.set(issue, [...(placed.get(issue) ?? []), occurrence]);
  }
  const lanes = [...placed]
    .flatMap(([issue, own]) => (issue === null ? [] : [{ issue, occurrences: own }]))
    .sort((a, b) => b.occurrences.length - a.occurrences.length || compareText(a.issue, b.issue));
  const shown = lanes.length < MOST_LANES ? lanes : lanes.slice(0, MOST_LANES - 1);
  const issues = new Set<Occurrence>(shown.flatMap((lane) => lane.occurrences));
  const rest = occurrences.filter((occurrence) => !issues.has(occurrence));
  return rest.length === 0 ? shown : [...shown, { issue: null, occurrences: rest }];
}

/** Topics, or else PLOVER's contexts: "human_rights" → "human rights". */
function issuesOf({ topics, contexts }: Occurrence): ReadonlySet<string> {
  return new Set((topics.length > 0 ? topics : contexts).map((issue) => issue.replaceAll("_", " ")));
}
