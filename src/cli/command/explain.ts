import type { Command } from "commander";
import type { TraceNote } from "../../annotator/annotator.ts";
import type { Annotated, LayerName } from "../../annotator/layers.ts";
import { putInWords } from "../../brief/claim-words.ts";
import { nameActor } from "../../brief/words.ts";
import type { Tree } from "../../document/tree.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { loadReadout } from "../../resource/load.ts";
import { outputColors as colors } from "../colors.ts";
import { actorsOption, publishedOption } from "../options.ts";

/** `readout explain` */
export function addExplainCommand(program: Command): void {
  program
    .command("explain")
    .description(
      "show how a sentence is read: tokens, parse, mentions, and every rule that fired or was blocked, and why",
    )
    .argument("<sentence>", "one or a few sentences, in quotes")
    .addOption(publishedOption())
    .addOption(actorsOption())
    .addHelpText("after", EXPLAIN_HELP)
    .action(explain);
}

const EXPLAIN_HELP = `
Examples:
  readout explain "Trump is expected to meet Xi in Busan next week."
  readout explain --published 2025-10-27 "They met on Monday."`;

interface ExplainOptions {
  readonly published?: string;
  readonly actors?: readonly string[];
}

async function explain(sentence: string, options: ExplainOptions): Promise<void> {
  if (sentence.trim() === "") {
    throw new ReadoutError("usage", 'There is no sentence. Give one in quotes: readout explain "Trump met Xi."');
  }
  const readout = await loadReadout(options.actors);
  const notes: TraceNote[] = [];
  const document = readout.annotate(sentence, options.published ? { published: options.published } : {}, (note) =>
    notes.push(note),
  );
  const sections = [
    ...document.trees.map((tree) => writeTree(document, tree)),
    writeSection(
      "Mentions",
      document.actors.map(({ mention, actors }) => {
        const text = sentence.slice(mention.start, mention.end);
        const named = actors.map((actor) => `${nameActor(actor)} by ${actor.how}`).join(", ");
        return `${text}  ${colors.dim(`${mention.kind}, ${mention.form}`)}  ${named || colors.dim("no actor")}`;
      }),
    ),
    writeSection("Times, places, amounts", [
      ...document.times.map(
        (time) => `${time.text}  ${colors.dim(`${time.from ?? "?"}…${time.to ?? "?"} (${time.grain})`)}`,
      ),
      ...document.places.map((place) => `${place.name}  ${colors.dim(place.country ?? "no country")}`),
      ...document.amounts.map(
        (amount) =>
          `${amount.text}  ${colors.dim(`${amount.qualifier} ${String(amount.value)} ${amount.currency ?? amount.unit}`)}`,
      ),
    ]),
    writeSection(
      "Rules",
      notes.map((note) => writeNote(document, note)),
    ),
    writeSection(
      "Claims",
      document.claims.map((claim) => {
        const { what, details, says } = putInWords(claim);
        const line = [`${claim.kind}: ${what}`, ...details].join(" ");
        return `${line} ${colors.cyan(`[${claim.status}]`)}${says ? colors.dim(` — ${says}`) : ""}`;
      }),
    ),
  ];
  process.stdout.write(`${sections.filter((section) => section !== "").join("\n\n")}\n`);
}

const HEAD = ["", "word", "lemma", "upos", "xpos", "head", "deprel", "entity", "status"];

/** One word a line: position, word, lemma, tags, head, relation, status. */
function writeTree(document: Annotated<LayerName>, tree: Tree): string {
  const rows = tree.words.map((word) => {
    const status = document.statuses[tree.sentence]?.[word.index];
    const isPredicate = ["VERB", "NOUN", "ADJ"].includes(word.upos);
    return [
      String(word.index + 1),
      word.text,
      word.lemma,
      word.upos,
      word.xpos,
      word.head < 0 ? "0" : String(word.head + 1),
      word.deprel,
      word.entity === "O" ? "" : word.entity,
      isPredicate && status ? `${status.status} (${status.rule})` : "",
    ];
  });
  const table = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const [head = "", ...lines] = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [colors.bold("Parse"), colors.dim(head), ...lines].join("\n");
}

function writeNote(document: Annotated<LayerName>, note: TraceNote): string {
  const word = document.trees[note.anchor.sentence]?.words[note.anchor.word]?.text ?? "";
  const outcome = note.outcome === "fired" ? colors.green("fired  ") : colors.yellow("blocked");
  return `${outcome} ${note.rule} at “${word}”: ${note.reason}`;
}

function writeSection(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [colors.bold(title), ...lines.map((line) => `  ${line}`)].join("\n");
}
