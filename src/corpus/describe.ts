import type { DealClaim, EventClaim } from "../record/claim.ts";
import type { Deal, Occurrence, Revision, Story } from "../record/derived.ts";
import type { KeptArticle, Report } from "../record/kept.ts";
import { summariseDeal } from "./deal/summarise-deal.ts";
import { decideReport } from "./decide.ts";
import { summariseOccurrence } from "./occurrence/summarise-occurrence.ts";
import type { Description, Member } from "./revise.ts";
import { summariseStory } from "./story/summarise-story.ts";

/** A claim in its cluster. */
export interface ClaimMember<C extends EventClaim | DealClaim> extends Member {
  readonly report: Report<C>;
}

/** An article in its story. */
export interface ArticleMember extends Member {
  readonly kept: KeptArticle;
}

export const occurrences: Description<ClaimMember<EventClaim>, Omit<Occurrence, keyof Revision>> = {
  decide: decideMember,
  describe: (visible) => summariseOccurrence(visible.map(({ report }) => report)),
};

/** Something given that no deal has been reported for is no deal. */
/** Named by its first deal claim: an event claim has given its id to an occurrence already. */
export const deals: Description<ClaimMember<EventClaim | DealClaim>, Omit<Deal, keyof Revision>> = {
  decide: decideMember,
  describe: (visible) =>
    visible.some(({ report }) => report.claim.kind === "deal")
      ? summariseDeal(visible.map(({ report }) => report))
      : null,
  names: ({ report }) => report.claim.kind === "deal",
};

export const stories: Description<ArticleMember, Omit<Story, keyof Revision>> = {
  decide: (member) => member,
  describe: (visible) => summariseStory(visible.map(({ kept }) => kept)),
};

function decideMember<C extends EventClaim | DealClaim>(
  member: ClaimMember<C>,
  decisions: Report["decisions"],
): ClaimMember<C> | null {
  const report = decideReport(member.report, decisions);
  return report && { ...member, report };
}

export function toClaimMember<C extends EventClaim | DealClaim>(report: Report<C>, cluster: string): ClaimMember<C> {
  const { claim, knownFrom, knownTo, decisions, from } = report;
  return { id: claim.id, cluster, copyOf: from.copyOf, knownFrom, knownTo, decisions, report };
}

export function toArticleMember(kept: KeptArticle, cluster: string, decisions: Report["decisions"]): ArticleMember {
  const { article, knownFrom, knownTo, copyOf } = kept;
  return { id: article.id, cluster, copyOf, knownFrom, knownTo, decisions, kept };
}
