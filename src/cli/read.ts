import { mkdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import pc from "picocolors";
import { writeBrief } from "../brief/brief.ts";
import { writePage } from "../brief/page.ts";
import type { ArticleHints } from "../document/document.ts";
import type { Readout } from "../pipeline/readout.ts";
import { decodeText } from "../reader/decode.ts";
import type { Reading } from "../record/reading.ts";
import { ReadoutError } from "../record/readout-error.ts";
import { loadReadout } from "../resource/load.ts";
import { explainSystemError, findInputs, type Input } from "./inputs.ts";
import { printError } from "./messages.ts";
import { startProgress } from "./progress.ts";

type Format = "brief" | "json" | "html";

interface ReadOptions {
  readonly format: Format;
  readonly published?: string;
  readonly outlet?: string;
  readonly actors?: readonly string[];
  readonly output?: string;
}

/** `readout read` */
export function addReadCommand(program: Command): void {
  program
    .command("read")
    .description("read articles and print what they say, every line with the words it rests on")
    .argument("<inputs...>", 'text files, folders of them, or "-" for standard input')
    .addOption(new Option("-f, --format <format>", "how to print").choices(["brief", "json", "html"]).default("brief"))
    .option("-p, --published <date>", "publication day of the articles, YYYY-MM-DD", parseDate)
    .option("--outlet <name>", "who printed the articles")
    .option("--actors <files...>", "more actors, in files of the form of lexicons/actors/*.yaml")
    .option("-o, --output <folder>", "write one file for each article into this folder")
    .addHelpText("after", READ_HELP)
    .action((paths: string[], options: ReadOptions) => readAll(paths, options));
}

const READ_HELP = `
Examples:
  readout read article.txt
  readout read --format json news/ > readings.jsonl
  readout read --format html -o pages article.txt
  cat article.txt | readout read --published 2025-10-27 -

Exit codes: 0 done, 1 some inputs failed (each is named), 2 wrong usage.`;

function parseDate(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  if (!isDay) throw new InvalidArgumentError("Give a day as YYYY-MM-DD, such as 2025-10-27.");
  return value;
}

async function readAll(paths: readonly string[], options: ReadOptions): Promise<void> {
  const { inputs, failed } = findInputs(paths);
  for (const { name, error } of failed) printError(error, name);
  if (inputs.length === 0 && failed.length === 0) {
    throw new ReadoutError(
      "no-input",
      "There is no article in what was given: a folder is searched for .txt, .text and .md files.",
    );
  }
  if (options.format === "html" && inputs.length > 1 && options.output === undefined) {
    throw new ReadoutError("usage", "A page holds one article. For many, name a folder for the pages with --output.");
  }
  const readout = await loadReadout(options.actors);
  const progress = startProgress(inputs.length);
  let failures = failed.length;
  for (const input of inputs) {
    if (!readOne(readout, input, options, inputs.length > 1)) failures++;
    progress.advance();
  }
  progress.stop();
  if (failures > 0) process.exitCode = 1;
}

/** Reads and prints one input. A failure is named and does not stop the others. */
function readOne(readout: Readout, input: Input, options: ReadOptions, isOneOfMany: boolean): boolean {
  try {
    const { text, warnings } = decodeText(input.read());
    const hints: ArticleHints = {
      ...(options.published ? { published: options.published } : {}),
      ...(options.outlet ? { outlet: options.outlet } : {}),
    };
    const reading = readout.read(text, hints, warnings);
    for (const warning of reading.warnings) printError(warning.message, input.name, "warning");
    const printed = print(reading, text, options.format, options.output === undefined);
    if (options.output === undefined)
      process.stdout.write(isOneOfMany && options.format === "brief" ? `${printed}\n` : printed);
    else save(options.output, input.name, options.format, printed);
    return true;
  } catch (error) {
    printError(explainSystemError(error), input.name);
    return false;
  }
}

function print(reading: Reading, text: string, format: Format, isTerminal: boolean): string {
  if (format === "json") return `${JSON.stringify(reading)}\n`;
  if (format === "html") return writePage(reading, text);
  return writeBrief(reading, pc.createColors(isTerminal && pc.isColorSupported && process.stdout.isTTY));
}

function save(folder: string, name: string, format: Format, content: string): void {
  mkdirSync(folder, { recursive: true });
  const extension = { brief: ".txt", json: ".json", html: ".html" }[format];
  const stem = name === "-" ? "article" : basename(name, extname(name));
  writeFileSync(join(folder, `${stem}${extension}`), content);
}
