import type { DealClaim, EventClaim } from "../record/claim.ts";
import { canonicalDay, type KeptArticle, type Report } from "../record/kept.ts";
import type { ClusterRule, Item } from "./clusters.ts";
import { type DealItem, toDealItem } from "./deal/deal-item.ts";
import { dealRule } from "./deal/deal-rule.ts";
import { type CopyItem, copyRule, toCopyItem } from "./duplicate/copies.ts";
import { type EventItem, toEventItem } from "./occurrence/event-item.ts";
import { occurrenceRule } from "./occurrence/occurrence-rule.ts";
import type { ArticleProfile } from "./profile.ts";
import { createStoryClustering, type StoryModel } from "./story/stories.ts";
import type { StoryItem } from "./story/story-item.ts";

/** How things of one kind are clustered: what is compared of them, and how. */
export interface Clustering<S, I extends Item> {
  /** `null` for what is not to be clustered. */
  toItem(source: S): I | null;
  readonly rule: ClusterRule<I>;
}

/** An article with what duplicates and stories need of it. */
export interface ProfiledArticle {
  readonly kept: KeptArticle;
  readonly profile: ArticleProfile;
}

/** The four clusterings, in the order in which they build on one another. */
export interface Rules {
  readonly copy: Clustering<ProfiledArticle, CopyItem>;
  readonly story: Clustering<ProfiledArticle, StoryItem>;
  readonly occurrence: Clustering<Report<EventClaim>, EventItem>;
  readonly deal: Clustering<Report<EventClaim | DealClaim>, DealItem>;
}

export function createRules(model: StoryModel): Rules {
  const story = createStoryClustering(model);
  return {
    copy: { toItem: ({ kept, profile }) => toCopyItem(profile, kept.article.id, canonicalDay(kept)), rule: copyRule },
    story: {
      toItem: ({ kept, profile }) => story.toItem(profile, kept.article.id, canonicalDay(kept)),
      rule: story.rule,
    },
    occurrence: { toItem: toEventItem, rule: occurrenceRule },
    deal: { toItem: toDealItem, rule: dealRule },
  };
}
