import { sql } from "kysely";
import type { Claim } from "../record/claim.ts";
import type { Day, Decision, Report } from "../record/kept.ts";
import { KEPT, type Place, toKeptArticle } from "./articles.ts";
import type { Db } from "./database.ts";
import { insertRows, isAnyOf, searchable, standsOn, toQuery } from "./rows.ts";

export interface NewClaim {
  readonly claim: Claim;
  readonly article: string;
  readonly ordinal: number;
  /** What a search finds it by. */
  readonly words: string;
}

export interface ClaimStore {
  /** Puts claims in; their articles are there already. */
  insert(claims: readonly NewClaim[]): Promise<void>;
  find(ids: readonly string[]): Promise<Report[]>;
  /** All claims of these articles, in order, whether they stand or not. */
  ofArticles(articles: readonly string[], kinds?: readonly Claim["kind"][]): Promise<Report[]>;
  setPartOf(partOf: ReadonlyMap<string, string | null>): Promise<void>;
  /** A page of those of some kinds that stood on a day, in canonical order after a place. */
  page(kinds: readonly Claim["kind"][] | null, day: Day | null, after: Place | null, limit: number): Promise<Report[]>;
  /** Newest first: claims that have all the words, in any of their regular forms ("meets" finds "meeting", but not "met"); "…" keeps words together, - excludes. */
  search(query: string, day: Day | null, limit: number): Promise<Report[]>;
}

export function createClaimStore(db: Db): ClaimStore {
  return {
    insert: (claims) => insertClaims(db, claims),
    async find(ids) {
      return toReports(db, await selectReports(db).where(isAnyOf("claim.id", ids)).execute());
    },
    async ofArticles(articles, kinds) {
      const rows = await selectReports(db)
        .where(isAnyOf("claim.article", articles))
        .where(kinds === undefined ? sql<boolean>`true` : isAnyOf("claim.kind", kinds))
        .orderBy("claim.article")
        .orderBy("claim.ordinal")
        .execute();
      return toReports(db, rows);
    },
    async setPartOf(partOf) {
      await sql`update claim set part_of = placed.part_of
        from (select unnest(${[...partOf.keys()]}::text[]) as id, unnest(${[...partOf.values()]}::text[]) as part_of) as placed
        where claim.id = placed.id and claim.part_of is distinct from placed.part_of`.execute(db);
    },
    async page(kinds, day, after, limit) {
      const rows = await selectReports(db)
        .where(kinds === null ? sql<boolean>`true` : isAnyOf("claim.kind", kinds))
        .where(standsOn("claim", day))
        .where(
          after === null
            ? sql<boolean>`true`
            : sql<boolean>`(claim.known_from, claim.id) > (${after.day}::date, ${after.id})`,
        )
        .orderBy("claim.known_from")
        .orderBy("claim.id")
        .limit(limit)
        .execute();
      return toReports(db, rows);
    },
    async search(query, day, limit) {
      const rows = await selectReports(db)
        .where(sql<boolean>`claim.search @@ websearch_to_tsquery('english', ${toQuery(query)})`)
        .where(standsOn("claim", day))
        .orderBy("claim.known_from", "desc")
        .orderBy("claim.id", "desc")
        .limit(limit)
        .execute();
      return toReports(db, rows);
    },
  };
}

async function insertClaims(db: Db, claims: readonly NewClaim[]): Promise<void> {
  const types = { id: "text", article: "text", ordinal: "integer", kind: "text", body: "json", words: "text" };
  const rows = claims.map(({ claim, article, ordinal, words }) => ({
    id: claim.id,
    article,
    ordinal,
    kind: claim.kind,
    body: JSON.stringify(claim),
    words: searchable(words),
  }));
  const articles = await db
    .selectFrom("article")
    .select(["id", "known_from"])
    .where(isAnyOf("id", [...new Set(claims.map(({ article }) => article))]))
    .execute();
  const knownFrom = new Map(articles.map(({ id, known_from }) => [id, known_from]));
  await insertRows(
    db,
    "claim",
    { ...types, known_from: "date" },
    rows.map((row) => ({ ...row, known_from: knownFrom.get(row.article) ?? "" })),
  );
}

/** The columns of a report. */
export const REPORT = [
  "claim.id",
  "claim.article",
  "claim.body",
  "claim.known_from",
  "claim.known_to",
  "claim.part_of",
] as const;

const selectReports = (db: Db) => db.selectFrom("claim").select(REPORT);

interface ReportRow {
  readonly id: string;
  readonly article: string;
  readonly body: string;
  readonly known_from: string;
  readonly known_to: string | null;
  readonly part_of: string | null;
}

/** Claims with their articles and decisions: each article is fetched and parsed once, however many claims it has. */
export async function toReports(db: Db, rows: readonly ReportRow[]): Promise<Report[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ article }) => article))];
  const articles = await db.selectFrom("article").select(KEPT).where(isAnyOf("id", ids)).execute();
  const byId = new Map(articles.map((row) => [row.id, toKeptArticle(row)]));
  const decisions = await decisionsOn(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const from = byId.get(row.article);
    if (from === undefined) return [];
    const known = { knownFrom: row.known_from, knownTo: row.known_to };
    const claim = JSON.parse(row.body) as Claim;
    return { claim, article: row.article, partOf: row.part_of, decisions: decisions.get(row.id) ?? [], ...known, from };
  });
}

/** Decisions by item, oldest first. */
export async function decisionsOn(db: Db, items: readonly string[]): Promise<Map<string, Decision[]>> {
  const rows = await db
    .selectFrom("decision_item")
    .innerJoin("decision", "decision.id", "decision_item.decision")
    .select(["item", "body"])
    .where(isAnyOf("item", items))
    .orderBy("made_at")
    .orderBy("decision.id")
    .execute();
  const found = new Map<string, Decision[]>();
  for (const { item, body } of rows) found.set(item, [...(found.get(item) ?? []), JSON.parse(body) as Decision]);
  return found;
}
