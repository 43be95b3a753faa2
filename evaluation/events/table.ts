/** A table of figures in groups, printed when everything is measured. */
export interface Table {
  /** A line of a group: the metric, ours, the best known, what people reach. */
  add(group: string, metric: string, ours: string, best?: string, ceiling?: string): void;
  /** Prints nothing when nothing was measured. */
  print(): void;
}

type Row = readonly [metric: string, ours: string, best: string, ceiling: string];

const HEAD: Row = ["metric", "ours", "best known", "ceiling"];

/** Groups stand in the order in which they got their first line. */
export function createTable(): Table {
  const groups = new Map<string, Row[]>();
  return {
    add(group, metric, ours, best = "", ceiling = "") {
      const row: Row = [`  ${metric}`, ours, best, ceiling];
      const rows = groups.get(group);
      if (rows) rows.push(row);
      else groups.set(group, [row]);
    },
    print() {
      if (groups.size === 0) return;
      const width = Math.max(...[...groups.values()].flat().map(([metric]) => metric.length), 40);
      const line = ([metric, ours, best, ceiling]: Row): string =>
        `${metric.padEnd(width)}${ours.padStart(8)}${best.padStart(12)}${ceiling.padStart(9)}`.trimEnd();
      console.log(line(HEAD));
      for (const [group, rows] of groups) console.log([group, ...rows.map(line)].join("\n"));
    },
  };
}

/** 0.8213 is "82.1"; nothing of nothing is "–". */
export function percent(value: number): string {
  return Number.isFinite(value) ? (100 * value).toFixed(1) : "–";
}

/** What share of the items a test holds for. */
export function share<T>(items: readonly T[], holds: (item: T) => boolean): string {
  return percent(items.filter(holds).length / items.length);
}
