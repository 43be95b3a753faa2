import { type Command, Option } from "commander";
import { writeBrief } from "../../brief/brief.ts";
import { writePage } from "../../brief/page.ts";
import { PLAIN } from "../../brief/terminal.ts";
import type { ArticleHints } from "../../document/document.ts";
import { decodeText } from "../../reader/decode.ts";
import type { Reading } from "../../record/reading.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { loadReadout } from "../../resource/load.ts";
import { outputColors } from "../colors.ts";
import { type FoundInputs, findInputs } from "../inputs.ts";
import { actorsOption, publishedOption } from "../options.ts";
import { openOutputFolder } from "../output.ts";
import { SILENT, startProgress } from "../progress.ts";
import { createReport, printWarning } from "../report.ts";

type Format = "brief" | "json" | "html";

interface ReadOptions {
  readonly format: Format;
  readonly published?: string;
  readonly outlet?: string;
  readonly actors?: readonly string[];
  readonly output?: string;
}

const EXTENSIONS: Readonly<Record<Format, string>> = { brief: ".brief.txt", json: ".json", html: ".html" };

/** `readout read` */
export function addReadCommand(program: Command): void {
  program
    .command("read")
    .description("read articles and print what they say, every line with the words it rests on")
    .argument("<inputs...>", 'text files, folders of them, or "-" for standard input')
    .addOption(new Option("-f, --format <format>", "how to print").choices(Object.keys(EXTENSIONS)).default("brief"))
    .addOption(publishedOption())
    .option("--outlet <name>", "who printed the articles")
    .addOption(actorsOption())
    .option("-o, --output <folder>", "write one file for each article into this folder")
    .addHelpText("after", READ_HELP)
    .action(readAll);
}

const READ_HELP = `
Examples:
  readout read article.txt
  readout read --format json news/ > readings.jsonl
  readout read --format html -o pages article.txt
  cat article.txt | readout read --published 2025-10-27 -

Exit codes: 0 done, 1 some inputs failed (each is named), 2 wrong usage.`;

async function readAll(paths: readonly string[], options: ReadOptions): Promise<void> {
  const found = findInputs(paths);
  checkUsage(found, options);
  const { inputs, failed } = found;
  const folder =
    options.output === undefined ? undefined : openOutputFolder(options.output, EXTENSIONS[options.format], inputs);
  const readout = await loadReadout(options.actors);
  // On a terminal the briefs themselves show how far it is.
  const progress = folder === undefined && process.stdout.isTTY ? SILENT : startProgress(inputs.length);
  const report = createReport(progress);
  for (const { name, error } of failed) report.fail(name, error);
  const isOneOfMany = inputs.length + failed.length > 1;
  for (const input of inputs) {
    try {
      const { text, warnings } = decodeText(await input.read());
      const reading = readout.read(text, toHints(options), warnings);
      for (const { message } of reading.warnings) report.warn(input.name, message);
      const printed = print(reading, text, options);
      if (folder !== undefined) folder.save(input, printed);
      else process.stdout.write(isOneOfMany && options.format === "brief" ? `${input.name}\n${printed}\n` : printed);
    } catch (error) {
      report.fail(input.name, error);
    }
    progress.advance();
  }
  report.close(inputs.length + failed.length);
}

function checkUsage({ inputs, failed, leftOut }: FoundInputs, options: ReadOptions): void {
  if (inputs.length === 0 && failed.length === 0) {
    throw new ReadoutError("no-input", "There is no article in this folder: it needs .txt, .text or .md files.");
  }
  if (options.format === "html" && inputs.length > 1 && options.output === undefined) {
    throw new ReadoutError("usage", "A page holds one article. For many, name a folder for the pages with --output.");
  }
  if (leftOut.length > 0) {
    const files = leftOut.length === 1 ? leftOut[0] : `${leftOut.length} files (${leftOut[0]}, …)`;
    printWarning(`${files} left out: of a folder, .txt, .text and .md files are read.`);
  }
}

function toHints({ published, outlet }: ReadOptions): ArticleHints {
  return { ...(published === undefined ? {} : { published }), ...(outlet === undefined ? {} : { outlet }) };
}

function print(reading: Reading, text: string, { format, output }: ReadOptions): string {
  if (format === "json") return `${JSON.stringify(reading)}\n`;
  if (format === "html") return writePage(reading, text);
  const isTerminal = output === undefined && process.stdout.isTTY === true;
  const width = isTerminal ? process.stdout.columns : undefined;
  return writeBrief(reading, {
    paint: isTerminal ? outputColors : PLAIN,
    ...(width === undefined ? {} : { width }),
  });
}
