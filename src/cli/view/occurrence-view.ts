import { describeEvent, describeSupport, describeValue } from "../../brief/phrase.ts";
import { disarm } from "../../brief/terminal.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { Occurrence } from "../../record/derived.ts";
import type { Report } from "../../record/kept.ts";
import { describeSum, describeWhen, describeWhere } from "../../record/value-words.ts";
import { validOn } from "../../store/occurrences.ts";
import { bold, dim, paintStatus, quoted } from "./print.ts";

/** "2025-10-30  [happened] CONSULT meeting · Donald Trump (USA), Xi Jinping (CHN) · Busan · 7 articles, 3 independent" */
export function viewOccurrence(occurrence: Occurrence): string[] {
  const { id, status, place, amounts, support, conflicts, time, reviewed } = occurrence;
  const day = time === null ? `~${validOn(occurrence)}` : ` ${describeWhen(time) || validOn(occurrence)}`;
  const facts = [
    describeEvent(occurrence),
    ...(place ? [describeWhere(place)] : []),
    ...[...new Set(amounts.map(describeSum))].slice(0, 3),
    describeSupport(support),
    ...(reviewed ? ["reviewed"] : []),
  ];
  return [
    `${day.padEnd(12)} [${paintStatus(status)}] ${disarm(facts.join(" · "))}  ${dim(id)}`,
    ...conflicts.map(
      ({ field, values }) =>
        `             ${disarm(`sources disagree on ${field}: ${values.map(describeValue).join("; ")}`)}`,
    ),
  ];
}

/** Everything about one occurrence: its history, each field with who says what, and every report. */
export function viewOccurrenceInFull(
  occurrence: Occurrence,
  revisions: readonly Occurrence[],
  reports: readonly Report[],
): string[] {
  const { fields, history, event, mode, cameo, quad, score, revision, story } = occurrence;
  const byClaim = new Map(reports.map((report) => [report.claim.id, report]));
  return [
    ...viewOccurrence(occurrence),
    dim(
      `${event}${mode ? ` ${mode}` : ""} · CAMEO ${cameo} · ${quad} · score ${score} · revision ${revision} of ${revisions.length} · story ${story}`,
    ),
    "",
    bold("Status"),
    ...history.map((step) => `  ${step.since}  ${paintStatus(step.status)}  ${citeReport(byClaim.get(step.claim))}`),
    "",
    bold("Who says what"),
    ...Object.entries(fields).flatMap(([field, values]) => [
      `  ${field}: ${disarm((values ?? []).map(describeValue).join("; "))}${occurrence.conflicts.some((conflict) => conflict.field === field) ? "  ← they disagree" : ""}`,
    ]),
    "",
    bold("Reports"),
    ...reports.flatMap(viewReport),
  ];
}

/** One report: where it stands and the words it rests on. */
export function viewReport(report: Report): string[] {
  const { claim, decisions } = report;
  const whole = claim.evidence.find(({ field }) => field === undefined) ?? claim.evidence[0];
  const status = claim.kind === "event" ? (claim as EventClaim).status : claim.kind;
  return [
    `  ${citeReport(report)} [${paintStatus(status)}] ${dim(claim.id)}`,
    `    ${quoted(whole?.quote ?? "")}`,
    ...decisions.map(
      ({ kind, by, madeAt, note }) =>
        `    ${disarm(`${kind} by ${by}, ${madeAt.slice(0, 10)}${note ? `: ${note}` : ""}`)}`,
    ),
  ];
}

/** "2025-10-30 The Daily Wire, through Reuters (copy)" */
export function citeReport(report: Report | undefined): string {
  if (report === undefined) return "";
  const { article, copyOf } = report.from;
  const agencies = article.agencies.length === 0 ? "" : `, through ${article.agencies.join(", ")}`;
  const copy = copyOf === article.id ? "" : " (copy)";
  return disarm(`${article.published ?? "undated"} ${article.outlet ?? article.headline}${agencies}${copy}`);
}
