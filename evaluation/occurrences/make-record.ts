import { markLapsed } from "../../src/corpus/deal/balance.ts";
import { type DerivedRecord, deriveRecord, isDeal, isEvent } from "../../src/corpus/derive-record.ts";
import { frame } from "../../src/corpus/framing/frame.ts";
import { describeArticle } from "../../src/corpus/profile.ts";
import type { ProfiledArticle } from "../../src/corpus/rules.ts";
import type { StatementClaim } from "../../src/record/claim.ts";
import type { Framing, Revision } from "../../src/record/derived.ts";
import { isKnownOn, type KeptArticle, type Report } from "../../src/record/kept.ts";
import { loadRules } from "../../src/resource/load-rules.ts";
import type { ReadArticle, RecordUnderTest, Retraction } from "./record-under-test.ts";

/** The rules of the record, as users have them: stories are found, not given. */
const rules = loadRules();

/** Derives a record in memory and gives it as it stands at the end. */
export function makeRecord(articles: readonly ReadArticle[], retractions: readonly Retraction[]): RecordUnderTest {
  const profiled = articles.map(
    ({ text, reading }): ProfiledArticle => ({
      kept: keep(reading.article, articles, retractions),
      profile: describeArticle(text, reading),
    }),
  );
  const given = profiled.flatMap(({ kept }) => reportsOf(kept, articles));
  const derived = deriveRecord(profiled, given, rules);
  const keptById = new Map(derived.articles.map((kept) => [kept.article.id, kept]));
  const reports = given.map((report) => ({ ...report, from: keptById.get(report.article) ?? report.from }));
  const lastDay = derived.articles.reduce((last, { knownFrom }) => (knownFrom > last ? knownFrom : last), "");
  const now = <R extends Revision>(revisions: readonly R[]): R[] => revisions.filter((one) => isKnownOn(one, null));
  return {
    articles: () => derived.articles,
    occurrences: () =>
      now(derived.occurrences).map((occurrence) => ({
        occurrence,
        reports: reports.filter(isEvent).filter(({ claim }) => occurrence.support.claims.includes(claim.id)),
      })),
    deals: () =>
      now(derived.deals).map((deal) => ({
        deal: markLapsed(deal, lastDay),
        reports: reports
          .filter((report) => isDeal(report) || isEvent(report))
          .filter(({ claim }) => deal.support.claims.includes(claim.id)),
      })),
    framing: (id) => frameOf(id, derived, reports),
  };
}

/** The statements of the articles that tell it, and of others in the same stories. */
function frameOf(id: string, derived: DerivedRecord, reports: readonly Report[]): Framing | undefined {
  const standing = reports.filter((report) => isKnownOn(report, null));
  const occurrence = derived.occurrences.find((one) => one.id === id && isKnownOn(one, null));
  const deal = derived.deals.find((one) => one.id === id && isKnownOn(one, null));
  const parties = deal?.parties ?? [...(occurrence?.actors ?? []), ...(occurrence?.recipients ?? [])];
  const claims = (deal ?? occurrence)?.support.claims;
  if (!claims) return undefined;
  const telling = standing.filter((report) => isEvent(report) || isDeal(report));
  const own = telling.filter(({ claim }) => claims.includes(claim.id));
  const stories = new Set(own.map(({ from }) => from.story));
  const articles = new Set(own.map(({ article }) => article));
  const statements = standing.filter(
    (report): report is Report<StatementClaim> =>
      report.claim.kind === "statement" && (articles.has(report.article) || stories.has(report.from.story)),
  );
  return frame(id, parties, own, statements);
}

/** Known from its publication until it is retracted, or until a later article has its address. */
function keep(
  article: KeptArticle["article"],
  articles: readonly ReadArticle[],
  retractions: readonly Retraction[],
): KeptArticle {
  const base = { article, recordedAt: "2026-01-01T00:00:00Z", copyOf: article.id, story: article.id };
  const knownFrom = article.published ?? "2026-01-01";
  const retraction = retractions.find((one) => one.article === article.id);
  if (retraction) {
    const { reason, on } = retraction;
    return { ...base, knownFrom, knownTo: on, ending: { kind: "retracted", reason, by: "the outlet" } };
  }
  const next = articles
    .map(({ reading }) => reading.article)
    .find(({ id, url, published }) => id !== article.id && url && url === article.url && (published ?? "") > knownFrom);
  if (!next) return { ...base, knownFrom, knownTo: null };
  return { ...base, knownFrom, knownTo: next.published, ending: { kind: "superseded", by: next.id } };
}

function reportsOf(from: KeptArticle, articles: readonly ReadArticle[]): Report[] {
  const { id } = from.article;
  const claims = articles.find(({ reading }) => reading.article.id === id)?.reading.claims ?? [];
  const { knownFrom, knownTo } = from;
  return claims.map((claim) => ({ claim, article: id, partOf: null, decisions: [], knownFrom, knownTo, from }));
}
