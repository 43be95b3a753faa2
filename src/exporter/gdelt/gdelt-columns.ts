import { firstDay } from "../../record/day.ts";
import type { Occurrence, ReportedOccurrence, Where } from "../../record/derived.ts";
import type { Day, Party } from "../../record/kept.ts";
import { firstQuote, firstReport } from "../first-quote.ts";
import { cameoActorOf } from "./actor-code.ts";
import { cameoCodeOf, quadClassOf } from "./cameo-code.ts";
import { type Country, countryOf, countryOfPlace } from "./country.ts";
import { globalEventId } from "./event-id.ts";

/** What one row is about: an occurrence between one actor and one recipient, either of whom may be unknown. */
export interface GdeltEvent extends ReportedOccurrence {
  readonly actor: Party | null;
  readonly recipient: Party | null;
}

type GdeltColumn = readonly [name: string, of: (event: GdeltEvent) => string | number];

const compact = (day: Day): string => day.replaceAll("-", "");

/** The first day in the world; where no report says, the day on which it was known, as GDELT has it. */
function eventDay({ time, knownFrom }: Occurrence, known: Day = knownFrom): Day {
  return time?.from ? firstDay(time.from) : known;
}

const dayOf = ({ occurrence, reports }: GdeltEvent): Day => eventDay(occurrence, firstReport(reports)?.knownFrom);

/** "2025-10-30" → 2025.8219: the year and its share that has gone, by months of 30 days, as GDELT counts. */
export function fractionDate(day: Day): string {
  const [year, month = 1, date = 1] = day.split("-").map(Number);
  return (Number(year) + ((month - 1) * 30 + date) / 365).toFixed(4);
}

function actorColumns(prefix: "Actor1" | "Actor2", role: "actor" | "recipient"): readonly GdeltColumn[] {
  const coded = (event: GdeltEvent) => (event[role] ? cameoActorOf(event[role]) : null);
  return [
    [`${prefix}Code`, (event) => coded(event)?.code ?? ""],
    [`${prefix}Name`, (event) => event[role]?.name.toUpperCase() ?? ""],
    [`${prefix}CountryCode`, (event) => coded(event)?.country ?? ""],
    [`${prefix}KnownGroupCode`, (event) => coded(event)?.knownGroup ?? ""],
    [`${prefix}EthnicCode`, () => ""],
    [`${prefix}Religion1Code`, () => ""],
    [`${prefix}Religion2Code`, () => ""],
    [`${prefix}Type1Code`, (event) => coded(event)?.types[0] ?? ""],
    [`${prefix}Type2Code`, (event) => coded(event)?.types[1] ?? ""],
    [`${prefix}Type3Code`, () => ""],
  ];
}

/** A place as GDELT's eight geographic fields have it. Types: 0 none, 1 country, 3 US city, 4 city elsewhere. */
interface Geo {
  readonly type: 0 | 1 | 3 | 4;
  readonly fullName: string;
  readonly country: string;
  /** For a country its own code; regions are not told. */
  readonly adm1: string;
  readonly lat: number | "";
  readonly long: number | "";
}

const NOWHERE: Geo = { type: 0, fullName: "", country: "", adm1: "", lat: "", long: "" };

function countryGeo({ fips, name }: Country): Geo {
  return { ...NOWHERE, type: 1, fullName: name, country: fips, adm1: fips };
}

/** An actor is where its state is. */
function actorGeo(party: Party | null): Geo {
  const country = countryOf(party?.code ?? null);
  return country ? countryGeo(country) : NOWHERE;
}

function placeGeo(place: Where | null): Geo {
  if (!place) return NOWHERE;
  const country = countryOfPlace(place);
  const coordinates = { lat: place.lat ?? "", long: place.lon ?? "" } as const;
  if (country?.name === place.name) return { ...countryGeo(country), ...coordinates };
  return {
    ...{ type: place.country === "USA" ? 3 : 4, country: country?.fips ?? "", adm1: "" },
    fullName: country ? `${place.name}, ${country.name}` : place.name,
    ...coordinates,
  };
}

function geoColumns(prefix: string, geoOf: (event: GdeltEvent) => Geo): readonly GdeltColumn[] {
  return [
    [`${prefix}Geo_Type`, (event) => geoOf(event).type],
    [`${prefix}Geo_FullName`, (event) => geoOf(event).fullName],
    [`${prefix}Geo_CountryCode`, (event) => geoOf(event).country],
    [`${prefix}Geo_ADM1Code`, (event) => geoOf(event).adm1],
    [`${prefix}Geo_ADM2Code`, () => ""],
    [`${prefix}Geo_Lat`, (event) => geoOf(event).lat],
    [`${prefix}Geo_Long`, (event) => geoOf(event).long],
    [`${prefix}Geo_FeatureID`, (event) => geoOf(event).adm1],
  ];
}

/** An article's lead ends at about so many characters. */
const LEAD = 500;

function isInLead({ reports }: ReportedOccurrence): boolean {
  return reports.some(({ claim }) => claim.evidence.some(({ start }) => start < LEAD));
}

const codeOf = ({ occurrence: { event, mode, cameo } }: GdeltEvent) => cameoCodeOf(event, mode, cameo);

/** The 61 columns of a GDELT 2.0 event file, in order (The GDELT Event Database, Data Format Codebook V2.0, 2015). */
export const GDELT_COLUMNS: readonly GdeltColumn[] = [
  ["GLOBALEVENTID", ({ occurrence, actor, recipient }) => globalEventId(occurrence.id, actor, recipient)],
  ["SQLDATE", (event) => compact(dayOf(event))],
  ["MonthYear", (event) => compact(dayOf(event)).slice(0, 6)],
  ["Year", (event) => dayOf(event).slice(0, 4)],
  ["FractionDate", (event) => fractionDate(dayOf(event))],
  ...actorColumns("Actor1", "actor"),
  ...actorColumns("Actor2", "recipient"),
  ["IsRootEvent", (event) => (isInLead(event) ? 1 : 0)],
  ["EventCode", (event) => codeOf(event).code],
  ["EventBaseCode", (event) => codeOf(event).base],
  ["EventRootCode", (event) => codeOf(event).root],
  ["QuadClass", ({ occurrence }) => quadClassOf(occurrence.cameo)],
  ["GoldsteinScale", ({ occurrence }) => occurrence.score],
  ["NumMentions", ({ occurrence }) => occurrence.support.claims.length],
  ["NumSources", ({ occurrence }) => occurrence.support.independent],
  ["NumArticles", ({ occurrence }) => occurrence.support.articles.length],
  ["AvgTone", () => ""],
  ...geoColumns("Actor1", ({ actor }) => actorGeo(actor)),
  ...geoColumns("Actor2", ({ recipient }) => actorGeo(recipient)),
  ...geoColumns("Action", ({ occurrence }) => placeGeo(occurrence.place)),
  [
    "DATEADDED",
    ({ occurrence, reports }) => `${compact(firstReport(reports)?.knownFrom ?? occurrence.knownFrom)}000000`,
  ],
  ["SOURCEURL", ({ reports }) => firstQuote(reports)?.url ?? firstQuote(reports)?.outlet ?? ""],
];
