import { type Command, Option } from "commander";
import { markLapsed } from "../../corpus/deal/balance.ts";
import { lookUp, today } from "../../keeper/look-up.ts";
import type { Deal } from "../../record/derived.ts";
import { DEAL_STAGES } from "../../record/event.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import type { Store } from "../../store/store.ts";
import { withRecord } from "../open-record.ts";
import { parseActor } from "../options.ts";
import { addViewOptions, repeated, type ViewOptions } from "../record-options.ts";
import { viewDeal } from "../view/deal-view.ts";
import { viewFraming } from "../view/other-views.ts";
import { printFound, printJson, printLines } from "../view/print.ts";

interface DealOptions extends ViewOptions {
  readonly actor?: readonly string[];
  readonly stage?: string;
  readonly lapsed?: boolean;
}

const PAGE = 200;

/** `readout deals` */
export function addDealsCommand(program: Command): void {
  const command = program
    .command("deals")
    .description("deals with their legs: promised against delivered, as each measurer says");
  addViewOptions(command)
    .addOption(repeated("--actor <code>", "who is a party", parseActor))
    .addOption(new Option("--stage <stage>", "how far it has come").choices(DEAL_STAGES))
    .option("--lapsed", "only those with a deadline that passed without delivery")
    .action(async (options: DealOptions) => {
      await withRecord(options, async ({ store }) => {
        let isEmpty = true;
        for await (const deal of dealsOf(store, options)) {
          if (options.json) printJson([deal]);
          else printLines([...viewDeal(deal), ""]);
          isEmpty = false;
        }
        if (isEmpty && !options.json) printFound([]);
      });
    });
}

/** Deals as they stood, with the legs marked whose deadline had passed by then. */
export async function* dealsOf(store: Store, { actor, stage, lapsed, ...options }: DealOptions): AsyncGenerator<Deal> {
  const asOf = options.asOf ?? null;
  const filter = { asOf, ...(actor ? { parties: actor } : {}), ...(stage ? { stages: [stage] } : {}) };
  for (let after: string | null = null; ; ) {
    const page: Deal[] = await store.deals.page(filter, after, PAGE);
    for (const deal of page) {
      const marked = markLapsed(deal, asOf ?? today());
      if (!lapsed || marked.legs.some((leg) => leg.lapsed)) yield marked;
    }
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) return;
  }
}

/** `readout framings` */
export function addFramingsCommand(program: Command): void {
  const command = program
    .command("framings")
    .description("how each side presents one occurrence or deal, side by side")
    .argument("<id>", "the id of the occurrence or deal");
  addViewOptions(command).action(async (id: string, options: ViewOptions) => {
    await withRecord(options, async ({ store }) => {
      const found = await lookUp(store, id, options.asOf ?? null);
      if (found?.kind !== "occurrence" && found?.kind !== "deal") {
        throw new ReadoutError(
          "usage",
          `There is no occurrence or deal ${id} in this record. readout timeline and readout deals print ids.`,
        );
      }
      if (options.json) printJson([found.framing]);
      else printLines(viewFraming(found.framing));
    });
  });
}
