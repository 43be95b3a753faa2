import { sql } from "kysely";
import { type Day, firstDay } from "../record/day.ts";
import type { Deal, Story } from "../record/derived.ts";
import type { Place } from "./articles.ts";
import type { Db } from "./database.ts";
import { indexable, insertRows, isAnyOf, standsOn, storable } from "./rows.ts";

export interface DealFilter {
  readonly asOf: Day | null;
  readonly parties?: readonly string[];
  readonly stages?: readonly string[];
  /** Id of a story. */
  readonly story?: string;
}

/** What is asked of the ledger. */
export interface LedgerFilter extends DealFilter {
  /** Days on which its latest change became known. */
  readonly from?: Day;
  readonly to?: Day;
  /** A deadline of it had come by that day. */
  readonly dueBy?: Day;
}

export interface DealStore {
  replace(ids: readonly string[], revisions: readonly Deal[]): Promise<void>;
  /** In order of id, after one. */
  page(filter: DealFilter, after: string | null, limit: number): Promise<Deal[]>;
  /** Latest change first, behind a place. */
  latest(filter: LedgerFilter, after: Place | null, limit: number): Promise<Deal[]>;
  revisions(id: string): Promise<Deal[]>;
  find(ids: readonly string[], asOf: Day | null): Promise<Deal[]>;
}

export interface StoryStore {
  replace(ids: readonly string[], revisions: readonly Story[]): Promise<void>;
  /** Newest first, by the last article; `after` is where the last page ended. */
  page(asOf: Day | null, after: { readonly day: Day; readonly id: string } | null, limit: number): Promise<Story[]>;
  find(ids: readonly string[], asOf: Day | null): Promise<Story[]>;
  revisions(id: string): Promise<Story[]>;
}

const REVISION = { id: "text", revision: "integer", known_from: "date", known_to: "date", body: "json" };

export function createDealStore(db: Db): DealStore {
  return {
    async replace(ids, revisions) {
      await db.deleteFrom("deal_party").where(isAnyOf("id", ids)).execute();
      await db.deleteFrom("deal").where(isAnyOf("id", ids)).execute();
      const rows = revisions.map((deal) => ({
        ...toRow(deal),
        stage: deal.stage,
        story: deal.story,
        deadline: firstDeadline(deal),
      }));
      await insertRows(db, "deal", { ...REVISION, stage: "text", story: "text", deadline: "date" }, rows);
      const parties = revisions.flatMap(({ id, revision, parties: all }) =>
        [...new Set(all.flatMap((party) => [party.code, party.id ?? null]))].flatMap((party) =>
          party === null ? [] : [{ party: indexable(party), id, revision }],
        ),
      );
      await insertRows(db, "deal_party", { party: "text", id: "text", revision: "integer" }, parties);
    },
    async page(filter, after, limit) {
      const query = passing(db, filter).where(after === null ? sql<boolean>`true` : sql<boolean>`id > ${after}`);
      const rows = await query.orderBy("id").limit(limit).execute();
      return rows.map(({ body }) => JSON.parse(body) as Deal);
    },
    async latest(filter, after, limit) {
      const { from, to, dueBy } = filter;
      let query = passing(db, filter);
      if (from) query = query.where(sql<boolean>`known_from >= ${from}::date`);
      if (to) query = query.where(sql<boolean>`known_from <= ${to}::date`);
      if (dueBy) query = query.where(sql<boolean>`deadline <= ${dueBy}::date`);
      if (after) query = query.where(sql<boolean>`(known_from, id) < (${after.day}::date, ${after.id})`);
      const rows = await query.orderBy("known_from", "desc").orderBy("id", "desc").limit(limit).execute();
      return rows.map(({ body }) => JSON.parse(body) as Deal);
    },
    async revisions(id) {
      const rows = await db.selectFrom("deal").select("body").where("id", "=", id).orderBy("revision").execute();
      return rows.map(({ body }) => JSON.parse(body) as Deal);
    },
    async find(ids, asOf) {
      const rows = await db
        .selectFrom("deal")
        .select("body")
        .where(isAnyOf("id", ids))
        .where(standsOn("deal", asOf))
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as Deal);
    },
  };
}

function passing(db: Db, { asOf, parties = [], stages, story }: DealFilter) {
  let query = db.selectFrom("deal").select("body").where(standsOn("deal", asOf));
  if (stages) query = query.where(isAnyOf("stage", stages));
  if (story) query = query.where("story", "=", storable(story));
  for (const party of parties) {
    query = query.where(
      sql<boolean>`(deal.id, deal.revision) in (select id, revision from deal_party where party = ${indexable(party)})`,
    );
  }
  return query;
}

/** The first day by which something of it is due. */
function firstDeadline({ legs }: Deal): Day | null {
  const days = legs.flatMap(({ deadline }) => (deadline?.to ? [firstDay(deadline.to)] : []));
  return days.sort()[0] ?? null;
}

export function createStoryStore(db: Db): StoryStore {
  return {
    async replace(ids, revisions) {
      await db.deleteFrom("story").where(isAnyOf("id", ids)).execute();
      const rows = revisions.map((story) => ({ ...toRow(story), last_published: story.lastPublished }));
      await insertRows(db, "story", { ...REVISION, last_published: "date" }, rows);
    },
    async page(asOf, after, limit) {
      let query = db.selectFrom("story").select("body").where(standsOn("story", asOf));
      if (after !== null) {
        query = query.where(
          sql<boolean>`last_published <= ${after.day}::date and (last_published < ${after.day}::date or id > ${after.id})`,
        );
      }
      const rows = await query.orderBy("last_published", "desc").orderBy("id").limit(limit).execute();
      return rows.map(({ body }) => JSON.parse(body) as Story);
    },
    async find(ids, asOf) {
      const rows = await db
        .selectFrom("story")
        .select("body")
        .where(isAnyOf("id", ids))
        .where(standsOn("story", asOf))
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as Story);
    },
    async revisions(id) {
      const rows = await db.selectFrom("story").select("body").where("id", "=", id).orderBy("revision").execute();
      return rows.map(({ body }) => JSON.parse(body) as Story);
    },
  };
}

function toRow(revision: Deal | Story): {
  id: string;
  revision: number;
  known_from: string;
  known_to: string | null;
  body: string;
} {
  const { id, knownFrom, knownTo } = revision;
  return { id, revision: revision.revision, known_from: knownFrom, known_to: knownTo, body: JSON.stringify(revision) };
}
