import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readStories } from "../../fixtures/stories/read-stories.ts";
import { type DerivedRecord, deriveRecord } from "../corpus/derive-record.ts";
import { describeArticle } from "../corpus/profile.ts";
import type { Revision } from "../record/derived.ts";
import type { Day, KeptArticle, Known, Report } from "../record/kept.ts";
import { loadRules } from "../resource/load-rules.ts";
import { describeStores, dumpRecord, openTestRecord, type TestRecord } from "../store/databases.fixture.ts";
import type { ReadArticle } from "./add-articles.ts";
import { createKeeper, type Keeper } from "./keeper.ts";

const rules = loadRules();
const RECORDED = new Date("2026-01-05T08:00:00Z");
let articles: ReadArticle[];
beforeAll(async () => {
  articles = [...(await readStories()).values()];
});

const keep = ({ store }: TestRecord): Keeper => createKeeper(store, rules, () => RECORDED);

/** Adds articles a portion at a time; after some of the portions what is derived is brought up to date. */
async function addInPortions(
  record: TestRecord,
  given: readonly ReadArticle[],
  sizes: readonly number[],
): Promise<void> {
  const keeper = keep(record);
  let start = 0;
  for (let i = 0; start < given.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    await keeper.add(given.slice(start, start + size));
    start += size;
    if (size % 2 === 0) await keeper.derive();
  }
  await keeper.derive();
}

/** What a store holds, as `deriveRecord` gives it. */
async function readDerived({ db }: TestRecord): Promise<Omit<DerivedRecord, "articles">> {
  const revisions = async <T>(table: string): Promise<T[]> => {
    const rows = await sql<{
      body: string;
    }>`select body from ${sql.table(table)} order by id collate "C", revision`.execute(db);
    return rows.rows.map(({ body }) => JSON.parse(body) as T);
  };
  return {
    stories: await revisions("story"),
    occurrences: await revisions("occurrence"),
    deals: await revisions("deal"),
  };
}

async function readReports({ store }: TestRecord): Promise<{ kept: KeptArticle[]; reports: Report[] }> {
  const ids = articles.map(({ reading }) => reading.article.id);
  return { kept: await store.articles.find(ids), reports: await store.claims.ofArticles(ids) };
}

function deriveInMemory(kept: readonly KeptArticle[], reports: readonly Report[]): Omit<DerivedRecord, "articles"> {
  const given = new Map(articles.map((article) => [article.reading.article.id, article]));
  const profiled = kept.flatMap((article) => {
    const read = given.get(article.article.id);
    return read === undefined ? [] : [{ kept: article, profile: describeArticle(read.text, read.reading) }];
  });
  const { stories, occurrences, deals } = deriveRecord(profiled, reports, rules);
  return JSON.parse(JSON.stringify({ stories, occurrences, deals }));
}

describeStores("the record", (record) => {
  it("is the same in whatever order and portions its articles come, and after a rebuild", {
    timeout: 180_000,
  }, async () => {
    await addInPortions(record(), articles, [articles.length]);
    const expected = await dumpRecord(record().db);
    expect(expected["occurrence"]?.length).toBeGreaterThan(100);
    const order = fc.shuffledSubarray(articles, { minLength: articles.length });
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(order, sizes, async (shuffled, portions) => {
        await record().empty();
        await addInPortions(record(), shuffled, portions);
        expect(await dumpRecord(record().db)).toEqual(expected);
      }),
      { numRuns: 2, endOnFailure: true },
    );
    await keep(record()).rebuild();
    expect(await dumpRecord(record().db)).toEqual(expected);
  });
});

describe("the record of all stories", () => {
  let record: TestRecord;
  let other: TestRecord;
  beforeAll(async () => {
    record = await openTestRecord("pglite");
    other = await openTestRecord("postgres");
    for (const each of [record, other]) await addInPortions(each, articles, [articles.length]);
  });
  afterAll(() => Promise.all([record?.close(), other?.close()]));

  it("is byte for byte the same in both databases", async () => {
    expect(await dumpRecord(other.db)).toEqual(await dumpRecord(record.db));
  });

  it("is what is derived from all its claims at once", async () => {
    const { kept, reports } = await readReports(record);
    expect(await readDerived(record)).toEqual(deriveInMemory(kept, reports));
  });

  it("is, as of each day, the record of what was known by then", { timeout: 180_000 }, async () => {
    const { kept, reports } = await readReports(record);
    const whole = await readDerived(record);
    // Every fifth day is enough, and each costs a whole record.
    const days = [...new Set(kept.map(({ knownFrom }) => knownFrom))].sort().filter((_, i) => i % 5 === 2);
    for (const day of days) {
      const then = kept.filter(({ knownFrom }) => knownFrom <= day).map((article) => cut(article, day));
      const byId = new Map(then.map((article) => [article.article.id, article]));
      const told = reports.flatMap((report) => {
        const from = byId.get(report.article);
        return from === undefined ? [] : [{ ...cut(report, day), from }];
      });
      const expected = {
        stories: asOf(whole.stories, day),
        occurrences: asOf(whole.occurrences, day),
        deals: asOf(whole.deals, day),
      };
      expect([day, deriveInMemory(then, told)]).toEqual([day, expected]);
    }
  });
});

/** As it was before anything ended it. */
function cut<T extends Known & { ending?: unknown }>(known: T, day: Day): T {
  if (known.knownTo === null || known.knownTo <= day) return known;
  const { ending: _, ...others } = known;
  return { ...others, knownTo: null } as T;
}

function asOf<T extends Revision>(revisions: readonly T[], day: Day): T[] {
  return revisions.filter(({ knownFrom }) => knownFrom <= day).map((revision) => cut(revision, day));
}
