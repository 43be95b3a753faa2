import type { Command } from "commander";
import { pagesOfOccurrences } from "../../keeper/pages.ts";
import type { Occurrence } from "../../record/derived.ts";
import type { Day } from "../../record/kept.ts";
import type { Store } from "../../store/store.ts";
import { type RecordOptions, withRecord } from "../open-record.ts";
import { parseDay } from "../options.ts";
import { databaseOption } from "../record-options.ts";
import { viewDeal } from "../view/deal-view.ts";
import { viewOccurrence } from "../view/occurrence-view.ts";
import { bold, printJson, printLines } from "../view/print.ts";
import { dealsOf } from "./deals.ts";

/** What the record said of one thing on a day, and what it says now. */
interface Change {
  readonly then: Occurrence;
  readonly now: Occurrence | null;
}

/** `readout as-of` */
export function addAsOfCommand(program: Command): void {
  program
    .command("as-of")
    .description("what the record said on a day, and what has become of it since")
    .argument("<date>", "YYYY-MM-DD", parseDay)
    .option("--changed", "only what the record says differently now")
    .option("--json", "print JSON for programs, one object to a line: then, now")
    .addOption(databaseOption())
    .action(async (day: Day, options: RecordOptions & { changed?: boolean; json?: boolean }) => {
      await withRecord(options, async ({ store }) => {
        for await (const change of changesSince(store, day)) {
          const isChanged = change.now?.revision !== change.then.revision;
          if (options.changed && !isChanged) continue;
          if (options.json) printJson([change]);
          else printLines([...viewOccurrence(change.then), ...(isChanged ? viewNow(change) : [])]);
        }
        if (!options.json && !options.changed) await printDeals(store, day);
      });
    });
}

async function* changesSince(store: Store, day: Day): AsyncGenerator<Change> {
  for await (const page of pagesOfOccurrences(store, { asOf: day })) {
    const ids = page.map(({ id }) => id);
    const now = new Map((await store.occurrences.find(ids, null)).map((occurrence) => [occurrence.id, occurrence]));
    for (const then of page) yield { then, now: now.get(then.id) ?? null };
  }
}

/** "             now: [happened] …" with the steps in between. */
function viewNow({ then, now }: Change): string[] {
  if (now === null) return ["             now: gone (corrected, retracted, rejected or merged)"];
  const [line = ""] = viewOccurrence(now);
  const later = now.history.filter(({ since }) => since > then.knownFrom);
  const steps = later.map(({ status, since }) => `${status} since ${since}`).join(", ");
  return [`   now: ${line.trim()}${steps === "" ? "" : ` · ${steps}`}`];
}

async function printDeals(store: Store, day: Day): Promise<void> {
  let title = ["", bold("Deals")];
  for await (const deal of dealsOf(store, { asOf: day })) {
    printLines([...title, ...viewDeal(deal)]);
    title = [];
  }
}
