import { loadFixtures } from "../../fixtures/load.ts";
import { loadStorySets } from "../../fixtures/stories/load.ts";
import type { ReadArticle } from "../../src/keeper/add-articles.ts";
import { createKeeper } from "../../src/keeper/keeper.ts";
import { firstDay } from "../../src/record/day.ts";
import { loadReadout } from "../../src/resource/load.ts";
import { loadRules } from "../../src/resource/load-rules.ts";
import { openStore } from "../../src/store/open-store.ts";

/** The instant at which the tests look at the record. */
export const NOW = "2026-02-10T09:00:00.000Z";

/** Puts all articles of the fixtures into a new record, each on the evening of the day on which it was published. */
export async function buildRecord(folder: string): Promise<void> {
  const keeper = createKeeper(await openStore(folder, { create: true }), loadRules(), () => new Date(NOW));
  for (const [day, articles] of await readByDay()) await keeper.add(articles, `${day}T20:00:00.000Z`);
  await keeper.derive();
  await keeper.close();
}

/** In order of day; what has no day comes last. */
async function readByDay(): Promise<[day: string, articles: ReadArticle[]][]> {
  const readout = await loadReadout();
  const texts = [...loadStorySets().flatMap(({ articles }) => [...articles.values()]), ...loadFixtures().map(toText)];
  const days = new Map<string, ReadArticle[]>();
  for (const text of texts) {
    const reading = readout.read(text);
    const { published } = reading.article;
    const day = published === null ? NOW.slice(0, 10) : firstDay(published);
    days.set(day, [...(days.get(day) ?? []), { reading, text }]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

function toText({ text }: { readonly text: string }): string {
  return text;
}
