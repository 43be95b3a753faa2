import type { ExpectedReport } from "../../fixtures/stories/expected.ts";
import type { StatementClaim } from "../../src/record/claim.ts";
import type { FramingColumn } from "../../src/record/derived.ts";
import { matchesSource } from "../match-actor.ts";
import type { Check } from "./check.ts";
import { findReports, spanOf } from "./find-reports.ts";
import { isParty } from "./parties.ts";
import { isFile, type Trial } from "./record-under-test.ts";
import { dealsBetween } from "./score-deals.ts";
import { mainHome } from "./score-occurrences.ts";

/** Checks that each party's statement stands in its column, and that who said nothing has an empty one. */
export function scoreFramings(trial: Trial): Check[] {
  return trial.set.framings.flatMap(({ about, columns }) => {
    const framing = trial.record.framing(recordId(trial, about) ?? "");
    return Object.entries(columns).flatMap(([party, expected]) => {
      const column = framing?.columns.find((one) => isParty(party, one.party));
      const instead = columnInWords(column);
      const check = (what: string, right: boolean, isRead: boolean): Check => {
        return { kind: "framings", set: trial.set.slug, what: `${about}, ${party}: ${what}`, right, isRead, instead };
      };
      if (expected === "not reported") return [check(expected, column?.statements.length === 0, true)];
      return expected.map((report) =>
        check(`“${report.quote}”`, hasStatement(trial, column, report), isRead(trial, party, report)),
      );
    });
  });
}

/** The id under which the record keeps an expected occurrence or deal. */
function recordId(trial: Trial, about: string): string | undefined {
  const deal = trial.set.deals.find(({ id }) => id === about);
  if (deal) return dealsBetween(trial, deal)[0]?.deal.id;
  const reports = findReports(trial).filter(({ occurrence }) => occurrence.id === about);
  const homes = new Map(
    trial.record.occurrences().flatMap((home) => home.reports.map(({ claim }) => [claim.id, home] as const)),
  );
  return mainHome(reports, homes)?.occurrence.id;
}

function hasStatement(trial: Trial, column: FramingColumn | undefined, expected: ExpectedReport): boolean {
  return (column?.statements ?? []).some(
    ({ claim, article }) => isFile(trial, expected.article, article) && says(trial, claim, expected),
  );
}

function says({ set }: Trial, { content }: StatementClaim, { article, quote }: ExpectedReport): boolean {
  const span = spanOf(quote, set.articles.get(article) ?? "");
  return content.text.includes(quote) || (content.start < span.end && span.start < content.end);
}

function isRead(trial: Trial, party: string, expected: ExpectedReport): boolean {
  return (trial.readings.get(expected.article)?.claims ?? []).some(
    (claim) => claim.kind === "statement" && says(trial, claim, expected) && matchesSource(party, claim.attribution),
  );
}

function columnInWords(column: FramingColumn | undefined): string {
  if (!column) return "no column";
  return column.statements.map(({ claim }) => `“${claim.content.text.slice(0, 60)}”`).join(" | ") || "not reported";
}
