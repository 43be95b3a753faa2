import type { EventClaim } from "../../record/claim.ts";
import type { PloverEvent, Status } from "../../record/event.ts";
import type { Day } from "../../record/kept.ts";
import type { TimeGrain } from "../../record/value.ts";
import { dayNumber } from "../canonical.ts";

/** When in the world a claim's event is, in days since 1970-01-01, both ends included. */
export interface ValidTime {
  readonly from: number;
  readonly to: number;
  /** Said by the article, not implied by status and publication. */
  readonly explicit: boolean;
  /** A day, not "in April". */
  readonly exact: boolean;
}

/** A status without a day reaches so many days back from publication and forward. */
type Reach = readonly [back: number, forward: number];

const REACH: Readonly<Record<Status, Reach>> = {
  // News is told within a few days.
  happened: [3, 0],
  ongoing: [7, 7],
  // What is announced without a day is mostly due within weeks.
  scheduled: [0, 45],
  expected: [0, 45],
  possible: [0, 60],
  conditional: [0, 60],
  requested: [0, 60],
  // "It is not so" is said of what is told to have been, and of what is said to come.
  denied: [10, 30],
  averted: [7, 30],
};

/** What is said is printed within a day or two. */
const SAID_BACK = 2;
/** What somebody is about to say is said soon. */
const SAID_AHEAD = 14;
const SAID: ReadonlySet<PloverEvent> = new Set(["ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"]);

const EXACT: ReadonlySet<TimeGrain> = new Set(["minute", "day"]);
/** A stretch of more than a year is as good as no time at all. */
const LONGEST = 366;
/** "three-day visit": a day grain may span a few. */
const EXACT_SPAN = 6;

/** "a week after the two had met", "when the two met": what an article recalls may be weeks ago. */
const RECALLED_BACK = 31;

export function validTimeOf(claim: EventClaim, known: Day): ValidTime {
  const { time, status, event } = claim;
  if (time?.from && time.to) {
    const [from, to] = [dayNumber(time.from), dayNumber(time.to)];
    // Not a number where a day is none that the calendar has.
    if (to >= from && to - from <= LONGEST) {
      return { from, to, explicit: true, exact: EXACT.has(time.grain) && to - from <= EXACT_SPAN };
    }
  }
  const [back, forward] = REACH[status];
  const day = dayNumber(known);
  if (status === "happened" && isRecalled(claim)) return implied(day, RECALLED_BACK, 0);
  if (!SAID.has(event)) return implied(day, back, forward);
  if (status === "denied" || status === "averted") return implied(day, back, forward);
  return implied(day, Math.min(back, SAID_BACK), Math.min(forward, SAID_AHEAD));
}

function implied(day: number, back: number, forward: number): ValidTime {
  return { from: day - back, to: day + forward, explicit: false, exact: false };
}

const RECALLING =
  /\bhad (?:\w+ly )?(?:been )?\w+(?:ed|en|t|d|ld)\b|\b(?:ago|earlier|after|since|last (?:week|month))\b/;
/** An article opens with its news; what stands so far behind may be background. */
const NEWS_END = 900;

/** Whether a claim without a day tells what was before the article's news: pluperfect, "a week after", or far down. */
function isRecalled({ evidence }: EventClaim): boolean {
  const whole = evidence.filter(({ field }) => field === undefined);
  return whole.length > 0 && whole.every(({ quote, start }) => start > NEWS_END || RECALLING.test(quote));
}
