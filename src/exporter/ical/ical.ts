import { labelEvent } from "../../brief/event-label.ts";
import { describeEvent } from "../../brief/phrase.ts";
import type { ReportedOccurrence } from "../../record/derived.ts";
import type { Snapshot } from "../../record/snapshot.ts";
import { citeBest, urnOf } from "../citation.ts";
import type { Exporter } from "../exporter.ts";
import { type CalendarEntry, findDays, writeEntry } from "./calendar-entry.ts";
import { writeProperty } from "./content-line.ts";
import { collectStops } from "./trip-stop.ts";

/**
 * iCalendar (RFC 5545, RFC 7986): meetings, visits and talks (CONSULT) and stops of trips, those with a day; what is
 * only "in April" or "next week" is left out. UID is the occurrence, or the first trip claim that tells of a stop and
 * its number there; SEQUENCE its revision, from 0. Times are the record's, never the clock's.
 */
export const ical: Exporter = {
  name: "ical",
  description: "iCalendar of meetings, visits, talks and trips whose day is known (RFC 5545)",
  extension: ".ics",
  mediaType: "text/calendar; charset=utf-8",
  write: (snapshot) => writeCalendar(entriesOf(snapshot)),
};

async function* entriesOf(snapshot: Snapshot): AsyncGenerator<CalendarEntry> {
  for await (const reported of snapshot.occurrences()) {
    const entry = toEntry(reported);
    if (entry) yield entry;
  }
  yield* await collectStops(snapshot.trips());
}

/** A calendar of these. */
export async function* writeCalendar(entries: AsyncIterable<CalendarEntry>): AsyncGenerator<string> {
  let isEmpty = true;
  yield HEAD;
  for await (const entry of entries) {
    isEmpty = false;
    yield writeEntry(entry);
  }
  yield `${isEmpty ? UTC : ""}${writeProperty("END", "VCALENDAR")}`;
}

const HEAD: string = [
  writeProperty("BEGIN", "VCALENDAR"),
  writeProperty("VERSION", "2.0"),
  writeProperty("PRODID", "-//readout//record//EN"),
  writeProperty("CALSCALE", "GREGORIAN"),
  writeProperty("NAME", "Meetings\\, visits and trips"),
  writeProperty("X-WR-CALNAME", "Meetings\\, visits and trips"),
].join("");

/** RFC 5545, 3.6: a calendar has at least one component; this one says nothing. */
const UTC: string = [
  writeProperty("BEGIN", "VTIMEZONE"),
  writeProperty("TZID", "UTC"),
  writeProperty("BEGIN", "STANDARD"),
  writeProperty("DTSTART", "19700101T000000"),
  writeProperty("TZOFFSETFROM", "+0000"),
  writeProperty("TZOFFSETTO", "+0000"),
  writeProperty("END", "STANDARD"),
  writeProperty("END", "VTIMEZONE"),
].join("");

function toEntry({ occurrence, reports }: ReportedOccurrence): CalendarEntry | null {
  const days = occurrence.event === "CONSULT" ? findDays(occurrence.time) : null;
  if (!days || !occurrence.time) return null;
  return {
    uid: urnOf("occurrence", occurrence.id),
    sequence: occurrence.revision - 1,
    firstKnown: occurrence.history[0]?.since ?? occurrence.knownFrom,
    lastKnown: occurrence.knownFrom,
    summary: describeEvent(occurrence),
    status: occurrence.status,
    time: occurrence.time,
    days,
    place: occurrence.place,
    categories: [labelEvent(occurrence.event, occurrence.mode).toUpperCase()],
    notes: [],
    support: occurrence.support,
    conflicts: occurrence.conflicts,
    citations: citeBest(reports, ({ claim }) => claim.status === occurrence.status),
  };
}
