import { describeConflict, describeSupport } from "../../brief/phrase.ts";
import type { Conflict, Support, When, Where } from "../../record/derived.ts";
import type { Status } from "../../record/event.ts";
import type { Day } from "../../record/kept.ts";
import { describeWhen, describeWhere } from "../../record/value-words.ts";
import type { Citation } from "../citation.ts";
import { plainLine } from "../text.ts";
import { escapeText, writeDate, writeInstant, writeProperty } from "./content-line.ts";

/** What stands in a calendar: something with a day, and how it came to be known. */
export interface CalendarEntry {
  readonly uid: string;
  /** Counts from 0. */
  readonly sequence: number;
  readonly firstKnown: Day;
  readonly lastKnown: Day;
  readonly summary: string;
  readonly status: Status;
  readonly time: When;
  readonly days: DaySpan;
  readonly place: Where | null;
  readonly categories: readonly string[];
  readonly notes: readonly string[];
  readonly support: Pick<Support, "articles" | "independent"> | null;
  readonly conflicts: readonly Conflict[];
  readonly citations: readonly Citation[];
}

/** Days from one up to but without another. */
export interface DaySpan {
  readonly from: Day;
  readonly end: Day;
}

const STATUSES: Readonly<Record<Status, "TENTATIVE" | "CONFIRMED" | "CANCELLED">> = {
  happened: "CONFIRMED",
  ongoing: "CONFIRMED",
  scheduled: "CONFIRMED",
  expected: "TENTATIVE",
  possible: "TENTATIVE",
  conditional: "TENTATIVE",
  requested: "TENTATIVE",
  denied: "CANCELLED",
  averted: "CANCELLED",
};

/** Days on which something is: only where the text tells days, not "in April" or "next week". */
export function findDays(time: When | null | undefined): DaySpan | null {
  if (!time || (time.grain !== "day" && time.grain !== "minute")) return null;
  const from = toDay(time.from ?? time.to);
  const to = toDay(time.to ?? time.from);
  return from === null || to === null || to < from ? null : { from, end: dayAfter(to) };
}

function toDay(date: string | null): Day | null {
  const day = /^(?!9999)\d{4}-\d{2}-\d{2}/.exec(date ?? "")?.[0];
  return day === undefined || Number.isNaN(Date.parse(day)) ? null : day;
}

function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, "YYYY-MM-DD".length);
}

/** A VEVENT (RFC 5545, 3.6.1) of whole days that keeps nobody busy. */
export function writeEntry(entry: CalendarEntry): string {
  const { place, citations, days } = entry;
  const url = citations.find((citation) => citation.url !== null)?.url;
  // The middle of a country is no place to meet: only towns have a number of GeoNames.
  const isPoint = place?.lat !== undefined && place.lon !== undefined && place.geonameId !== undefined;
  return [
    writeProperty("BEGIN", "VEVENT"),
    writeProperty("UID", escapeText(entry.uid)),
    writeProperty("SEQUENCE", String(entry.sequence)),
    writeProperty("DTSTAMP", writeInstant(entry.lastKnown)),
    writeProperty("CREATED", writeInstant(entry.firstKnown)),
    writeProperty("LAST-MODIFIED", writeInstant(entry.lastKnown)),
    writeProperty("DTSTART;VALUE=DATE", writeDate(days.from)),
    writeProperty("DTEND;VALUE=DATE", writeDate(days.end)),
    writeProperty("SUMMARY", escapeText(summarise(entry))),
    writeProperty("STATUS", STATUSES[entry.status]),
    ...(place ? [writeProperty("LOCATION", escapeText(plainLine(describeWhere(place))))] : []),
    ...(isPoint ? [writeProperty("GEO", `${place.lat};${place.lon}`)] : []),
    writeProperty("CATEGORIES", entry.categories.map(escapeText).join(",")),
    writeProperty("DESCRIPTION", escapeText(describeEntry(entry))),
    ...(url ? [writeProperty("URL", url)] : []),
    writeProperty("TRANSP", "TRANSPARENT"),
    writeProperty("END", "VEVENT"),
  ].join("");
}

/** Many calendars do not show the status: what is not settled says so. */
function summarise({ summary, status }: CalendarEntry): string {
  const isSettled = STATUSES[status] === "CONFIRMED";
  return plainLine(isSettled ? summary : `${summary} (${status})`);
}

function describeEntry(entry: CalendarEntry): string {
  const { status, support, time } = entry;
  const clock = time.grain === "minute" ? [`Time as the text gives it: ${describeWhen(time)}`] : [];
  const known = support ? `Status: ${status}; ${describeSupport({ claims: [], ...support })}` : `Status: ${status}`;
  return [known, ...clock, ...entry.notes, ...entry.conflicts.map(describeConflict), ...entry.citations.map(cite)]
    .map(plainLine)
    .join("\n");
}

/** "“Trump met Xi” — Harbour Post, 2025-10-30, https://…" */
function cite({ quote, outlet, agencies, day, url }: Citation): string {
  const from = outlet ?? (agencies.join(", ") || "unnamed outlet");
  return `“${plainLine(quote)}” — ${[from, day, ...(url ? [url] : [])].join(", ")}`;
}
