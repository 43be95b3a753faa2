import type { Command } from "commander";
import type { Occurrence } from "../../record/derived.ts";
import { validOn } from "../../store/occurrences.ts";
import type { Store } from "../../store/store.ts";
import { withRecord } from "../open-record.ts";
import { parseCount } from "../options.ts";
import { addFilterOptions, addViewOptions, type FilterOptions, toFilter, type ViewOptions } from "../record-options.ts";
import { viewOccurrence } from "../view/occurrence-view.ts";
import { viewArticle, viewStory } from "../view/other-views.ts";
import { printFound, printJson, printLines } from "../view/print.ts";

interface ListOptions extends ViewOptions {
  readonly limit: number;
}

const PAGE = 500;

/** `readout list` */
export function addListCommand(program: Command): void {
  const command = program.command("list").description("list the stories of the record, newest first; or its articles");
  addViewOptions(command)
    .option("--articles", "articles instead of stories, oldest first")
    .option("-n, --limit <count>", "how many", parseCount, 50)
    .action(listStories);
}

async function listStories(options: ListOptions & { readonly articles?: boolean }): Promise<void> {
  const { json, limit, articles } = options;
  const asOf = options.asOf ?? null;
  await withRecord(options, async ({ store }) => {
    if (articles) {
      const found = await store.articles.page(asOf, null, limit);
      if (json) printJson(found);
      else printFound(found.flatMap(viewArticle));
    } else {
      const found = await store.stories.page(asOf, null, limit);
      if (json) printJson(found);
      else printFound(found.map(viewStory));
    }
  });
}

/** `readout timeline` */
export function addTimelineCommand(program: Command): void {
  const command = program.command("timeline").description("what happened and what is to come, by the day in the world");
  addFilterOptions(addViewOptions(command))
    .option("-n, --limit <count>", "how many at most", parseCount)
    .action(async (options: FilterOptions & Partial<ListOptions>) => {
      await withRecord(options, async ({ store }) => {
        let isFirst = true;
        for await (const occurrence of occurrencesOf(store, options)) {
          if (options.json) printJson([occurrence]);
          else printLines(viewOccurrence(occurrence));
          isFirst = false;
        }
        if (isFirst && !options.json) printFound([]);
      });
    });
}

async function* occurrencesOf(store: Store, options: FilterOptions & Partial<ListOptions>): AsyncGenerator<Occurrence> {
  const filter = toFilter(options);
  let left = options.limit ?? Number.POSITIVE_INFINITY;
  let after: { day: string; id: string } | null = null;
  while (left > 0) {
    const page: Occurrence[] = await store.occurrences.page(filter, after, Math.min(PAGE, left));
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = { day: validOn(last), id: last.id };
    left -= page.length;
  }
}
