import { describeEvent, describeSupport, describeValue } from "../../brief/phrase.ts";
import type { Claim } from "../../record/claim.ts";
import type { Conflict, Occurrence, ReportedOccurrence, Support, Where } from "../../record/derived.ts";
import type { Party, Report } from "../../record/kept.ts";
import { describeSum, describeWhere } from "../../record/value-words.ts";
import { type Citation, citeBest, citeReport, rankReports } from "../citation.ts";
import type { BriefLine, BriefPart } from "./brief.ts";
import { writeDay } from "./day-title.ts";

/** "Meeting: Donald Trump (USA), Xi Jinping (CHN) · Busan, KOR (3 articles, 2 independent)" */
export function toOccurrenceLine({ occurrence, reports }: ReportedOccurrence): BriefLine {
  const { status, place, amounts, conflicts, history, support, reviewed } = occurrence;
  const parties = [...occurrence.actors, ...occurrence.recipients];
  const facts = [
    describeEvent(occurrence),
    ...(place && isNews(place, parties) ? [describeWhere(place)] : []),
    ...new Set(amounts.filter(({ text }) => !parties.some(({ name }) => name.includes(text))).map(describeSum)),
  ];
  const notes = [describeSupport(support), ...(reviewed ? ["reviewed"] : [])].join(", ");
  const text = `${facts.join(" · ")} (${notes})`;
  return {
    badge: status === "happened" ? null : status,
    isMarked: false,
    parts: [{ text, citations: citeBest(reports, ({ claim }) => claim.status === status) }],
    details: [
      ...(history.length > 1 ? [toHistoryLine(occurrence, reports)] : []),
      ...conflicts.map((conflict) => toConflictLine(conflict, reports)),
    ],
  };
}

/** A country that is there already as a party says nothing new. */
function isNews({ name }: Where, parties: readonly Party[]): boolean {
  return !parties.some((party) => party.name === name);
}

/** "expected since 30 October 2025¹, scheduled since 31 October 2025²" */
function toHistoryLine({ history }: Occurrence, reports: readonly Report<Claim>[]): BriefLine {
  const parts = history.map(({ status, since, claim }, index) => ({
    text: `${index === 0 ? "" : ", then "}${status} since ${writeDay(since)}`,
    citations: citeClaims([claim], reports),
  }));
  return plain(parts);
}

/** "Sources disagree on place: Washington (2 articles, 1 independent)¹; Geneva (1 article)²" */
function toConflictLine({ field, values }: Conflict, reports: readonly Report<Claim>[]): BriefLine {
  const parts = values.map((value, index) => ({
    text: `${index === 0 ? `Sources disagree on ${field}: ` : "; "}${describeValue(value)}`,
    citations: citeSupport(value.support, reports),
  }));
  return { ...plain(parts), isMarked: true };
}

function citeSupport({ claims }: Support, reports: readonly Report<Claim>[]): readonly Citation[] {
  return citeClaims(claims, reports).slice(0, 1);
}

/** The reports that make these claims, originals first. */
export function citeClaims(claims: readonly string[], reports: readonly Report<Claim>[]): readonly Citation[] {
  const wanted = new Set(claims);
  return rankReports(reports.filter(({ claim }) => wanted.has(claim.id))).map(citeReport);
}

export function plain(parts: readonly BriefPart[], details: readonly BriefLine[] = []): BriefLine {
  return { badge: null, isMarked: false, parts, details };
}
