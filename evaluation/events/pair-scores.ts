import type { GoldSentence } from "./gold.ts";
import { scoreLabels } from "./label-scores.ts";
import { PENTA } from "./plover-root.ts";
import { percent, share, type Table } from "./table.ts";

/** A marked pair's gold and the label that it gets. */
export interface LabelledPair {
  readonly gold: Pick<GoldSentence, "root" | "penta" | "text">;
  readonly label: string | null;
}

interface Figure {
  readonly metric: string;
  readonly value: number;
  readonly best?: string;
  readonly ceiling?: string;
}

/** How well the labels of marked pairs agree; `by` names who gave them: "rules", "shipped weights". */
export function scorePairs(table: Table, by: string, pairs: readonly LabelledPair[]): void {
  const group = `marked pairs, ${by} (${pairs.length})`;
  for (const { metric, value, best, ceiling } of pairFigures(pairs))
    table.add(group, metric, percent(value), best, ceiling);
}

function pairFigures(pairs: readonly LabelledPair[]): readonly Figure[] {
  const root = scoreLabels(pairs.map(({ gold, label }) => [gold.root, label] as const));
  // The gold's own class: for a few pairs it is not that of their label.
  const classes = pairs.map(({ gold, label }) => [gold.penta ?? pentaOf(gold.root), pentaOf(label)] as const);
  const sides = classes.map(([gold, predicted]) => [sideOf(gold), sideOf(predicted)] as const);
  return [
    { metric: "15 labels, macro-F1", value: root.macroF1, best: "82.1", ceiling: "95" },
    { metric: "15 labels, accuracy", value: root.accuracy },
    { metric: "4 classes, macro-F1", value: scoreLabels(classes).macroF1 },
    { metric: "2 classes, macro-F1", value: scoreLabels(sides).macroF1 },
  ];
}

/** The mean of several runs, and how far they lie apart. */
export function scoreRuns(table: Table, by: string, runs: readonly (readonly LabelledPair[])[]): void {
  const group = `marked pairs, ${by}, mean ± deviation of ${runs.length} orders`;
  const scores = runs.map(pairFigures);
  for (const [index, { metric, best, ceiling }] of (scores[0] ?? []).entries()) {
    const values = scores.map((figures) => figures[index]?.value ?? 0);
    table.add(group, metric, `${percent(mean(values))} ± ${percent(deviation(values))}`, best, ceiling);
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
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
