import { at, type Match, type Phrase, type Reading } from "./phrase.ts";
import { ago, inUnits } from "./phrases/ago.ts";
import { clock } from "./phrases/clock.ts";
import { dateMonth } from "./phrases/date-month.ts";
import { duration, repeated } from "./phrases/duration.ts";
import { createEdge } from "./phrases/edge.ts";
import { holiday } from "./phrases/holiday.ts";
import { isoDate } from "./phrases/iso-date.ts";
import { month } from "./phrases/month.ts";
import { monthDate } from "./phrases/month-date.ts";
import { namedDay } from "./phrases/named-day.ts";
import { createNth, createWeekOf } from "./phrases/nth.ts";
import { partOfDay } from "./phrases/part-of-day.ts";
import { quarter, shortQuarter } from "./phrases/quarter.ts";
import { reference } from "./phrases/reference.ts";
import { relativeUnit, weekend } from "./phrases/relative-unit.ts";
import { season } from "./phrases/season.ts";
import { recent, span, within } from "./phrases/span.ts";
import { weekday } from "./phrases/weekday.ts";
import { century, decade, year } from "./phrases/year.ts";

/** Dates that "early", "the end of", "later" may stand before. */
const DATES: readonly Phrase[] = [
  isoDate,
  monthDate,
  dateMonth,
  quarter,
  shortQuarter,
  month,
  weekday,
  season,
  century,
  decade,
  year,
  span,
  partOfDay,
  relativeUnit,
  namedDay,
  weekend,
];

function anyDate(reading: Reading, index: number): Match | null {
  return matchFirst(DATES, reading, index)?.match ?? null;
}

/** All phrase types in the order in which they are tried; the first that fits wins. */
export const PHRASES: readonly Phrase[] = [
  createEdge(anyDate),
  createNth(anyDate),
  createWeekOf(anyDate),
  holiday,
  repeated,
  clock,
  ago,
  ...DATES,
  inUnits,
  within,
  recent,
  duration,
  reference,
];

export interface Found {
  readonly phrase: string;
  readonly match: Match;
}

/** The first phrase type that fits at an atom. */
export function matchFirst(phrases: readonly Phrase[], reading: Reading, index: number): Found | null {
  const features = at(reading, index).features;
  for (const phrase of phrases) {
    if (!phrase.starts.some((start) => features[start] !== undefined)) continue;
    const match = phrase.match(reading, index);
    if (match) return { phrase: phrase.name, match };
  }
  return null;
}
