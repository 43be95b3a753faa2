import type { Companion } from "../exporter.ts";
import type { ColumnType } from "./column.ts";
import { COLUMNS } from "./columns.ts";

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: "text",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  date: "date",
  list: "list",
};

const HEAD = `# Codebook

One row is one occurrence: one thing that happened, or was to happen, however often it was reported. Source is the field
of the record, as the JSON Lines export names it.

## Columns

| column | type | values | source |
|---|---|---|---|
`;

const FOOT = `
## As CSV

- UTF-8 without a byte order mark, comma-separated, CRLF at line ends, quotes doubled (RFC 4180). The first line names
  the columns.
- An empty cell is a value that the record does not have. Dates are \`YYYY-MM-DD\`, booleans \`true\` and \`false\`; numbers
  have a decimal point.
- A list is joined with \`|\`; a \`|\` inside an item is written \`¦\`. An empty item is an unknown one.
- Text that begins with \`=\`, \`+\`, \`-\`, \`@\` (or their wide forms), a tab or a carriage return, after apostrophes or
  none, has an apostrophe before it, so that no spreadsheet takes it for a formula; numbers stay numbers. Take that one
  apostrophe away to get the text as it was printed.
- Control characters other than tab and line breaks, and broken surrogates, are U+FFFD.

## As Parquet

- A null is a value that the record does not have.
- Text is STRING, integer INT64, number DOUBLE, boolean BOOLEAN, date DATE, list LIST of STRING with nulls for unknown
  items. Broken surrogates are U+FFFD; all other text is as it was printed.
`;

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** Explains every column of the table of occurrences, as CSV and as Parquet. */
export const CODEBOOK: Companion = { suffix: ".codebook.md", text: `${HEAD}${columnLines()}${FOOT}` };

function columnLines(): string {
  return COLUMNS.map(({ name, type, values, source }) => {
    return `| \`${name}\` | ${TYPES[type]} | ${cell(values)} | \`${source}\` |\n`;
  }).join("");
}
