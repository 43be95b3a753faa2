import type { ReportedOccurrence } from "../../record/derived.ts";
import type { Day } from "../../record/kept.ts";

/** What a cell of each type holds; `null` where the record has no value. */
interface CellOf {
  readonly string: string;
  readonly integer: number;
  readonly number: number;
  readonly boolean: boolean;
  readonly date: Day;
  readonly list: readonly (string | null)[];
}

export type ColumnType = keyof CellOf;
export type Cell = CellOf[ColumnType] | null;

interface ColumnOf<T extends ColumnType> {
  readonly name: string;
  readonly type: T;
  /** Its values, in words for people. */
  readonly values: string;
  /** The fields of the record that it comes from. */
  readonly source: string;
  readonly of: (reported: ReportedOccurrence) => CellOf[T] | null;
}

/** One column of the table of occurrences. */
export type Column = { [T in ColumnType]: ColumnOf<T> }[ColumnType];
