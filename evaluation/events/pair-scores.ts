import type { GoldSentence } from "./gold.ts";
import { scoreLabels } from "./label-scores.ts";
import { PENTA } from "./plover-root.ts";
import { percent, share, type Table } from "./table.ts";

/** A marked pair's gold and the label that it gets. */
export interface LabelledPair {
  readonly gold: Pick<GoldSentence, "root" | "penta">;
  readonly label: string | null;
}

/** How well the labels of marked pairs agree; `by` names who gave them: "rules", "classifier, five folds". */
export function scorePairs(table: Table, by: string, pairs: readonly LabelledPair[]): void {
  const group = `marked pairs, ${by} (${pairs.length})`;
  const root = scoreLabels(pairs.map(({ gold, label }) => [gold.root, label] as const));
  table.add(group, "15 labels, macro-F1", percent(root.macroF1), "82.1", "95");
  table.add(group, "15 labels, accuracy", percent(root.accuracy));
  // The gold's own class: for a few pairs it is not that of their label.
  const classes = pairs.map(({ gold, label }) => [gold.penta ?? pentaOf(gold.root), pentaOf(label)] as const);
  const sides = classes.map(([gold, predicted]) => [sideOf(gold), sideOf(predicted)] as const);
  table.add(group, "4 classes, macro-F1", percent(scoreLabels(classes).macroF1));
  table.add(group, "2 classes, macro-F1", percent(scoreLabels(sides).macroF1));
}

/** Which labels are found: the share of each label's own sentences. */
export function scoreEachLabel(table: Table, by: string, pairs: readonly LabelledPair[]): void {
  for (const root of [...new Set(pairs.map(({ gold }) => gold.root ?? ""))].sort()) {
    const own = pairs.filter(({ gold }) => gold.root === root);
    table.add(
      `recall per label, ${by}`,
      `${root} (${own.length})`,
      share(own, ({ label }) => label === root),
    );
  }
}

/** The class of a label, verbal or material cooperation or conflict; null for no label. */
export function pentaOf(label: string | null): number | null {
  return label === null ? null : (PENTA[label] ?? null);
}

/** The side of a class. */
export function sideOf(penta: number | null): "cooperation" | "conflict" | null {
  return penta === null ? null : penta <= 2 ? "cooperation" : "conflict";
}
