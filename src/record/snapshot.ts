import type { TripClaim } from "./claim.ts";
import type { ReportedDeal, ReportedOccurrence } from "./derived.ts";
import type { Day, KeptArticle, Report } from "./kept.ts";

/** The record as it stood on one day, after filters: what an exporter reads. Every stream can be asked for again. */
export interface Snapshot {
  /** The day asked for; `null` is now. */
  readonly asOf: Day | null;
  articles(): AsyncIterable<KeptArticle>;
  claims(): AsyncIterable<Report>;
  occurrences(): AsyncIterable<ReportedOccurrence>;
  deals(): AsyncIterable<ReportedDeal>;
  trips(): AsyncIterable<Report<TripClaim>>;
  /** The full text of an article, where its outlet was opted in; `null` otherwise. */
  text(article: string): Promise<string | null>;
}
