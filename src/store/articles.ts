import { sql } from "kysely";
import { firstDay } from "../record/day.ts";
import type { Day, Ending, KeptArticle } from "../record/kept.ts";
import type { Article, Engine, Reading, Warning } from "../record/reading.ts";
import { CLAIM_SCHEMA } from "../record/upgrade.ts";
import { indexWords } from "./article-words.ts";
import type { Db } from "./database.ts";
import { indexable, insertRows, isAnyOf, standsOn, storable } from "./rows.ts";
import type { ArticleRow } from "./tables.ts";

/** An article as it is put in: what was read, its text, and what duplicates and stories need of it. */
export interface NewArticle {
  readonly reading: Reading;
  readonly text: string;
  readonly profile: unknown;
  readonly recordedAt: string;
  /** The address by which versions of one article are known. */
  readonly address: string | null;
}

/** One version of what stands, or stood, at an address. */
export interface Version {
  readonly id: string;
  readonly published: Day | null;
  readonly recordedAt: string;
  readonly knownFrom: Day;
  readonly knownTo: Day | null;
  readonly ending: Ending | null;
}

export interface ArticleStore {
  /** Puts articles in, known from the day of publication, else of recording; those that are there stay as they are. */
  insert(articles: readonly NewArticle[]): Promise<void>;
  has(ids: readonly string[]): Promise<ReadonlySet<string>>;
  find(ids: readonly string[]): Promise<KeptArticle[]>;
  versions(address: string): Promise<Version[]>;
  addressOf(id: string): Promise<string | null>;
  /** Sets when an article was known, and, because claims carry it too, when its claims were. */
  setKnown(versions: readonly Pick<Version, "id" | "knownFrom" | "knownTo" | "ending">[]): Promise<void>;
  setClusters(kind: "copy" | "story", clusters: ReadonlyMap<string, string>): Promise<void>;
  profiles(ids: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  text(id: string): Promise<string | null>;
  /** Near copies of an article, itself among them, in canonical order; a hundred at most. */
  copiesOf(id: string): Promise<KeptArticle[]>;
  /** Texts by id; of unknown ids there is none. */
  texts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  original(id: string): Promise<StoredReading | null>;
  /** A page of those that stood on a day, in canonical order after a place. */
  page(day: Day | null, after: Place | null, limit: number): Promise<KeptArticle[]>;
  /** Every id, in canonical order. */
  ids(after: Place | null, limit: number): Promise<Place[]>;
  count(): Promise<number>;
  /** Ids of those recorded after an instant, newest first. */
  recordedAfter(instant: string, limit: number): Promise<{ id: string; recordedAt: string }[]>;
}

/** A place in canonical order. */
export interface Place {
  readonly day: Day;
  readonly id: string;
}

/** Where an article stands among all. */
export function canonicalPlace(kept: KeptArticle | undefined): Place | null {
  return kept === undefined ? null : { day: kept.knownFrom, id: kept.article.id };
}

/** Everything that was put in for one article, without its claims. */
export interface StoredReading {
  readonly article: Article;
  readonly engine: Engine;
  readonly warnings: readonly Warning[];
  readonly recordedAt: string;
  readonly text: string;
}

/** What one agency sends may be printed everywhere. */
const MOST_COPIES = 100;

export function createArticleStore(db: Db): ArticleStore {
  return {
    insert: (articles) => insertArticles(db, articles),
    async has(ids) {
      const rows = await db.selectFrom("article").select("id").where(isAnyOf("id", ids)).execute();
      return new Set(rows.map(({ id }) => id));
    },
    async find(ids) {
      const rows = await db.selectFrom("article").select(KEPT).where(isAnyOf("id", ids)).execute();
      return rows.map(toKeptArticle);
    },
    async versions(address) {
      const rows = await db.selectFrom("article").select(KEPT).where("address", "=", indexable(address)).execute();
      return rows.map(toVersion);
    },
    async addressOf(id) {
      const row = await db.selectFrom("article").select("address").where("id", "=", id).executeTakeFirst();
      return row?.address ?? null;
    },
    setKnown: (versions) => setKnown(db, versions),
    setClusters: (kind, clusters) => setClusters(db, kind, clusters),
    async profiles(ids) {
      const rows = await db.selectFrom("article").select(["id", "profile"]).where(isAnyOf("id", ids)).execute();
      return new Map(rows.map(({ id, profile }) => [id, JSON.parse(profile)]));
    },
    async text(id) {
      const row = await db.selectFrom("article").select("full_text").where("id", "=", id).executeTakeFirst();
      return row ? (JSON.parse(row.full_text) as string) : null;
    },
    async copiesOf(id) {
      const copies = db.selectFrom("article").select(KEPT).where("copy_of", "=", id);
      return (await copies.orderBy("known_from").orderBy("id").limit(MOST_COPIES).execute()).map(toKeptArticle);
    },
    async texts(ids) {
      const rows = await db.selectFrom("article").select(["id", "full_text"]).where(isAnyOf("id", ids)).execute();
      return new Map(rows.map(({ id, full_text }) => [id, JSON.parse(full_text) as string]));
    },
    original: (id) => readOriginal(db, id),
    async page(day, after, limit) {
      const rows = await pageOf(db, after, limit).select(KEPT).where(standsOn("article", day)).execute();
      return rows.map(toKeptArticle);
    },
    async ids(after, limit) {
      const rows = await pageOf(db, after, limit).select(["id", "known_from"]).execute();
      return rows.map(({ id, known_from: day }) => ({ id, day }));
    },
    async count() {
      const row = await db
        .selectFrom("article")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirst();
      return row?.count ?? 0;
    },
    async recordedAfter(instant, limit) {
      const rows = await db
        .selectFrom("article")
        .select(["id", "recorded_at"])
        .where(sql<boolean>`recorded_at > ${instant}::timestamptz`)
        .orderBy("recorded_at", "desc")
        .orderBy("id")
        .limit(limit)
        .execute();
      return rows.map(({ id, recorded_at: recordedAt }) => ({ id, recordedAt }));
    },
  };
}

/** The columns of a kept article. */
export const KEPT = [
  "id",
  "body",
  "recorded_at",
  "known_from",
  "known_to",
  "ending",
  "copy_of",
  "story",
  "published",
] as const;
type KeptRow = Pick<ArticleRow, (typeof KEPT)[number]>;

export function toKeptArticle(row: KeptRow): KeptArticle {
  return {
    article: JSON.parse(row.body) as Article,
    recordedAt: row.recorded_at,
    knownFrom: row.known_from,
    knownTo: row.known_to,
    ...(row.ending === null ? {} : { ending: JSON.parse(row.ending) as Ending }),
    copyOf: row.copy_of ?? row.id,
    story: row.story ?? row.id,
  };
}

function toVersion(row: KeptRow): Version {
  return {
    id: row.id,
    published: row.published,
    recordedAt: row.recorded_at,
    knownFrom: row.known_from,
    knownTo: row.known_to,
    ending: row.ending === null ? null : (JSON.parse(row.ending) as Ending),
  };
}

const pageOf = (db: Db, after: Place | null, limit: number) =>
  db
    .selectFrom("article")
    .where(after === null ? sql<boolean>`true` : sql<boolean>`(known_from, id) > (${after.day}::date, ${after.id})`)
    .orderBy("known_from")
    .orderBy("id")
    .limit(limit);

async function insertArticles(db: Db, articles: readonly NewArticle[]): Promise<void> {
  const engines = new Map(articles.map(({ reading }) => [engineId(reading.engine), JSON.stringify(reading.engine)]));
  await insertRows(
    db,
    "engine",
    { id: "text", body: "json" },
    [...engines].map(([id, body]) => ({ id, body })),
  );
  await insertRows(
    db,
    "article",
    {
      id: "text",
      address: "text",
      outlet: "text",
      published: "date",
      recorded_at: "timestamptz",
      known_from: "date",
      engine: "text",
      claim_schema: "integer",
      body: "json",
      full_text: "json",
      warnings: "json",
      profile: "json",
    },
    articles.map(toArticleRow),
  );
  await indexWords(
    db,
    articles.map(({ reading, text }) => ({ id: reading.article.id, text })),
  );
}

function toArticleRow({ reading, text, profile, recordedAt, address }: NewArticle): Partial<ArticleRow> {
  const { article, engine, warnings } = reading;
  const published = article.published === null ? null : firstDay(article.published);
  return {
    id: article.id,
    address: address === null ? null : indexable(address),
    outlet: article.outlet === undefined ? null : storable(article.outlet),
    published,
    recorded_at: recordedAt,
    known_from: published ?? recordedAt.slice(0, 10),
    engine: engineId(engine),
    claim_schema: CLAIM_SCHEMA,
    body: JSON.stringify(article),
    full_text: JSON.stringify(text),
    warnings: JSON.stringify(warnings),
    profile: JSON.stringify(profile),
  };
}

function engineId({ version, models, lexicons }: Engine): string {
  return [version, lexicons, ...Object.entries(models).flat()].join(" ");
}

async function setKnown(db: Db, versions: Parameters<ArticleStore["setKnown"]>[0]): Promise<void> {
  for (const { id, knownFrom, knownTo, ending } of versions) {
    const known = { known_from: knownFrom, known_to: knownTo };
    await db
      .updateTable("article")
      .set({ ...known, ending: ending === null ? null : JSON.stringify(ending) })
      .where("id", "=", id)
      .execute();
    await db.updateTable("claim").set(known).where("article", "=", id).execute();
  }
}

async function setClusters(db: Db, kind: "copy" | "story", clusters: ReadonlyMap<string, string>): Promise<void> {
  const column = sql.raw(kind === "copy" ? "copy_of" : "story");
  await sql`update article set ${column} = placed.cluster
    from (select unnest(${[...clusters.keys()]}::text[]) as id, unnest(${[...clusters.values()]}::text[]) as cluster) as placed
    where article.id = placed.id`.execute(db);
}

async function readOriginal(db: Db, id: string): Promise<StoredReading | null> {
  const row = await db
    .selectFrom("article")
    .innerJoin("engine", "engine.id", "article.engine")
    .select(["article.body", "engine.body as engine", "warnings", "recorded_at", "full_text"])
    .where("article.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    article: JSON.parse(row.body) as Article,
    engine: JSON.parse(row.engine) as Engine,
    warnings: JSON.parse(row.warnings) as Warning[],
    recordedAt: row.recorded_at,
    text: JSON.parse(row.full_text) as string,
  };
}
