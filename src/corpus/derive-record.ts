import type { DealClaim, EventClaim } from "../record/claim.ts";
import type { Deal, Occurrence, Story } from "../record/derived.ts";
import type { KeptArticle, Report } from "../record/kept.ts";
import { clusterItems } from "./cluster-items.ts";
import type { Item } from "./clusters.ts";
import { deals, occurrences, stories, toArticleMember, toClaimMember } from "./describe.ts";
import { revise } from "./revise.ts";
import type { Clustering, ProfiledArticle, Rules } from "./rules.ts";

/** Everything derived from some articles and their claims: all revisions, in order of id. */
export interface DerivedRecord {
  /** The articles with their copies and stories, as given otherwise. */
  readonly articles: readonly KeptArticle[];
  readonly stories: readonly Story[];
  readonly occurrences: readonly Occurrence[];
  readonly deals: readonly Deal[];
}

/**
 * Derives a whole record at once, in memory: the definition of what a store keeps up to date. Good for a few thousand
 * articles. Merges by people between clusters are a matter of the store and are left out.
 */
export function deriveRecord(
  profiled: readonly ProfiledArticle[],
  reports: readonly Report[],
  rules: Rules,
): DerivedRecord {
  const copies = clusterAll(profiled, rules.copy);
  const inStories = clusterAll(profiled, rules.story);
  const articles = profiled.map(({ kept }): KeptArticle => {
    const { id } = kept.article;
    return { ...kept, copyOf: copies.get(id) ?? id, story: inStories.get(id) ?? id };
  });
  const byId = new Map(articles.map((kept) => [kept.article.id, kept]));
  const placed = reports.map((report) => ({ ...report, from: byId.get(report.article) ?? report.from }));
  return {
    articles,
    stories: revise(
      articles.map((kept) => toArticleMember(kept, kept.story, [])),
      stories,
    ),
    occurrences: revise(toMembers(placed.filter(isEvent), rules.occurrence), occurrences),
    deals: revise(toMembers(placed.filter(isExchange), rules.deal), deals),
  };
}

function clusterAll<S, I extends Item>(sources: readonly S[], { toItem, rule }: Clustering<S, I>): Map<string, string> {
  return clusterItems(
    sources.map(toItem).filter((item) => item !== null),
    rule,
  );
}

function toMembers<C extends EventClaim | DealClaim, I extends Item>(
  reports: readonly Report<C>[],
  clustering: Clustering<Report<C>, I>,
): ReturnType<typeof toClaimMember<C>>[] {
  const clusters = clusterAll(reports, clustering);
  return reports.flatMap((report) => {
    const cluster = clusters.get(report.claim.id);
    return cluster === undefined ? [] : toClaimMember(report, cluster);
  });
}

export function isEvent(report: Report): report is Report<EventClaim> {
  return report.claim.kind === "event";
}

/** What may tell of a deal: deal claims, and event claims for what is given under one. */
export function isExchange(report: Report): report is Report<EventClaim | DealClaim> {
  return isEvent(report) || isDeal(report);
}

export function isDeal(report: Report): report is Report<DealClaim> {
  return report.claim.kind === "deal";
}
