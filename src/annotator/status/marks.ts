import type { StatusLexicon } from "../../lexicon/status.ts";
import type { Status } from "../../record/event.ts";
import { createOperatorIndex, type OperatorIndex } from "./operator-index.ts";

/** The lexicon as sets, for lookups by lemma. */
export interface Marks {
  readonly operators: OperatorIndex;
  readonly modals: ReadonlyMap<string, Status>;
  readonly counterfactual: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  readonly nobody: ReadonlySet<string>;
  readonly clauses: ReadonlyMap<string, Status>;
  readonly presupposing: ReadonlySet<string>;
  readonly announcing: ReadonlySet<string>;
  readonly without: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly preceding: ReadonlySet<string>;
  readonly stative: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
}

/** Makes the lexicon ready for lookup. */
export function createMarks(lexicon: StatusLexicon): Marks {
  return {
    operators: createOperatorIndex(lexicon),
    modals: new Map(Object.entries(lexicon.modals)),
    counterfactual: new Set(lexicon.counterfactual),
    negators: new Set(lexicon.negators),
    nobody: new Set(lexicon.nobody),
    clauses: new Map(Object.entries(lexicon.marks)),
    presupposing: new Set(lexicon.presupposing),
    announcing: new Set(lexicon.announcing),
    without: new Set(lexicon.without),
    objects: new Set(lexicon.occurrence.objects),
    subjects: new Set(lexicon.occurrence.subjects),
    preceding: new Set(lexicon.preceding),
    stative: new Set(lexicon.stative),
    future: new Set(lexicon.future),
  };
}
