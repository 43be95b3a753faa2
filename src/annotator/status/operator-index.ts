import type { EmbeddedForm, StatusLexicon, StatusOperator } from "../../lexicon/status.ts";

export type OperatorKind = "verb" | "noun" | "adjective";

type Key = "verbs" | "nouns" | "adjectives";
const KEYS: Readonly<Record<OperatorKind, Key>> = { verb: "verbs", noun: "nouns", adjective: "adjectives" };

/** Finds the operator that a lemma is, for what it embeds. */
export interface OperatorIndex {
  /** `object`: whether the word has an object of its own besides. */
  find(kind: OperatorKind, lemma: string, form: EmbeddedForm, object?: boolean): StatusOperator | undefined;
}

/** The first operator in the lexicon's order whose forms fit decides. */
export function createOperatorIndex(lexicon: StatusLexicon): OperatorIndex {
  const byKind = new Map<OperatorKind, Map<string, StatusOperator[]>>();
  for (const kind of ["verb", "noun", "adjective"] as const) {
    const byLemma = new Map<string, StatusOperator[]>();
    for (const operator of lexicon.operators) {
      for (const lemma of operator[KEYS[kind]] ?? []) {
        const list = byLemma.get(lemma);
        if (list) list.push(operator);
        else byLemma.set(lemma, [operator]);
      }
    }
    byKind.set(kind, byLemma);
  }
  return {
    find: (kind, lemma, form, object = false) =>
      byKind
        .get(kind)
        ?.get(lemma)
        ?.find(
          (operator) =>
            (!operator.forms || operator.forms.includes(form)) && (!operator.object || object || kind !== "verb"),
        ),
  };
}
