import { dayOfMonth, formatDay, isoWeek, monthOf, yearOf } from "../src/annotator/time/calendar.ts";
import type { Clock, DayPart, Said, Unit } from "../src/annotator/time/said.ts";
import type { ReadTime } from "../src/annotator/time/time-annotator.ts";

export interface Timex {
  readonly s: number;
  readonly e: number;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
}

/** TimeML's notation of a time; a range becomes its two ends, a bound what it bounds. */
export function toTimexes(time: ReadTime): Timex[] {
  if (time.parts.length > 0) return time.parts.flatMap(toTimexes);
  const { said } = time.expression;
  if (said.kind === "range") return [said.first, said.second].flatMap((part) => one(time, part));
  return one(time, said);
}

function one(time: ReadTime, said: Said): Timex[] {
  const place = { s: time.start, e: time.end };
  if (said.kind === "reference") return [{ ...place, type: "DATE", value: `${said.when.toUpperCase()}_REF` }];
  if (said.kind === "duration" || said.kind === "span")
    return [{ ...place, type: "DURATION", value: period(said.count, said.unit) }];
  if (said.kind === "repeated") return [{ ...place, type: "SET", value: period(said.count, said.unit) }];
  if (said.kind === "shift" && (said.count === null || time.resolved.from === null)) {
    if (said.ifFuture) return [{ ...place, type: "DURATION", value: period(said.count, said.unit) }];
    return [{ ...place, type: "DATE", value: said.direction < 0 ? "PAST_REF" : "FUTURE_REF" }];
  }
  const value = dateValue(time, said);
  const suffix = said.clock ? clockValue(said.clock) : said.part ? partValue(said.part) : "";
  return [{ ...place, type: suffix === "" ? "DATE" : "TIME", value: value + suffix }];
}

const LETTERS: Record<Unit, string> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  half: "H",
  year: "Y",
  decade: "DE",
  century: "C",
};

function period(count: number | null, unit: Unit): string {
  const letter = LETTERS[unit];
  const number = count === null ? "X" : String(count);
  if (unit === "decade" && count !== null) return `P${count * 10}Y`;
  return letter.startsWith("T") ? `PT${number}${letter.slice(1)}` : `P${number}${letter}`;
}

const PARTS: Record<DayPart, string> = {
  morning: "TMO",
  noon: "T12:00",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
  midnight: "T24:00",
};

function partValue(part: DayPart): string {
  return PARTS[part];
}

function clockValue({ hour, minute }: Clock): string {
  return `T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function dateValue(time: ReadTime, said: Said): string {
  const { from, to } = time.resolved;
  const day = from ?? to;
  if (day === null) return "XXXX-XX-XX";
  const year = String(yearOf(day)).padStart(4, "0");
  if (said.kind === "calendar") {
    if (said.weekend) return `${week(day)}-WE`;
    if (said.quarter) return `${year}-Q${said.quarter}`;
    if (said.half) return `${year}-H${said.half}`;
    if (said.firstMonths) return `P${said.firstMonths}M`;
    if (said.season) return `${year}-${{ spring: "SP", summer: "SU", autumn: "FA", winter: "WI" }[said.season]}`;
    if (said.decade !== undefined) return String(said.decade).slice(0, 3);
    if (said.century !== undefined) return String(said.century).slice(0, 2);
    if (said.day !== undefined || said.weekday !== undefined) return formatDay(day);
    return said.month ? `${year}-${String(said.month).padStart(2, "0")}` : year;
  }
  if (said.kind === "weekOf") return week(day);
  const unit = said.kind === "relative" || said.kind === "shift" ? said.unit : "day";
  if (said.kind === "shift" && time.resolved.grain === "quarter")
    return `${year}-Q${Math.floor((monthOf(day) + 2) / 3)}`;
  switch (unit) {
    case "year":
      return time.resolved.grain === "day" && said.kind === "shift" ? formatDay(day) : year;
    case "month":
      return formatDay(day).slice(0, 7);
    case "week":
      return week(day);
    case "weekend":
      return `${week(day)}-WE`;
    case "quarter":
      return `${year}-Q${Math.floor((monthOf(day) + 2) / 3)}`;
    case "decade":
      return year.slice(0, 3);
    case "century":
      return year.slice(0, 2);
    default:
      return dayOfMonth(day) > 0 ? formatDay(day) : year;
  }
}

function week(day: number): string {
  const { year, week: number } = isoWeek(day);
  return `${year}-W${String(number).padStart(2, "0")}`;
}
