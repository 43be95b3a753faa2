import type { EventItem } from "./event-item.ts";
import { type Family, familyOf } from "./families.ts";
import { type Grade, grade, veto } from "./grade.ts";
import type { ValidTime } from "./valid-time.ts";

const SAME_DAY = grade(3, "said to be on the same day");
const SAME_PERIOD = grade(1, "said to be in the same period");
const AROUND = grade(1.5, "told within the same days");
const SAID_AROUND = grade(0.5, "said within the same days");
const IN_REACH = grade(0.5, "one may be the other's announcement");
const DAY_OFF = grade(-1, "said to be a day apart");
const TWO_DAYS_OFF = grade(-3, "said to be two days apart");
/** "arrived on Wednesday", "in Paris on Friday". */
const STAY = grade(0.5, "days of one visit");
const MOVED = grade(-1, "a plan that was moved");
const NEXT_DAYS = grade(-0.5, "told a day apart");
const FEW_DAYS = grade(-2, "told some days apart");
const WEEK = grade(-4.5, "told a week apart");
const WEEKS = grade(-6, "told weeks apart");
const OTHER_TIME = veto("at another time");
const PLAN_BEHIND = veto("what is yet to come is not what was before");

/** A plan may be moved by so many days; further on it is another plan. */
const MOST_MOVED = 31;
/** Told so many days apart and without a day of its own, a meeting is another meeting. */
const MEETINGS_APART = 3;
const FARTHEST = 30;
const LONGEST_STAY = 2;
/** A plan in the article's own words for the day on which the thing is said to have been: "will meet on Thursday". */
const SLACK_OF_DATED_PLAN = 1;

/** Days between two stretches; 0 where they overlap. */
function gapBetween(a: ValidTime, b: ValidTime): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** What a cluster's members say together about its time, as seen from one claim. */
interface Survey {
  /** The largest gap to a day said for the thing itself, −1 where none is said; and whether all are days. */
  worstHeld: number;
  heldExactly: boolean;
  /** The smallest gap to a day that was planned. */
  bestPlan: number;
  planExactly: boolean;
  /** What publication days leave, where no day is said. */
  impliedFrom: number;
  impliedTo: number;
  /** The last day that a member allows. */
  latest: number;
  /** Some member became known on the same day. */
  isSameDay: boolean;
}

/**
 * How the time of a claim goes with all that a cluster says about its time. Days that were said for the thing itself
 * bind every later claim; a plan's day binds until the plan is moved; where no day was said, publication days narrow
 * down what all members can mean, so that a claim fits the whole cluster and not only its neighbour.
 */
export function gradeTimes(item: EventItem, members: readonly EventItem[]): Grade {
  const survey = surveyTimes(item, members);
  if (survey === null) return PLAN_BEHIND;
  const { worstHeld, bestPlan, impliedFrom, impliedTo } = survey;
  if (worstHeld >= 0) return gradeGap(item, worstHeld, survey.heldExactly, survey);
  if (bestPlan === 0) return gradeGap(item, 0, survey.planExactly, survey);
  if (bestPlan < Number.POSITIVE_INFINITY) {
    return isMoved(item, members, bestPlan) ? MOVED : gradeGap(item, bestPlan, survey.planExactly, survey);
  }
  const gap = Math.max(0, item.time.from - impliedTo, impliedFrom - item.time.to);
  if (gap === 0 && impliedTo - impliedFrom > MEETINGS_APART && !item.time.explicit) return IN_REACH;
  return gradeGap(item, gap, false, survey);
}

/** `null` where a plan lies behind what has been. */
function surveyTimes(item: EventItem, members: readonly EventItem[]): Survey | null {
  const survey: Survey = {
    worstHeld: -1,
    heldExactly: true,
    bestPlan: Number.POSITIVE_INFINITY,
    planExactly: true,
    impliedFrom: Number.NEGATIVE_INFINITY,
    impliedTo: Number.POSITIVE_INFINITY,
    latest: Number.NEGATIVE_INFINITY,
    isSameDay: false,
  };
  for (const member of members) {
    if (isPlanBehind(item, member) || isPlanBehind(member, item)) return null;
    takeTime(survey, item, member);
  }
  return survey;
}

function takeTime(survey: Survey, item: EventItem, member: EventItem): void {
  const { time } = member;
  if (time.to > survey.latest) survey.latest = time.to;
  if (member.day === item.day) survey.isSameDay = true;
  const gap = gapBetween(item.time, time);
  if (!time.explicit) {
    if (time.from > survey.impliedTo || time.to < survey.impliedFrom) return;
    survey.impliedFrom = Math.max(survey.impliedFrom, time.from);
    survey.impliedTo = Math.min(survey.impliedTo, time.to);
  } else if (member.isReal || member.status === "denied") {
    if (gap > survey.worstHeld) survey.worstHeld = gap;
    if (!time.exact) survey.heldExactly = false;
  } else if (gap < survey.bestPlan) {
    survey.bestPlan = gap;
    survey.planExactly = time.exact;
  }
}

function gradeGap(item: EventItem, gap: number, isExact: boolean, survey: Survey): Grade {
  const { explicit, exact } = item.time;
  const family = familyOf(item.event);
  if (gap === 0) return gradeOverlap(item, isExact, survey, family);
  if (item.mode === "visit" && gap <= LONGEST_STAY) return STAY;
  if (explicit && exact && isExact) return gap === 1 ? DAY_OFF : gap === 2 ? TWO_DAYS_OFF : OTHER_TIME;
  if (family === "meeting" && gap >= MEETINGS_APART) return OTHER_TIME;
  return gap === 1 ? NEXT_DAYS : gap <= 3 ? FEW_DAYS : gap <= 7 ? WEEK : gap <= FARTHEST ? WEEKS : OTHER_TIME;
}

function gradeOverlap({ time }: EventItem, isExact: boolean, { latest, isSameDay }: Survey, family: Family): Grade {
  if (time.explicit) return time.exact && isExact ? SAME_DAY : SAME_PERIOD;
  // What is recalled reaches far back, what is planned far ahead.
  const isWide = time.to - time.from > FARTHEST;
  if (isWide && latest < time.to - MEETINGS_APART) return IN_REACH;
  if (family === "statement" && !isSameDay) return SAID_AROUND;
  return isWide && latest > time.to ? IN_REACH : AROUND;
}

/** Whether one is still to come when the other has already been: the next meeting, not the last. */
function isPlanBehind(plan: EventItem, real: EventItem): boolean {
  if (!plan.isPlan || !real.isReal) return false;
  return plan.time.from > real.time.to + (plan.time.explicit ? SLACK_OF_DATED_PLAN : 0);
}

/**
 * "on October 12", then, before that day, "on October 20": the same plan when place or story tie them, and no article
 * tells of both.
 */
function isMoved(item: EventItem, members: readonly EventItem[], gap: number): boolean {
  if (!item.isPlan || !item.time.explicit || gap > MOST_MOVED) return false;
  let isTied = false;
  for (const member of members) {
    if (member.article === item.article || member.isReal) return false;
    isTied ||= member.story === item.story || (item.place !== undefined && member.place?.name === item.place.name);
  }
  return isTied;
}
