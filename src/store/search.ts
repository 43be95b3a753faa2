import { type RawBuilder, sql } from "kysely";
import type { Claim } from "../record/claim.ts";
import type { Status } from "../record/event.ts";
import type { Day, KeptArticle, Report } from "../record/kept.ts";
import { KEPT, type Place, toKeptArticle } from "./articles.ts";
import { REPORT, toReports } from "./claims.ts";
import type { Db } from "./database.ts";
import { isOfOutlet } from "./occurrence-page.ts";
import { isAnyOf, standsOn, toNameKey, toQuery } from "./rows.ts";

/** What is looked for among articles; all conditions hold together. */
export interface ArticleSearch {
  readonly asOf: Day | null;
  /** "…" keeps words together, - excludes one. */
  readonly words?: string;
  /** Days on which it became known. */
  readonly from?: Day;
  readonly to?: Day;
  /** One of them prints it. In any case. */
  readonly outlets?: readonly string[];
  /** Where the page before ended. */
  readonly after?: Place | null;
}

/** What is looked for among claims. */
export interface ClaimSearch extends ArticleSearch {
  readonly kinds?: readonly Claim["kind"][];
  readonly statuses?: readonly Status[];
  /** Codes, ids or names; all are in it. In any case. */
  readonly names?: readonly string[];
  /** Names of places or codes of states; one of them is in it. */
  readonly places?: readonly string[];
}

/** The newest of what is looked for. */
export interface SearchStore {
  claims(search: ClaimSearch, limit: number): Promise<Report[]>;
  articles(search: ArticleSearch, limit: number): Promise<KeptArticle[]>;
}

export function createSearchStore(db: Db): SearchStore {
  return {
    async claims(search, limit) {
      const { asOf, words, kinds, statuses, names = [], places, outlets } = search;
      let query = db
        .selectFrom("claim")
        .select(REPORT)
        .where(standsOn("claim", asOf))
        .where(isKnownWithin("claim", search));
      if (words) query = query.where(hasWords("claim", words));
      if (kinds) query = query.where(isAnyOf("claim.kind", kinds));
      if (statuses) query = query.where(isSaidToBe(statuses));
      if (names.length > 0) query = query.where(sql<boolean>`claim.names @> ${names.map(toNameKey)}::text[]`);
      if (places) query = query.where(sql<boolean>`claim.names && ${places.map(toNameKey)}::text[]`);
      if (outlets) {
        query = query.where(
          sql<boolean>`exists (select from article where article.id = claim.article and ${isOfOutlet(outlets)})`,
        );
      }
      const newest = query.orderBy("claim.known_from", "desc").orderBy("claim.id", "desc");
      return toReports(db, await newest.limit(limit).execute());
    },
    async articles(search, limit) {
      const { asOf, words, outlets } = search;
      let query = db.selectFrom("article").select(KEPT);
      query = query.where(standsOn("article", asOf)).where(isKnownWithin("article", search));
      if (words) query = query.where(hasWords("article", words));
      if (outlets) query = query.where(isOfOutlet(outlets));
      const rows = await query.orderBy("known_from", "desc").orderBy("id", "desc").limit(limit).execute();
      return rows.map(toKeptArticle);
    },
  };
}

type Table = "article" | "claim";

function hasWords(table: Table, words: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${table}.search`)} @@ websearch_to_tsquery('english', ${toQuery(words)})`;
}

function isKnownWithin(table: Table, { from, to, after }: ArticleSearch): RawBuilder<boolean> {
  const known = sql.ref(`${table}.known_from`);
  return sql<boolean>`${from ? sql`${known} >= ${from}::date` : sql`true`} and ${to ? sql`${known} <= ${to}::date` : sql`true`}
    and ${after ? sql`(${known}, ${sql.ref(`${table}.id`)}) < (${after.day}::date, ${after.id})` : sql`true`}`;
}

/** As the names of a claim have it. */
function isSaidToBe(statuses: readonly Status[]): RawBuilder<boolean> {
  return sql<boolean>`claim.names && ${statuses.map((status) => `status:${status}`)}::text[]`;
}
