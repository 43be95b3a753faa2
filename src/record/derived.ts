import type { CameoRoot } from "./cameo.ts";
import type { DealClaim, EventClaim, StatementClaim } from "./claim.ts";
import type { DealStage, PloverEvent, Quad, Status } from "./event.ts";
import type { Day, Known, Party, Report } from "./kept.ts";
import type { Context, Mode } from "./mode.ts";
import type { Amount, Place, Time } from "./value.ts";

/** One state of a derived thing: what it was from one known day to the next. Revisions count from 1. */
export interface Revision extends Known {
  /** Id of its first claim (or article), so that it stays as more arrive. */
  readonly id: string;
  readonly revision: number;
}

/** Who says so: articles, and how many of them do not go back to one another, one agency or one outlet. */
export interface Support {
  readonly articles: readonly string[];
  readonly claims: readonly string[];
  readonly independent: number;
}

/** One value of a field and who says so: "Busan (7 articles, 3 independent)". */
export interface FieldValue {
  /** For people: "Busan", "2025-10-30", "550 billion USD". Two values with one label are the same. */
  readonly label: string;
  readonly support: Support;
}

export type OccurrenceField = "status" | "time" | "place" | "actors" | "recipients" | "amounts";

/** Values of one field that cannot all be right. They are shown, never averaged. */
export interface Conflict {
  readonly field: OccurrenceField;
  /** Best supported first. */
  readonly values: readonly FieldValue[];
}

export interface StatusStep {
  readonly status: Status;
  /** The day on which it was known, and the report behind it. */
  readonly since: Day;
  readonly article: string;
  readonly claim: string;
}

export type When = Pick<Time, "from" | "to" | "grain">;
export type Where = Omit<Place, "start" | "end">;
export type Sum = Omit<Amount, "start" | "end">;

/** One thing that happened, or was to happen, however often it is reported. */
export interface Occurrence extends Revision {
  readonly event: PloverEvent;
  readonly mode?: Mode;
  readonly contexts: readonly Context[];
  readonly cameo: CameoRoot;
  readonly quad: Quad;
  readonly score: number;
  readonly status: Status;
  /** expected → scheduled → happened, each with the article behind it. */
  readonly history: readonly StatusStep[];
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  /** Valid time: when in the world. Where no report says, `null`. */
  readonly time: When | null;
  readonly place: Where | null;
  readonly amounts: readonly Sum[];
  readonly topics: readonly string[];
  /** Field by field, who says what; best supported first. */
  readonly fields: Readonly<Partial<Record<OccurrenceField, readonly FieldValue[]>>>;
  readonly conflicts: readonly Conflict[];
  readonly support: Support;
  /** Story of its first report. */
  readonly story: string;
  /** Whether a person has decided about one of its claims. */
  readonly reviewed: boolean;
}

export interface StageStep {
  readonly stage: DealStage;
  readonly since: Day;
  readonly article: string;
  readonly claim: string;
}

/** A sum as somebody gave it. `by` is who says so: the speaker, else the agency, else the outlet. */
export interface SaidSum {
  readonly sum: Sum;
  readonly by: string;
  readonly on: Day;
  readonly article: string;
  readonly claim: string;
}

export interface DealLeg {
  /** `<deal id>/<number>`, in order of first report. */
  readonly id: string;
  readonly giver: Party | null;
  readonly receiver: Party | null;
  readonly thing: string;
  readonly sectors: readonly string[];
  /** Sums as they were said, oldest first. */
  readonly promised: readonly SaidSum[];
  /** Deliveries as each measurer reports them, oldest first: tranches, or totals so far (`total`). */
  readonly delivered: readonly (SaidSum & { readonly total: boolean })[];
  readonly deadline: When | null;
  readonly condition?: string;
  /** A deadline has passed and nobody reports delivery: a person is to decide whether it lapsed. */
  readonly lapsed: boolean;
}

/** What one measurer says has been delivered of a leg, against what was promised. */
export interface LegBalance {
  readonly by: string;
  readonly unit: string;
  readonly currency?: string;
  readonly delivered: number | readonly [number, number];
  /** The day of the latest figure in it. */
  readonly on: Day;
  /** Whether a total is behind it; else it is the sum of tranches, which may miss some. */
  readonly fromTotal: boolean;
  /** The latest promise that this measurer gives in this unit, else the latest that anybody gives. */
  readonly promised: SaidSum | null;
}

/** One exchange across articles. */
export interface Deal extends Revision {
  readonly parties: readonly Party[];
  readonly stage: DealStage;
  readonly stages: readonly StageStep[];
  readonly legs: readonly DealLeg[];
  readonly support: Support;
  readonly story: string;
  readonly reviewed: boolean;
}

/** A cluster of articles about one happening. */
export interface Story extends Revision {
  /** Headline of its first article. */
  readonly headline: string;
  readonly articles: readonly string[];
  /** Groups of near copies among them count once. */
  readonly independent: number;
  readonly firstPublished: Day;
  readonly lastPublished: Day;
}

/** How the parties of one occurrence or deal present it: one column each, an empty one where nothing is reported. */
export interface Framing {
  /** Id of the occurrence or deal. */
  readonly about: string;
  readonly columns: readonly FramingColumn[];
}

export interface FramingColumn {
  readonly party: Party;
  /** Empty means: not reported. */
  readonly statements: readonly Report<StatementClaim>[];
}

/** A dyad in one week or month. */
export interface RelationPoint {
  /** First day of the week (Monday) or month. */
  readonly from: Day;
  readonly occurrences: readonly string[];
  readonly count: number;
  readonly quads: Readonly<Record<Quad, number>>;
  /** Sum and mean of PLOVER's scores. */
  readonly sum: number;
  readonly mean: number;
}

export interface ReportedOccurrence {
  readonly occurrence: Occurrence;
  readonly reports: readonly Report<EventClaim>[];
}

export interface ReportedDeal {
  readonly deal: Deal;
  /** Deal claims, and the event claims that tell of deliveries. */
  readonly reports: readonly Report<DealClaim | EventClaim>[];
}
