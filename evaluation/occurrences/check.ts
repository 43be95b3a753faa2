/** One thing that was expected of the record, and whether it is so. */
export interface Check {
  readonly kind: string;
  readonly set: string;
  /** What was expected, in words. */
  readonly what: string;
  readonly right: boolean;
  /** Whether the readings of the single articles give what is asked for. Where not, the record cannot be right. */
  readonly isRead: boolean;
  /** What the record has instead. */
  readonly instead?: string;
}

/** Right ones, those that were read, and all. */
export interface CheckCount {
  readonly right: number;
  readonly read: number;
  readonly all: number;
}

/** Counts checks by kind, in the order of first appearance. */
export function countChecks(checks: readonly Check[]): Map<string, CheckCount> {
  const counts = new Map<string, CheckCount>();
  for (const { kind, right, isRead } of checks) {
    const { right: rights, read, all } = counts.get(kind) ?? { right: 0, read: 0, all: 0 };
    counts.set(kind, { right: rights + Number(right), read: read + Number(right || isRead), all: all + 1 });
  }
  return counts;
}
