import { isStateCode } from "../../record/actor.ts";
import type { EventClaim } from "../../record/claim.ts";
import { firstDay, lastDay } from "../../record/day.ts";
import type { Occurrence, ReportedOccurrence } from "../../record/derived.ts";
import type { Day, Party, Report } from "../../record/kept.ts";
import { firstReport } from "../first-quote.ts";
import { type CodedEvent, codeEvent } from "./plover-event.ts";

export interface PloverActor {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  /** A state's, or `IGO-…`, `NGO-…`, `MNC-…`, `REB-…`. */
  readonly code: string | null;
  /** The primary sector. One who acts for a state and has no other is its government. */
  readonly sectors: readonly string[];
}

interface PloverLocation {
  readonly placename: string;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonames_id: number | null;
}

interface PloverSource {
  readonly publisher: string | null;
  readonly agencies: readonly string[];
  readonly publication_date: Day;
  readonly headline: string;
  readonly url: string | null;
  readonly language: string;
  readonly sha256: string;
  /** Words of the article on which the event rests, in UTF-16 units of its text; `field` is the part they support. */
  readonly text_spans: readonly {
    readonly field: string | null;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/** One PLOVER record. Names follow POLECAT's columns, in JSON's manner. */
export interface PloverRecord extends CodedEvent {
  readonly event_id: string;
  readonly event_date: Day;
  readonly event_date_end: Day | null;
  readonly date_grain: string | null;
  readonly actor: readonly PloverActor[];
  readonly recipient: readonly PloverActor[];
  readonly location: PloverLocation | null;
  readonly source: readonly PloverSource[];
  /** What the record says, where PLOVER says less: status, event and mode before PLOVER's rules changed them. */
  readonly readout: Pick<Occurrence, "status" | "event" | "revision"> & {
    readonly mode: string | null;
    readonly independent_sources: number;
  };
}

/** An occurrence as a PLOVER record; `null` where PLOVER has no event for it. */
export function ploverRecord({ occurrence, reports }: ReportedOccurrence): PloverRecord | null {
  const coded = codeEvent(occurrence);
  if (!coded) return null;
  const { id, revision, status, event, mode, time, support } = occurrence;
  const known = firstReport(reports)?.knownFrom ?? occurrence.knownFrom;
  const start = time?.from ? firstDay(time.from) : known;
  const end = time?.to ? lastDay(time.to) : null;
  return {
    event_id: id,
    ...{ event_date: start, event_date_end: end, date_grain: time?.grain ?? null },
    ...coded,
    context: end && isHistorical(end, known) ? [...coded.context, "historical"] : coded.context,
    actor: occurrence.actors.map(ploverActor),
    recipient: occurrence.recipients.map(ploverActor),
    location: ploverLocation(occurrence),
    source: reports.map(ploverSource),
    readout: { status, event, mode: mode ?? null, revision, independent_sources: support.independent },
  };
}

const YEAR_MS = 365 * 86_400_000;

/** PLOVER's context for what lies back when it is reported: over more than a year before the first report. */
function isHistorical(end: Day, known: Day): boolean {
  return Date.parse(known) - Date.parse(end) > YEAR_MS;
}

function ploverActor({ name, code, sector }: Party): PloverActor {
  const country = isStateCode(code) ? code : null;
  return { name, country, code, sectors: sector ? [sector] : country ? ["GOV"] : [] };
}

function ploverLocation({ place }: Occurrence): PloverLocation | null {
  if (!place) return null;
  const { name, country, lat = null, lon = null, geonameId = null } = place;
  return { placename: name, country, latitude: lat, longitude: lon, geonames_id: geonameId };
}

function ploverSource({ from, claim, knownFrom }: Report<EventClaim>): PloverSource {
  const { outlet, agencies, headline, url, language, sha256 } = from.article;
  return {
    publisher: outlet ?? null,
    agencies,
    publication_date: knownFrom,
    headline,
    url: url ?? null,
    ...{ language, sha256 },
    text_spans: claim.evidence.map(({ field, start, end, quote }) => ({
      field: field ?? null,
      start,
      end,
      text: quote,
    })),
  };
}
