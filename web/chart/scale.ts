import { type Day, firstDay } from "../../src/record/day.ts";

/** A number of the data → a number of the picture. */
export type Scale = (value: number) => number;

/** From [low, high] to [start, end] in a straight line. Where low is high, all lies in the middle. */
export function linearScale([low, high]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  if (low === high) return () => (start + end) / 2;
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

const DAY_MS = 86_400_000;

/** Days since 1970: "1970-01-02" → 1. Also of "2025", "2025-10" and of a day with a time: their first day. */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${firstDay(date)}T00:00:00Z`) / DAY_MS);
}

/** 1 → "1970-01-02" */
export function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export interface Tick {
  readonly day: Day;
  readonly label: string;
}

/** Steps between ticks, in months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const;

/** First days of months or years between two days: as many as fit, each labelled "2025-10" or, for a January, "2025". */
export function dayTicks(from: Day, to: Day, most: number): Tick[] {
  for (const step of STEPS) {
    const ticks = ticksEvery(step, from, to);
    if (ticks.length <= most) return ticks;
  }
  return [];
}

function ticksEvery(step: number, from: Day, to: Day): Tick[] {
  const ticks: Tick[] = [];
  const last = monthNumber(to);
  for (let month = Math.ceil(monthNumber(from) / step) * step; month <= last; month += step) {
    const year = String(Math.floor(month / 12)).padStart(4, "0");
    const inYear = String((month % 12) + 1).padStart(2, "0");
    const day = `${year}-${inYear}-01`;
    if (day >= from.slice(0, 10)) ticks.push({ day, label: inYear === "01" ? year : `${year}-${inYear}` });
  }
  return ticks;
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
