import type { DealClaim, EventClaim } from "../record/claim.ts";
import type { KeptArticle, Report } from "../record/kept.ts";
import type { ClusterRule, Item } from "./clusters.ts";
import type { DealItem } from "./deal/deal-item.ts";
import type { CopyItem } from "./duplicate/copies.ts";
import type { EventItem } from "./occurrence/event-item.ts";
import type { ArticleProfile } from "./profile.ts";
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
