import { firstDay, lastDay } from "../../record/day.ts";
import type { Occurrence } from "../../record/derived.ts";
import { firstQuote } from "../first-quote.ts";
import { clockTime, conflictText, statusSince, sumBounds, sumText } from "./cell-text.ts";
import type { Column } from "./column.ts";

type PartyRole = "actors" | "recipients";

/** The four columns of those who act, or of those to whom it is done. Their lists run side by side. */
function partyColumns(prefix: string, role: PartyRole, who: string): readonly Column[] {
  const listOf = (field: "code" | "name" | "id" | "sector") => ({
    type: "list" as const,
    source: `occurrence.${role}[].${field}`,
    of: ({ occurrence }: { occurrence: Occurrence }) => occurrence[role].map((party) => party[field] ?? null),
  });
  return [
    {
      ...listOf("code"),
      name: `${prefix}_codes`,
      values: `${who}: ISO 3166-1 alpha-3, IGO-…, NGO-…, MNC-…, REB-…; an empty item is unknown`,
    },
    { ...listOf("name"), name: `${prefix}_names`, values: "their names, in the same order" },
    { ...listOf("id"), name: `${prefix}_ids`, values: "their keys in the list of actors, in the same order" },
    { ...listOf("sector"), name: `${prefix}_sectors`, values: "their PLOVER sectors, in the same order" },
  ];
}

const IDENTITY: readonly Column[] = [
  {
    ...{ name: "id", type: "string", source: "occurrence.id", of: ({ occurrence }) => occurrence.id },
    values: "the occurrence; the same in every export",
  },
  {
    ...{ name: "revision", type: "integer", source: "occurrence.revision" },
    values: "how often it changed, from 1",
    of: ({ occurrence }) => occurrence.revision,
  },
  {
    ...{ name: "known_from", type: "date", source: "occurrence.knownFrom" },
    values: "the day from which the record stood so",
    of: ({ occurrence }) => occurrence.knownFrom,
  },
  {
    ...{ name: "known_to", type: "date", source: "occurrence.knownTo" },
    values: "the first day on which it did not stand so any more; empty: it still does",
    of: ({ occurrence }) => occurrence.knownTo,
  },
  {
    ...{ name: "time_from", type: "date", source: "occurrence.time.from" },
    values: "first day in the world; empty where no report says",
    of: ({ occurrence: { time } }) => (time?.from ? firstDay(time.from) : null),
  },
  {
    ...{ name: "time_to", type: "date", source: "occurrence.time.to" },
    values: "last day in the world, inclusive",
    of: ({ occurrence: { time } }) => (time?.to ? lastDay(time.to) : null),
  },
  {
    ...{ name: "time_clock", type: "string", source: "occurrence.time.from" },
    values: "time of day, HH:MM, where a report gives one",
    of: ({ occurrence: { time } }) => (time?.from ? clockTime(time.from) : null),
  },
  {
    ...{ name: "time_grain", type: "string", source: "occurrence.time.grain" },
    values: "how exact the days are: minute, day, week, month, quarter, year, decade",
    of: ({ occurrence }) => occurrence.time?.grain ?? null,
  },
];

const EVENT: readonly Column[] = [
  {
    ...{ name: "event", type: "string", source: "occurrence.event", of: ({ occurrence }) => occurrence.event },
    values: "PLOVER's event type, one of 16",
  },
  {
    ...{ name: "mode", type: "string", source: "occurrence.mode", of: ({ occurrence }) => occurrence.mode ?? null },
    values: "how it is done; empty where the event has no mode or none was told",
  },
  {
    ...{ name: "contexts", type: "list", source: "occurrence.contexts", of: ({ occurrence }) => occurrence.contexts },
    values: "PLOVER's contexts: what it is about",
  },
  {
    ...{ name: "cameo", type: "string", source: "occurrence.cameo", of: ({ occurrence }) => occurrence.cameo },
    values: "CAMEO root, two digits with a leading zero: read it as text",
  },
  {
    ...{ name: "quad", type: "string", source: "occurrence.quad", of: ({ occurrence }) => occurrence.quad },
    values: "verbal-cooperation, material-cooperation, verbal-conflict, material-conflict",
  },
  {
    ...{ name: "score", type: "number", source: "occurrence.score", of: ({ occurrence }) => occurrence.score },
    values: "PLOVER's scale, −10 to +10; of the kind of event, whatever its status",
  },
  {
    ...{ name: "status", type: "string", source: "occurrence.status", of: ({ occurrence }) => occurrence.status },
    values: "happened, ongoing, scheduled, expected, possible, conditional, requested, denied, averted",
  },
  {
    ...{ name: "status_since", type: "date", source: "occurrence.history[].since" },
    values: "the day on which that status was first known",
    of: ({ occurrence }) => statusSince(occurrence),
  },
  ...partyColumns("actor", "actors", "who acts"),
  ...partyColumns("recipient", "recipients", "to whom it is done"),
];

const CIRCUMSTANCES: readonly Column[] = [
  {
    ...{ name: "place", type: "string", source: "occurrence.place.name" },
    values: "where; best supported name",
    of: ({ occurrence }) => occurrence.place?.name ?? null,
  },
  {
    ...{ name: "country", type: "string", source: "occurrence.place.country" },
    values: "its country, ISO 3166-1 alpha-3",
    of: ({ occurrence }) => occurrence.place?.country ?? null,
  },
  {
    ...{ name: "lat", type: "number", source: "occurrence.place.lat" },
    values: "latitude, WGS 84 degrees",
    of: ({ occurrence }) => occurrence.place?.lat ?? null,
  },
  {
    ...{ name: "lon", type: "number", source: "occurrence.place.lon" },
    values: "longitude, WGS 84 degrees",
    of: ({ occurrence }) => occurrence.place?.lon ?? null,
  },
  {
    ...{ name: "geoname_id", type: "integer", source: "occurrence.place.geonameId" },
    values: "its id at GeoNames",
    of: ({ occurrence }) => occurrence.place?.geonameId ?? null,
  },
  {
    ...{ name: "amounts", type: "list", source: "occurrence.amounts" },
    values: "every sum: qualifier, value (or low..high), unit",
    of: ({ occurrence }) => occurrence.amounts.map(sumText),
  },
  {
    ...{ name: "amount_low", type: "number", source: "occurrence.amounts[0].value" },
    values: "value of the first sum, or its lower bound",
    of: ({ occurrence: { amounts } }) => (amounts[0] ? sumBounds(amounts[0])[0] : null),
  },
  {
    ...{ name: "amount_high", type: "number", source: "occurrence.amounts[0].value" },
    values: "value of the first sum, or its upper bound",
    of: ({ occurrence: { amounts } }) => (amounts[0] ? sumBounds(amounts[0])[1] : null),
  },
  {
    ...{ name: "amount_unit", type: "string", source: "occurrence.amounts[0].currency, .unit" },
    values: "currency (ISO 4217) or unit of the first sum",
    of: ({ occurrence: { amounts } }) => amounts[0]?.currency ?? amounts[0]?.unit ?? null,
  },
  {
    ...{ name: "topics", type: "list", source: "occurrence.topics", of: ({ occurrence }) => occurrence.topics },
    values: "readout's topics",
  },
];

const SUPPORT: readonly Column[] = [
  {
    ...{ name: "articles", type: "integer", source: "occurrence.support.articles" },
    values: "how many articles report it, copies included",
    of: ({ occurrence }) => occurrence.support.articles.length,
  },
  {
    ...{ name: "independent", type: "integer", source: "occurrence.support.independent" },
    values: "how many of them do not go back to one another, one agency or one outlet",
    of: ({ occurrence }) => occurrence.support.independent,
  },
  {
    ...{ name: "conflicts", type: "list", source: "occurrence.conflicts" },
    values: "fields on which reports disagree, and who says what: articles, and independent ones among them",
    of: ({ occurrence }) => occurrence.conflicts.map(conflictText),
  },
  {
    ...{ name: "story", type: "string", source: "occurrence.story", of: ({ occurrence }) => occurrence.story },
    values: "id of the story",
  },
  {
    ...{ name: "quote", type: "string", source: "reports[first].claim.evidence[].quote" },
    values: "the words of the first report",
    of: ({ reports }) => firstQuote(reports)?.quote ?? null,
  },
  {
    ...{ name: "quote_outlet", type: "string", source: "reports[first].from.article.outlet" },
    values: "who printed them",
    of: ({ reports }) => firstQuote(reports)?.outlet ?? null,
  },
  {
    ...{ name: "quote_date", type: "date", source: "reports[first].knownFrom" },
    values: "the day of publication, else of recording",
    of: ({ reports }) => firstQuote(reports)?.day ?? null,
  },
  {
    ...{ name: "quote_url", type: "string", source: "reports[first].from.article.url" },
    values: "where it was read",
    of: ({ reports }) => firstQuote(reports)?.url ?? null,
  },
  {
    ...{ name: "reviewed", type: "boolean", source: "occurrence.reviewed" },
    values: "whether a person has decided about one of its claims",
    of: ({ occurrence }) => occurrence.reviewed,
  },
];

/** The table of occurrences, one row each: the columns of CSV and Parquet, in order. */
export const COLUMNS: readonly Column[] = [...IDENTITY, ...EVENT, ...CIRCUMSTANCES, ...SUPPORT];
