import { basename, extname } from "node:path";
import { Readable } from "node:stream";
import { type Command, Option } from "commander";
import { createSnapshot } from "../../keeper/snapshot.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import type { Snapshot } from "../../record/snapshot.ts";
import { withRecord } from "../open-record.ts";
import { counted, startProgress } from "../progress.ts";
import { addFilterOptions, asOfOption, databaseOption, type FilterOptions, toFilter } from "../record-options.ts";
import { writeWhole } from "../write-file.ts";

interface ExportOptions extends FilterOptions {
  readonly format: string;
  readonly output?: string;
  readonly textOf?: readonly string[];
}

/** Names alone: the exporters are loaded when one is asked for, since they would slow every start. */
export const FORMATS: readonly string[] = [
  "csv",
  "gdelt",
  "jsonl",
  "parquet",
  "plover",
  "ical",
  "geojson",
  "jsonld",
  "annotation",
  "markdown",
  "html",
];

/** `readout export` */
export function addExportCommand(program: Command): void {
  const command = program
    .command("export")
    .description("write the record, or some of it, in a format of other programs")
    .addOption(new Option("-f, --format <format>", "which").choices(FORMATS).makeOptionMandatory())
    .option("-o, --output <file>", "where to; otherwise standard output");
  addFilterOptions(command.addOption(databaseOption()).addOption(asOfOption()))
    .addOption(
      new Option(
        "--text-of <outlet>",
        "also the full text of this outlet's articles, where you may pass it on; may be repeated",
      ).argParser((value: string, before: readonly string[] = []) => [...before, value]),
    )
    .addHelpText("after", HELP)
    .action(exportRecord);
}

const HELP = `
csv, parquet       occurrences as a table, with a codebook
jsonl              everything, one JSON object to a line, with its JSON Schema
plover, gdelt      events for users of POLECAT and of GDELT, with notes
ical               meetings, visits and trips for calendars
geojson, jsonld    for maps; schema.org for linked data
annotation         every piece of evidence as a W3C Web Annotation
markdown, html     a brief with footnotes

Articles are named by address and hash; their full text is left out unless --text-of names their outlet.
Codebooks, schemas and notes are written beside the file of --output.

Examples:
  readout export --format csv --output events.csv
  readout export --format ical --actor USA --from 2025-10-01 --output trips.ics
  readout export --format html --as-of 2025-10-28 --output brief.html`;

async function exportRecord(options: ExportOptions): Promise<void> {
  const { EXPORTERS } = await import("../../exporter/exporters.ts");
  const exporter = EXPORTERS.find(({ name }) => name === options.format);
  if (exporter === undefined) throw new ReadoutError("usage", `There is no format ${options.format}.`);
  if (options.output === undefined && exporter.name === "parquet" && process.stdout.isTTY) {
    throw new ReadoutError("usage", "Parquet is no text for a terminal. Name a file with --output.");
  }
  await withRecord(options, async ({ store }) => {
    const snapshot = createSnapshot(store, {
      filter: toFilter(options),
      ...(options.textOf ? { textOf: options.textOf } : {}),
    });
    if (options.output === undefined) {
      for await (const chunk of exporter.write(snapshot)) if (!process.stdout.write(chunk)) await drained();
      return;
    }
    const progress = startProgress(await store.occurrences.count(snapshot.asOf), "occurrences");
    const shown: Snapshot = { ...snapshot, occurrences: () => counted(snapshot.occurrences(), progress) };
    await writeWhole(options.output, Readable.from(exporter.write(shown))).finally(progress.stop);
    const { companion } = exporter;
    if (companion) await writeWhole(companionOf(options.output, companion.suffix), Readable.from([companion.text]));
  });
}

function drained(): Promise<void> {
  return new Promise((resolve) => process.stdout.once("drain", resolve));
}

/** `events.csv` → `events.codebook.md` */
function companionOf(file: string, suffix: string): string {
  return `${file.slice(0, file.length - extname(basename(file)).length)}${suffix}`;
}
