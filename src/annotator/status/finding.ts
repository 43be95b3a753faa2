import type { Span } from "../../document/span.ts";
import type { Status } from "../../record/event.ts";
import type { StatusFinding } from "../layers.ts";
import type { Clause } from "./clause.ts";

/** What a word inherits from what it is embedded in. null: nothing, it speaks for itself. */
export interface Context {
  readonly status: Status | null;
  readonly rule: string;
  readonly span?: Span;
  /** Inside what somebody says. */
  readonly attributed: boolean;
}

/** A finding with what the words below it need to know. */
export interface Node {
  readonly finding: StatusFinding;
  readonly context: Context;
  readonly clause?: Clause;
  readonly negated: boolean;
}

export const REAL: ReadonlySet<Status> = new Set(["happened", "ongoing"]);
export const GONE: ReadonlySet<Status> = new Set(["denied", "averted"]);

/** Whether it has happened or is going on. */
export function isReal(status: Status): boolean {
  return REAL.has(status);
}

/** Joins what a clause says of itself with what it is embedded in. */
export function combine(clause: Clause, context: Context): StatusFinding {
  const own: StatusFinding = { status: clause.status ?? "happened", rule: clause.rule, ...spanOf(clause.span) };
  const inherited = (status: Status): StatusFinding => ({ status, rule: context.rule, ...spanOf(context.span) });
  if (context.status !== null && GONE.has(context.status)) return inherited(context.status);
  if (clause.negated) return { ...own, ...negation(clause, context) };
  if (context.status === null) {
    // "said it would attend": a future seen from the past.
    if (clause.modal === "would" && context.attributed && clause.status === "possible")
      return { ...own, status: "expected", rule: "status/backshift" };
    return own;
  }
  // "is believed to have fired": the believing is loose, the firing is past.
  if (clause.rule === "status/perfect-infinitive" && context.status === "possible") return own;
  if (clause.status === null || isReal(clause.status)) return inherited(context.status);
  if (clause.modal === "would" || clause.tense === "future")
    return inherited(isReal(context.status) ? clause.status : context.status);
  return own;
}

/** "will not attend" is averted; "China says it did not attack" is denied; "is not a member" is denied. */
function negation(clause: Clause, context: Context): StatusFinding {
  if (clause.modal && clause.status === "possible" && (clause.modal === "may" || clause.modal === "might"))
    return { status: "possible", rule: "status/modal" };
  if (clause.status === "requested") return { status: "requested", rule: "status/modal" };
  const denied = clause.tense === "present" || (clause.tense === "past" && context.attributed);
  return { status: denied ? "denied" : "averted", rule: "status/negation" };
}

/** A `span` field, or none: an absent one must not be `undefined`. */
export function spanOf(span: Span | undefined): { span?: Span } {
  return span ? { span } : {};
}
