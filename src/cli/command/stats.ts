import type { Command } from "commander";
import { withRecord } from "../open-record.ts";
import { addViewOptions, type ViewOptions } from "../record-options.ts";
import { printJson, printLines } from "../view/print.ts";

/** `readout stats` */
export function addStatsCommand(program: Command): void {
  const command = program.command("stats").description("how much is in the record");
  addViewOptions(command).action(async (options: ViewOptions) => {
    await withRecord(options, async ({ store }) => {
      const counts = await store.stats.count(options.asOf ?? null);
      if (options.json) printJson([counts]);
      else
        printLines(
          Object.entries(counts).map(
            ([what, count]) => `${describe(what).padEnd(32)} ${String(count ?? "–").padStart(10)}`,
          ),
        );
    });
  });
}

/** "independentSources" → "independent sources" */
function describe(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
