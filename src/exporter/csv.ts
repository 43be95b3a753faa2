import { stringify } from "csv-stringify/browser/esm/sync";
import type { Exporter } from "./exporter.ts";
import { CODEBOOK } from "./table/codebook.ts";
import type { Cell } from "./table/column.ts";
import { COLUMNS } from "./table/columns.ts";
import { printable } from "./text.ts";

const ROWS_AT_ONCE = 256;

/**
 * Occurrences as a table, one a row (RFC 4180), with a codebook beside it. A cell of text that a spreadsheet would run
 * as a formula has an apostrophe before it (OWASP, "CSV injection"); numbers are never touched.
 */
export const csv: Exporter = {
  name: "csv",
  description: "occurrences as a table, with a codebook",
  extension: ".csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  companion: CODEBOOK,
  async *write(snapshot) {
    const names = COLUMNS.map(({ name }) => name);
    yield* writeTable(names, snapshot.occurrences(), (reported) => [COLUMNS.map((column) => column.of(reported))]);
  },
};

/** A table with a line of names: of each thing its rows. */
export async function* writeTable<T>(
  names: readonly string[],
  things: AsyncIterable<T>,
  rowsOf: (thing: T) => readonly (readonly Cell[])[],
): AsyncGenerator<string> {
  yield lines([names]);
  let rows: (string | number)[][] = [];
  for await (const thing of things) {
    rows.push(...rowsOf(thing).map((row) => row.map(cellText)));
    if (rows.length >= ROWS_AT_ONCE) {
      yield lines(rows);
      rows = [];
    }
  }
  if (rows.length > 0) yield lines(rows);
}

function lines(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(rows as (string | number)[][], { record_delimiter: "\r\n" });
}

/** What a spreadsheet may run, and text that looks as if it had been guarded already. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Numbers stay numbers: only text can be a formula. */
function cellText(cell: Cell): string | number {
  if (cell === null) return "";
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return String(cell);
  if (typeof cell === "string") return guarded(printable(cell));
  return guarded(cell.map((item) => printable(item ?? "").replaceAll("|", "¦")).join("|"));
}
