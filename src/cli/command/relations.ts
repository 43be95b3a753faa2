import { type Command, Option } from "commander";
import type { Status } from "../../record/event.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { withRecord } from "../open-record.ts";
import { parseActor, parseCount, parseDay } from "../options.ts";
import { addViewOptions, statusOption, type ViewOptions } from "../record-options.ts";
import { viewRelation } from "../view/other-views.ts";
import { printFound, printJson } from "../view/print.ts";

interface RelationOptions extends ViewOptions {
  readonly by: "week" | "month";
  readonly from?: string;
  readonly to?: string;
  readonly status?: readonly Status[];
  readonly limit: number;
}

const HELP = `
One occurrence counts once, however many articles report it, in the week or month in which it was in the world
(without a day of its own, in which it first became known). Only what happened counts, unless --status asks for more.
The score is PLOVER's, from -10 (conflict) to +10 (cooperation).

Examples:
  readout relations USA JPN
  readout relations --by week --from 2025-10-01 --json USA CHN
  readout relations                  the pairs with most occurrences`;

/** `readout relations` */
export function addRelationsCommand(program: Command): void {
  const command = program
    .command("relations")
    .description("a pair over time: counts and scores; without a pair, all pairs")
    .argument("[actors...]", "two codes: USA JPN");
  addViewOptions(command)
    .addOption(new Option("--by <grain>", "week or month").choices(["week", "month"]).default("month"))
    .addOption(new Option("--from <date>", "from that day on").argParser(parseDay))
    .addOption(new Option("--to <date>", "up to that day").argParser(parseDay))
    .addOption(statusOption("what counts"))
    .option("-n, --limit <count>", "how many pairs", parseCount, 20)
    .addHelpText("after", HELP)
    .action(showRelations);
}

async function showRelations(actors: readonly string[], options: RelationOptions): Promise<void> {
  const { asOf = null, by, from, to, status, json, limit } = options;
  const [one, other] = actors.map(parseActor);
  if (actors.length === 1 || actors.length > 2)
    throw new ReadoutError("usage", "A relation has two sides: readout relations USA JPN.");
  const filter = { asOf, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(status ? { statuses: status } : {}) };
  await withRecord(options, async ({ store }) => {
    if (one !== undefined && other !== undefined) {
      const points = await store.relations.between(one, other, { ...filter, grain: by });
      if (json) printJson(points);
      else printFound(viewRelation(points, by));
    } else {
      const pairs = await store.relations.pairs(filter, limit);
      if (json) printJson(pairs);
      else
        printFound(
          pairs.map(
            ({ a, b, count, mean }) =>
              `${`${a} ${b}`.padEnd(24)} ${String(count).padStart(6)}  mean score ${mean.toFixed(2)}`,
          ),
        );
    }
  });
}
