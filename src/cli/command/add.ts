import { createHash } from "node:crypto";
import type { Command } from "commander";
import type { ArticleHints } from "../../document/document.ts";
import type { Added, ReadArticle } from "../../keeper/add-articles.ts";
import type { Keeper } from "../../keeper/keeper.ts";
import type { Readout } from "../../pipeline/readout.ts";
import { decodeText } from "../../reader/decode.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { loadReadout } from "../../resource/load.ts";
import { findInputs, type Input } from "../inputs.ts";
import { deriveWithProgress, nameOfRecord, type RecordOptions, withRecord } from "../open-record.ts";
import { actorsOption, publishedOption } from "../options.ts";
import { startProgress } from "../progress.ts";
import { databaseOption } from "../record-options.ts";
import { createReport, type Report } from "../report.ts";

interface AddOptions extends RecordOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly actors?: readonly string[];
}

/** `readout add` */
export function addAddCommand(program: Command): void {
  program
    .command("add")
    .description("read articles and put them into the record")
    .argument("<inputs...>", 'text files, folders of them, or "-" for standard input')
    .addOption(databaseOption())
    .addOption(publishedOption())
    .option("--outlet <name>", "who printed the articles")
    .addOption(actorsOption())
    .addHelpText("after", HELP)
    .action(addAll);
}

const HELP = `
What is in the record already is skipped, so that a run that was stopped can simply be run again.
A later text at the same address (url:) supersedes the earlier one; nothing is erased.

Examples:
  readout add news/
  readout add --outlet "The Daily Wire" --published 2025-10-27 article.txt
  readout add --database postgres://localhost/diplomacy news/

Exit codes: 0 done, 1 some inputs failed (each is named), 2 wrong usage.`;

/** Articles put in at once: few, so that little is read twice after a kill. */
const PORTION = 8;

async function addAll(paths: readonly string[], options: AddOptions): Promise<void> {
  const { inputs, failed, leftOut } = findInputs(paths);
  if (inputs.length === 0 && failed.length === 0) {
    throw new ReadoutError("no-input", "There is no article in this folder: it needs .txt, .text or .md files.");
  }
  await withRecord(
    options,
    async (keeper) => {
      const readout = await loadReadout(options.actors);
      const progress = startProgress(inputs.length);
      const report = createReport(progress);
      for (const { name, error } of failed) report.fail(name, error);
      const counts: Counts = { added: 0, known: 0, retracted: 0 };
      for (let start = 0; start < inputs.length; start += PORTION) {
        const portion = inputs.slice(start, start + PORTION);
        await addPortion(keeper, readout, portion, options, report, counts);
        for (const _ of portion) progress.advance();
      }
      report.close(inputs.length + failed.length);
      await deriveWithProgress(keeper);
      sayWhatWasDone(counts, leftOut.length, options);
    },
    { mayCreate: true },
  );
}

type Counts = Record<Added["kind"], number>;

async function addPortion(
  keeper: Keeper,
  readout: Readout,
  inputs: readonly Input[],
  options: AddOptions,
  report: Report,
  counts: Counts,
): Promise<void> {
  const articles = new Map<Input, ReadArticle>();
  for (const input of inputs) {
    try {
      const article = await readNew(keeper, readout, input, options, report);
      if ("reading" in article) articles.set(input, article);
      else count(article, input);
    } catch (error) {
      report.fail(input.name, error);
    }
  }
  const outcomes = await keeper.add([...articles.values()]);
  for (const [i, input] of [...articles.keys()].entries()) {
    const outcome = outcomes[i];
    if (outcome !== undefined) count(outcome, input);
  }

  function count(outcome: Added, input: Input): void {
    counts[outcome.kind]++;
    if (outcome.kind === "retracted") report.warn(input.name, describeRetraction(outcome));
  }
}

/** What is in the record, or was taken out of it, is known by its text alone: reading is what takes time. */
async function readNew(
  keeper: Keeper,
  readout: Readout,
  input: Input,
  options: AddOptions,
  report: Report,
): Promise<ReadArticle | Added> {
  const { text, warnings } = decodeText(await input.read());
  const sha256 = createHash("sha256").update(text).digest("hex");
  const id = sha256.slice(0, 16);
  const tombstone = await keeper.store.tombstones.over(sha256, null);
  if (tombstone !== null) return { kind: "retracted", id, tombstone };
  if ((await keeper.store.articles.has([id])).has(id)) return { kind: "known", id };
  const { published, outlet } = options;
  const hints: ArticleHints = {
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
  };
  const reading = readout.read(text, hints, warnings);
  for (const { message } of reading.warnings) report.warn(input.name, message);
  return { reading, text };
}

function describeRetraction({ id, tombstone }: Added & { readonly kind: "retracted" }): string {
  const { by, retractedOn, reason } = tombstone;
  return `It stays out: ${by} retracted it on ${retractedOn} (${reason}). To let it stand again: readout retract --undo ${id}`;
}

function sayWhatWasDone({ added, known, retracted }: Counts, leftOut: number, options: RecordOptions): void {
  const parts = [
    `${added} added`,
    ...(known > 0 ? [`${known} there already`] : []),
    ...(retracted > 0 ? [`${retracted} kept out as retracted`] : []),
    ...(leftOut > 0 ? [`${leftOut} ${leftOut === 1 ? "file of another kind" : "files of other kinds"} left out`] : []),
  ];
  process.stdout.write(`${parts.join(", ")}. The record is in ${withoutPassword(nameOfRecord(options))}.\n`);
}

/** An address of a database may hold a password, which has no place on a screen. */
function withoutPassword(name: string): string {
  return name.replace(/^(postgres(?:ql)?:\/\/[^:/@]*):[^@]*@/, "$1:…@");
}
