import { describeConflict, describeEvent, describeSupport } from "../../brief/phrase.ts";
import type { Attribution, EventClaim } from "../../record/claim.ts";
import type { Occurrence, ReportedOccurrence, When, Where } from "../../record/derived.ts";
import type { Status } from "../../record/event.ts";
import type { Report } from "../../record/kept.ts";
import { toParty } from "../../record/value-words.ts";
import { citeReport, compare, urnOf } from "../citation.ts";
import { type Node, toPartyNode } from "./party-node.ts";

const CANCELLED = "https://schema.org/EventCancelled";
const SCHEDULED = "https://schema.org/EventScheduled";

/** Where schema.org has no word ("possible"), nothing is said but the keyword. */
const EVENT_STATUSES: Readonly<Partial<Record<Status, string>>> = {
  happened: SCHEDULED,
  ongoing: SCHEDULED,
  scheduled: SCHEDULED,
  denied: CANCELLED,
  averted: CANCELLED,
};

/** An occurrence as a schema.org Event, with the articles that report it and the words they use. */
export function toEventNode({ occurrence, reports }: ReportedOccurrence): Node {
  const { id, status, actors, recipients, event, place, conflicts, support } = occurrence;
  const eventStatus = EVENT_STATUSES[status];
  const notes = [
    `Status: ${status}; ${describeSupport(support)}.`,
    ...conflicts.map((it) => `${describeConflict(it)}.`),
  ];
  return {
    "@type": "Event",
    "@id": urnOf("occurrence", id),
    identifier: id,
    name: describeEvent(occurrence),
    description: notes.join(" "),
    ...writeDates(occurrence.time),
    ...(eventStatus !== undefined && { eventStatus }),
    ...(place && { location: toPlaceNode(place) }),
    ...(actors.length > 0 && { organizer: actors.map(toPartyNode) }),
    // Who is consulted is there; whom an attack or a sanction hits does not attend it.
    ...(recipients.length > 0 && { [event === "CONSULT" ? "attendee" : "about"]: recipients.map(toPartyNode) }),
    keywords: toTerms(occurrence),
    subjectOf: toArticleNodes(reports),
  };
}

/** A month is "2025-10" and a year "2025"; two days stand only for what lasts. */
function writeDates(time: When | null): Readonly<Record<string, string>> {
  if (!time) return {};
  const { from, to, grain } = time;
  if (from !== null && grain === "year") return { startDate: from.slice(0, 4) };
  if (from !== null && grain === "month") return { startDate: from.slice(0, 7) };
  return { ...(from !== null && { startDate: from }), ...(to !== null && { endDate: to }) };
}

function toPlaceNode({ name, country, lat, lon, geonameId }: Where): Node {
  const hasCoordinates = lat !== undefined && lon !== undefined;
  return {
    "@type": "Place",
    name,
    ...(geonameId !== undefined && { sameAs: `https://sws.geonames.org/${geonameId}/` }),
    ...(country !== null && { address: { "@type": "PostalAddress", addressCountry: country } }),
    ...(hasCoordinates && { geo: { "@type": "GeoCoordinates", latitude: lat, longitude: lon } }),
  };
}

function toTerms({ event, mode, status, topics }: Occurrence): readonly Node[] {
  const term = (termCode: string, inDefinedTermSet: string): Node => ({
    ...{ "@type": "DefinedTerm", name: termCode, termCode, inDefinedTermSet },
  });
  return [
    term(event, "PLOVER events"),
    ...(mode === undefined ? [] : [term(mode, "PLOVER modes")]),
    term(status, "readout status"),
    ...topics.map((topic) => term(topic, "readout topics")),
  ];
}

/** One node for an article, even where several of its claims tell of the occurrence. */
function toArticleNodes(reports: readonly Report<EventClaim>[]): readonly Node[] {
  const byArticle = new Map<string, Report<EventClaim>[]>();
  for (const report of [...reports].sort((a, b) => compare(a.claim.id, b.claim.id))) {
    byArticle.set(report.article, [...(byArticle.get(report.article) ?? []), report]);
  }
  return [...byArticle.values()]
    .sort((a, b) => compare(a[0]?.knownFrom ?? "", b[0]?.knownFrom ?? "") || compare(idOf(a), idOf(b)))
    .flatMap(([first, ...more]) => (first ? [toArticleNode(first, [first, ...more])] : []));
}

function idOf(reports: readonly Report<EventClaim>[]): string {
  return reports[0]?.article ?? "";
}

function toArticleNode(first: Report<EventClaim>, reports: readonly Report<EventClaim>[]): Node {
  const { article } = first.from;
  const { url, outlet, agencies } = citeReport(first);
  return {
    "@type": "NewsArticle",
    "@id": urnOf("article", article.id),
    headline: article.headline,
    inLanguage: article.language,
    ...(url !== null && { url }),
    ...(outlet !== null && { publisher: { "@type": "Organization", name: outlet } }),
    ...(agencies.length > 0 && { sourceOrganization: agencies.map((it) => ({ "@type": "Organization", name: it })) }),
    ...(article.published !== null && { datePublished: article.published }),
    ...(first.from.copyOf !== article.id && { isBasedOn: { "@id": urnOf("article", first.from.copyOf) } }),
    hasPart: reports.map(toQuotationNode),
  };
}

/** The words of the article; who is quoted made them, who is told of stands behind them. */
function toQuotationNode(report: Report<EventClaim>): Node {
  return {
    "@type": "Quotation",
    "@id": urnOf("claim", report.claim.id),
    text: citeReport(report).quote,
    ...creditSource(report.claim.attribution),
  };
}

function creditSource({ source, form }: Attribution): Readonly<Record<string, unknown>> {
  if (source === undefined) return {};
  if ("anonymous" in source) return { creditText: source.text };
  return { [form === "quoted" ? "creator" : "contributor"]: toPartyNode(toParty(source)) };
}
