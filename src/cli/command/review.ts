import { userInfo } from "node:os";
import { type Command, Option } from "commander";
import { decideReport } from "../../corpus/decide.ts";
import type { DecisionDraft } from "../../keeper/decide.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { deriveWithProgress, type RecordOptions, withRecord } from "../open-record.ts";
import { databaseOption } from "../record-options.ts";
import { viewClaim } from "../view/other-views.ts";
import { printLines } from "../view/print.ts";

interface ReviewOptions extends RecordOptions {
  readonly by: string;
  readonly note?: string;
}

const HELP = `
A decision is dated and signed, is never undone by what is added later, and survives a rebuild. The last one counts.

Examples:
  readout review accept 3bcfe06e93e2bd1c
  readout review reject 3bcfe06e93e2bd1c --note "satire"
  readout review edit 3bcfe06e93e2bd1c status '"averted"'
  readout review merge 3bcfe06e93e2bd1c 9be6384b500eccdc
  readout review split 9be6384b500eccdc
  readout review log`;

/** `readout review` and `readout retract` */
export function addReviewCommands(program: Command): void {
  const review = program
    .command("review")
    .description("decide about claims: accept, edit or reject them, merge and split what they are part of")
    .addHelpText("after", HELP);
  review.addCommand(decision(review, "accept <claim>", "it is right", ([claim = ""]) => ({ kind: "accept", claim })));
  review.addCommand(
    decision(review, "reject <claim>", "it is wrong and does not count", ([claim = ""]) => ({ kind: "reject", claim })),
  );
  review.addCommand(
    decision(
      review,
      "edit <claim> <field> <value>",
      "set a field; the value is JSON, null takes the field away",
      ([claim = "", field = "", value = ""]) => ({
        kind: "edit",
        claim,
        field,
        value: parseValue(value),
      }),
    ),
  );
  review.addCommand(
    decision(review, "merge <ids...>", "these claims (or articles) are about one thing", (items) => ({
      kind: "merge",
      items,
    })),
  );
  review.addCommand(
    decision(review, "split <ids...>", "these claims (or articles) are one thing of their own", (items) => ({
      kind: "split",
      items,
    })),
  );
  review
    .command("log")
    .description("all decisions, oldest first, as JSON Lines")
    .addOption(databaseOption())
    .action((options: RecordOptions) =>
      withRecord(options, async ({ store }) => {
        for (const made of await store.decisions.all()) process.stdout.write(`${JSON.stringify(made)}\n`);
      }),
    );
  addRetractCommand(program);
}

type Unsigned<D> = D extends DecisionDraft ? Omit<D, "by" | "note"> : never;

function decision(
  parent: Command,
  usage: string,
  description: string,
  toDraft: (values: readonly string[]) => Unsigned<DecisionDraft>,
): Command {
  return parent
    .createCommand(usage.split(" ")[0] ?? usage)
    .copyInheritedSettings(parent)
    .arguments(usage.slice(usage.indexOf(" ") + 1))
    .description(description)
    .addOption(databaseOption())
    .addOption(byOption())
    .option("--note <words>", "why")
    .action(async (...values: unknown[]) => {
      const options = values.at(-2) as ReviewOptions;
      const draft = toDraft(values.slice(0, -2).flat() as string[]);
      await record(
        { ...draft, by: options.by, ...(options.note ? { note: options.note } : {}) } as DecisionDraft,
        options,
      );
    });
}

async function record(draft: DecisionDraft, options: RecordOptions): Promise<void> {
  await withRecord(options, async (keeper) => {
    const made = await keeper.decide(draft);
    await deriveWithProgress(keeper);
    const items = "items" in made ? made.items : [made.claim];
    const reports = await keeper.store.claims.find(items);
    printLines([
      `Recorded: ${made.kind}, by ${made.by}, ${made.madeAt}.`,
      ...reports.map((report) => decideReport(report, report.decisions) ?? report).flatMap(viewClaim),
    ]);
  });
}

function addRetractCommand(program: Command): void {
  program
    .command("retract")
    .description(
      "take an article out from today on, and keep it out; what the record said before stays to be asked (--as-of)",
    )
    .argument("<article>", "the id of the article")
    .addOption(databaseOption())
    .addOption(byOption())
    .option("--reason <words>", "why it is retracted")
    .option("--undo", "let it stand again")
    .action(async (article: string, options: ReviewOptions & { reason?: string; undo?: boolean }) => {
      if (!options.undo && !options.reason)
        throw new ReadoutError("usage", 'Say why it is retracted: --reason "withdrawn by the agency".');
      await withRecord(options, async (keeper) => {
        if (options.undo) await keeper.reinstate(article);
        else await keeper.retract(article, options.by, options.reason ?? "");
        await deriveWithProgress(keeper);
        process.stdout.write(options.undo ? `${article} stands again.\n` : `${article} is retracted.\n`);
      });
    });
}

function byOption(): Option {
  return new Option("--by <name>", "who decides").env("READOUT_REVIEWER").default(userInfo().username);
}

function parseValue(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw new ReadoutError(
      "usage",
      `The value ${value} is no JSON. Words need quotation marks of their own: '"averted"'.`,
    );
  }
}
