import { scoreLabels } from "./label-scores.ts";
import { PENTA } from "./plover-root.ts";
import { percent, share, type Table } from "./table.ts";

/** The gold label of a marked pair and the one we give it. */
export type LabelPair = readonly [gold: string, predicted: string | null];

/** How well the labels of marked pairs agree; `by` names who gave them: "rules", "classifier, five folds". */
export function scorePairs(table: Table, by: string, labels: readonly LabelPair[]): void {
  const group = `marked pairs, ${by} (${labels.length})`;
  const root = scoreLabels(labels);
  table.add(group, "15 labels, macro-F1", percent(root.macroF1), "82.1", "95");
  table.add(group, "15 labels, accuracy", percent(root.accuracy));
  const classes = (of: (label: string | null) => string | number | null): string =>
    percent(scoreLabels(labels.map(([gold, label]) => [of(gold), of(label)] as const)).macroF1);
  table.add(group, "4 classes, macro-F1", classes(pentaOf));
  table.add(group, "2 classes, macro-F1", classes(sideOf));
}

/** Which labels are found: the share of each label's own sentences. */
export function scoreEachLabel(table: Table, by: string, labels: readonly LabelPair[]): void {
  for (const label of [...new Set(labels.map(([gold]) => gold))].sort()) {
    const own = labels.filter(([gold]) => gold === label);
    table.add(
      `recall per label, ${by}`,
      `${label} (${own.length})`,
      share(own, ([gold, predicted]) => gold === predicted),
    );
  }
}

/** Verbal or material, cooperation or conflict; null for no label. */
export function pentaOf(label: string | null): number | null {
  return label === null ? null : (PENTA[label] ?? null);
}

/** Cooperation or conflict; null for no label. */
export function sideOf(label: string | null): "cooperation" | "conflict" | null {
  const penta = pentaOf(label);
  return penta === null ? null : penta <= 2 ? "cooperation" : "conflict";
}
