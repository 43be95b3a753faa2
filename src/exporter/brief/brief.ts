import type { Citation } from "../citation.ts";

/** Words, and the footnotes behind them. */
export interface BriefPart {
  readonly text: string;
  readonly citations: readonly Citation[];
}

export interface BriefLine {
  /** Status or stage, where the section does not say it. */
  readonly badge: string | null;
  /** Something that a person should look at: sources disagree, a deadline has passed. */
  readonly isMarked: boolean;
  readonly parts: readonly BriefPart[];
  readonly details: readonly BriefLine[];
}

export interface BriefGroup {
  /** A day; `null` where lines are not told by day. */
  readonly title: string | null;
  readonly lines: readonly BriefLine[];
}

export interface BriefSection {
  readonly title: string;
  readonly groups: readonly BriefGroup[];
}

/** The record for a reader, before it is written as Markdown or HTML. */
export interface RecordBrief {
  readonly title: string;
  readonly facts: string;
  /** Only those that hold something. */
  readonly sections: readonly BriefSection[];
}
