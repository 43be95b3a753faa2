import { toDealItem } from "../../src/corpus/deal/deal-item.ts";
import { dealRule } from "../../src/corpus/deal/deal-rule.ts";
import { type DerivedRecord, deriveRecord, isDeal, isEvent } from "../../src/corpus/derive-record.ts";
import { copyRule, toCopyItem } from "../../src/corpus/duplicate/copies.ts";
import { frame } from "../../src/corpus/framing/frame.ts";
import { toEventItem } from "../../src/corpus/occurrence/event-item.ts";
import { occurrenceRule } from "../../src/corpus/occurrence/occurrence-rule.ts";
import { describeArticle } from "../../src/corpus/profile.ts";
import type { ProfiledArticle, Rules } from "../../src/corpus/rules.ts";
import { toStoryItem } from "../../src/corpus/story/story-item.ts";
import type { StatementClaim } from "../../src/record/claim.ts";
import type { Framing, Revision } from "../../src/record/derived.ts";
import { isKnownOn, type KeptArticle, type Report } from "../../src/record/kept.ts";
import type { ReadArticle, RecordUnderTest, Retraction } from "./record-under-test.ts";

/** The rules of the record. A set is taken for one story. */
const rules: Rules = {
  copy: {
    toItem: ({ profile, kept }) => toCopyItem(profile, kept.article.id, kept.knownFrom),
    rule: copyRule,
  },
  story: {
    toItem: ({ profile, kept }) => ({
      ...toStoryItem(profile, kept.article.id, kept.knownFrom, () => 1),
      keys: ["the set"],
    }),
    rule: { windowDays: 3660, choose: (_, [first]) => first?.id ?? null },
  },
  occurrence: { toItem: toEventItem, rule: occurrenceRule },
  deal: { toItem: toDealItem, rule: dealRule },
};

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
        deal,
        reports: reports
          .filter((report) => isDeal(report) || isEvent(report))
          .filter(({ claim }) => deal.support.claims.includes(claim.id)),
      })),
    framing: (id) => frameOf(id, derived, reports),
  };
}

/** Statements of all standing articles are looked through: a set is one story. */
function frameOf(id: string, derived: DerivedRecord, reports: readonly Report[]): Framing | undefined {
  const standing = reports.filter((report) => isKnownOn(report, null));
  const occurrence = derived.occurrences.find((one) => one.id === id && isKnownOn(one, null));
  const deal = derived.deals.find((one) => one.id === id && isKnownOn(one, null));
  const parties = deal?.parties ?? [...(occurrence?.actors ?? []), ...(occurrence?.recipients ?? [])];
  const claims = (deal ?? occurrence)?.support.claims;
  if (!claims) return undefined;
  const telling = standing.filter((report) => isEvent(report) || isDeal(report));
  const statements = standing.filter((report): report is Report<StatementClaim> => report.claim.kind === "statement");
  return frame(
    id,
    parties,
    telling.filter(({ claim }) => claims.includes(claim.id)),
    statements,
  );
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
