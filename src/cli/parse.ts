import type { Command } from "commander";
import { writeConllu } from "../document/conllu.ts";
import { decodeText } from "../reader/decode.ts";
import { loadReadout } from "../resource/load.ts";
import { explainSystemError, findInputs } from "./inputs.ts";
import { printError } from "./messages.ts";

/** `readout parse` */
export function addParseCommand(program: Command): void {
  program
    .command("parse")
    .description("print tokens, tags and trees as CoNLL-U, with the network's entity labels in the last column")
    .argument("<inputs...>", 'text files, folders of them, or "-" for standard input')
    .action(parseAll);
}

async function parseAll(paths: readonly string[]): Promise<void> {
  const { inputs, failed } = findInputs(paths);
  for (const { name, error } of failed) printError(error, name);
  const readout = await loadReadout();
  let failures = failed.length;
  for (const input of inputs) {
    try {
      const { text } = decodeText(input.read());
      const document = readout.pipeline.annotateUntil(["sentences", "trees"], { text, hints: {} });
      process.stdout.write(writeConllu(document));
    } catch (error) {
      printError(explainSystemError(error), input.name);
      failures++;
    }
  }
  if (failures > 0) process.exitCode = 1;
}
