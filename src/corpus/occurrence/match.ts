import type { Cluster } from "../clusters.ts";
import { gradeEvents, gradeModes } from "./event-grades.ts";
import type { EventItem } from "./event-item.ts";
import { type Family, familyOf } from "./families.ts";
import { type Grade, isVeto, NOTHING } from "./grade.ts";
import { gradeAllParties, gradePeople } from "./parties.ts";
import { gradeOwnArticle, gradePlaces, gradeStories, gradeSums, gradeTopics, gradeWords } from "./tie.ts";
import { gradeTimes } from "./when.ts";

/** Points from which on a claim belongs to an occurrence. */
export const THRESHOLDS: Readonly<Record<Family, number>> = {
  // Two parties seldom meet twice within days: parties and time all but suffice.
  meeting: 6,
  cooperation: 6.5,
  // Wars bring several attacks a day: place, words or story must tie them.
  force: 6,
  statement: 7.5,
};

type Compare = (item: EventItem, member: EventItem) => Grade;

/** Features that two claims are compared by. */
const COMPARISONS: readonly Compare[] = [
  gradeModes,
  gradePeople,
  gradePlaces,
  gradeWords,
  gradeTopics,
  gradeSums,
  gradeStories,
];

/** How a claim goes with an occurrence as it stands: what speaks for it and against it. */
export interface Match {
  readonly score: number;
  readonly threshold: number;
  readonly belongs: boolean;
  readonly reasons: readonly Grade[];
}

export function explainMatch(item: EventItem, cluster: Cluster<EventItem>): Match {
  const reasons = weigh(item, cluster.members);
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const threshold = THRESHOLDS[familyOf(item.event)];
  return { score, threshold, belongs: score >= threshold, reasons: reasons.filter(({ points }) => points !== 0) };
}

/** Features for which a cluster speaks as a whole. */
const OF_ALL: readonly ((item: EventItem, members: readonly EventItem[]) => Grade)[] = [
  gradeTimes,
  gradeAllParties,
  gradeOwnArticle,
];

/** Without an allocation for each candidate that is vetoed. */
export function scoreMatch(item: EventItem, { members }: Cluster<EventItem>): number {
  // Most candidates are other events, at other times, of other parties.
  let score = best(gradeEvents, item, members).points;
  for (const compare of OF_ALL) {
    if (score === Number.NEGATIVE_INFINITY) return score;
    score += compare(item, members).points;
  }
  for (const compare of COMPARISONS) {
    if (score === Number.NEGATIVE_INFINITY) return score;
    score += best(compare, item, members).points;
  }
  return score;
}

function weigh(item: EventItem, members: readonly EventItem[]): Grade[] {
  return [
    best(gradeEvents, item, members),
    ...OF_ALL.map((compare) => compare(item, members)),
    ...COMPARISONS.map((compare) => best(compare, item, members)),
  ];
}

/** One member's veto stands for all of them; else the member that is told most alike speaks for the cluster. */
function best(compare: Compare, item: EventItem, members: readonly EventItem[]): Grade {
  let found: Grade | undefined;
  for (const member of members) {
    const grade = compare(item, member);
    if (isVeto(grade)) return grade;
    if (found === undefined || grade.points > found.points) found = grade;
  }
  return found ?? NOTHING;
}
