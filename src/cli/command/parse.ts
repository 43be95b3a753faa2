import type { Command } from "commander";
import { writeConllu } from "../../document/conllu.ts";
import { decodeText } from "../../reader/decode.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { loadReadout } from "../../resource/load.ts";
import { findInputs } from "../inputs.ts";
import { SILENT, startProgress } from "../progress.ts";
import { createReport } from "../report.ts";

/** `readout parse` */
export function addParseCommand(program: Command): void {
  program
    .command("parse")
    .description("print tokens, tags and trees as CoNLL-U, with the network's entity labels in the last column")
    .argument("<inputs...>", 'text files, folders of them, or "-" for standard input')
    .addHelpText("after", PARSE_HELP)
    .action(parseAll);
}

const PARSE_HELP = `
Examples:
  readout parse article.txt > article.conllu
  echo "Trump met Xi in Busan." | readout parse -`;

async function parseAll(paths: readonly string[]): Promise<void> {
  const { inputs, failed } = findInputs(paths);
  if (inputs.length === 0 && failed.length === 0) {
    throw new ReadoutError("no-input", "There is no text in this folder: it needs .txt, .text or .md files.");
  }
  const readout = await loadReadout();
  const progress = process.stdout.isTTY ? SILENT : startProgress(inputs.length);
  const report = createReport(progress);
  for (const { name, error } of failed) report.fail(name, error);
  for (const input of inputs) {
    try {
      const { text, warnings } = decodeText(await input.read());
      for (const { message } of warnings) report.warn(input.name, message);
      const document = readout.pipeline.annotateUntil(["sentences", "trees"], { text, hints: {} });
      process.stdout.write(`# newdoc id = ${input.stem}\n${writeConllu(document)}`);
    } catch (error) {
      report.fail(input.name, error);
    }
    progress.advance();
  }
  report.close(inputs.length + failed.length);
}
