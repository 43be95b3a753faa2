import { NUMBER_WORDS, readOrdinal } from "../../document/numeral.ts";
import type { DayPart, Edge, Season, Unit } from "./said.ts";

/** What a piece of text may mean to the time grammar; most mean nothing. */
export interface Features {
  readonly month?: number;
  /** ISO, 1–7. */
  readonly weekday?: number;
  readonly unit?: Unit;
  readonly plural?: boolean;
  readonly season?: Season;
  readonly part?: DayPart;
  /** "today" 0, "tomorrow" 1. */
  readonly dayOffset?: number;
  /** Value of a number word or of digits. */
  readonly number?: number;
  /** How many digits; absent for words. */
  readonly digits?: number;
  readonly ordinal?: number;
  readonly edge?: Edge;
  /** "last", "this", "next" and their like: −1, 0, 1. */
  readonly turn?: -1 | 0 | 1;
  /** The turn counts from the date mentioned last: "the following day". */
  readonly fromFocus?: boolean;
  readonly side?: "earlier" | "later";
  /** "several", "a few": a number that is not said. */
  readonly several?: boolean;
  readonly reference?: "present" | "past" | "future";
  readonly repeated?: boolean;
  readonly holiday?: boolean;
  readonly article?: boolean;
}

const NOTHING: Features = {};
const TABLE = new Map<string, Features>();

function add(words: string, features: Features): void {
  for (const word of words.split(" ")) TABLE.set(word, { ...TABLE.get(word), ...features });
}

const MONTHS = [
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
];
const WEEKDAYS = [
  "monday mon",
  "tuesday tue tues",
  "wednesday wed",
  "thursday thu thur thurs",
  "friday fri",
  "saturday sat",
  "sunday sun",
];
const UNITS: readonly Unit[] = [
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "weekend",
  "month",
  "quarter",
  "half",
  "year",
  "decade",
];

MONTHS.forEach((words, i) => {
  add(words, { month: i + 1 });
});
WEEKDAYS.forEach((words, i) => {
  add(words, { weekday: i + 1 });
});
for (const unit of UNITS) {
  add(unit, { unit });
  add(`${unit}s`, { unit, plural: true });
}
for (const [word, number] of NUMBER_WORDS) add(word, { number });
add("halves", { unit: "half", plural: true });
add("century", { unit: "century" });
add("centuries", { unit: "century", plural: true });
add("fortnight", { unit: "week" });
add("hundred thousand dozen", { number: 0 });
add("a an", { article: true });
add("several few couple many some", { several: true });
add("spring springtime", { season: "spring" });
add("summer summertime", { season: "summer" });
add("autumn fall", { season: "autumn" });
add("winter wintertime", { season: "winter" });
add("morning mornings", { part: "morning" });
add("noon midday", { part: "noon" });
add("afternoon afternoons", { part: "afternoon" });
add("evening evenings", { part: "evening" });
add("night nights", { part: "night" });
add("midnight", { part: "midnight" });
add("today", { dayOffset: 0 });
add("tonight overnight", { dayOffset: 0, part: "night" });
add("yesterday", { dayOffset: -1 });
add("tomorrow", { dayOffset: 1 });
add("early", { edge: "early" });
add("mid middle", { edge: "middle" });
add("late", { edge: "late" });
add("end", { edge: "end" });
add("beginning start", { edge: "beginning" });
add("earlier", { side: "earlier" });
add("later", { side: "later" });
add("rest remainder", { side: "later" });
add("last past", { turn: -1 });
add("this current", { turn: 0 });
add("next coming upcoming", { turn: 1 });
add("previous preceding", { turn: -1, fromFocus: true });
add("same that", { turn: 0, fromFocus: true });
add("following subsequent ensuing", { turn: 1, fromFocus: true });
add("now nowadays currently presently", { reference: "present" });
add("recently lately", { reference: "past" });
add("soon shortly", { reference: "future" });
add("every each", { repeated: true });
add("christmas thanksgiving new", { holiday: true });
add("final", { turn: -1 });
for (const word of ["first", "second", "third", "fourth"]) add(word, { ordinal: readOrdinal(word) ?? 0 });

/** Features of a piece in lower case and without a closing stop. */
export function featuresOf(lower: string): Features {
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return digitFeatures(lower);
  const known = TABLE.get(lower);
  if (known) return known;
  const ordinal = readOrdinal(lower);
  return ordinal === undefined ? NOTHING : { ordinal };
}

function digitFeatures(lower: string): Features {
  const ordinal = readOrdinal(lower);
  if (ordinal !== undefined) return { ordinal };
  const plain = lower.replaceAll(",", "");
  const number = Number(plain);
  return Number.isInteger(number) ? { number, digits: lower.includes(",") ? 9 : plain.length } : NOTHING;
}
