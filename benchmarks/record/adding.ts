import { createKeeper } from "../../src/keeper/keeper.ts";
import { loadRules } from "../../src/resource/load-rules.ts";
import { openStore } from "../../src/store/open-store.ts";
import { type SyntheticArticle, writeArticle } from "./articles.ts";
import { plotArticles } from "./plot.ts";
import type { World } from "./world.ts";

/** Milliseconds of the clock for each article of a thousand, and the memory of the process afterwards. */
export interface AddingRow {
  readonly articles: number;
  readonly claims: number;
  readonly insertMs: number;
  readonly deriveMs: number;
  readonly totalMs: number;
  readonly memoryMB: number;
}

/** How many articles `readout add` puts in before it derives. */
const PORTION = 200;
const ROW = 1000;

/** Adds articles in order of day, as `readout add` does; what it costs to write them is left out. */
export async function measureAdding(
  database: string,
  world: World,
  { articles: count, seed }: { readonly articles: number; readonly seed: number },
): Promise<AddingRow[]> {
  const keeper = createKeeper(await openStore(database, { create: true }), loadRules());
  const rows: AddingRow[] = [];
  let spent = { insert: 0, derive: 0, claims: 0 };
  const plot = plotArticles(world, count, seed);
  for (let start = 0; start < count; start += PORTION) {
    const portion = plot.slice(start, start + PORTION).map((assignment) => writeArticle(world, assignment, seed));
    const began = performance.now();
    await keeper.add(portion, recordedOn(portion));
    const inserted = performance.now();
    await keeper.derive();
    spent.insert += inserted - began;
    spent.derive += performance.now() - inserted;
    spent.claims += portion.reduce((sum, { reading }) => sum + reading.claims.length, 0);
    const done = start + portion.length;
    if (done % ROW !== 0 && done !== count) continue;
    rows.push(toRow(done, ((done - 1) % ROW) + 1, spent));
    console.log(JSON.stringify(rows.at(-1)));
    spent = { insert: 0, derive: 0, claims: 0 };
  }
  await keeper.close();
  return rows;
}

function toRow(articles: number, of: number, spent: Record<"insert" | "derive" | "claims", number>): AddingRow {
  const each = (ms: number): number => Math.round((ms / of) * 100) / 100;
  return {
    articles,
    claims: spent.claims,
    insertMs: each(spent.insert),
    deriveMs: each(spent.derive),
    totalMs: each(spent.insert + spent.derive),
    memoryMB: Math.round(process.memoryUsage().rss / 1024 / 1024),
  };
}

/** The evening of the day on which the last of them was published. */
function recordedOn(portion: readonly SyntheticArticle[]): string {
  return `${portion.at(-1)?.reading.article.published ?? "2025-12-31"}T20:00:00.000Z`;
}
