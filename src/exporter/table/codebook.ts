import type { Column, ColumnType } from "./column.ts";

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: "text",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  date: "date",
  list: "list",
};

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** A Markdown page that explains every column of a table. */
export function writeCodebook(columns: readonly Column[], notes: readonly string[]): string {
  return [
    "# Codebook",
    "",
    "One row is one occurrence: one thing that happened, or was to happen, however often it was reported.",
    "Source is the field of the record, as the JSON Lines export writes it.",
    "",
    ...notes.map((note) => `- ${note}`),
    "",
    "| column | type | values | source |",
    "|---|---|---|---|",
    ...columns.map(({ name, type, values, source }) => {
      return `| \`${name}\` | ${TYPES[type]} | ${cell(values)} | \`${source}\` |`;
    }),
    "",
  ].join("\n");
}
