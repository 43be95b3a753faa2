import { sql } from "kysely";
import type { Deal, Story } from "../record/derived.ts";
import type { Day } from "../record/kept.ts";
import type { Db } from "./database.ts";
import { indexable, insertRows, isAnyOf, standsOn } from "./rows.ts";

export interface DealFilter {
  readonly asOf: Day | null;
  readonly parties?: readonly string[];
  readonly stages?: readonly string[];
}

export interface DealStore {
  replace(ids: readonly string[], revisions: readonly Deal[]): Promise<void>;
  /** In order of id, after one. */
  page(filter: DealFilter, after: string | null, limit: number): Promise<Deal[]>;
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
      const rows = revisions.map((deal) => ({ ...toRow(deal), stage: deal.stage }));
      await insertRows(db, "deal", { ...REVISION, stage: "text" }, rows);
      const parties = revisions.flatMap(({ id, revision, parties: all }) =>
        [...new Set(all.flatMap((party) => [party.code, party.id ?? null]))].flatMap((party) =>
          party === null ? [] : [{ party: indexable(party), id, revision }],
        ),
      );
      await insertRows(db, "deal_party", { party: "text", id: "text", revision: "integer" }, parties);
    },
    async page({ asOf, parties = [], stages }, after, limit) {
      let query = db.selectFrom("deal").select("body").where(standsOn("deal", asOf));
      if (stages) query = query.where(isAnyOf("stage", stages));
      if (after !== null) query = query.where("id", ">", after);
      for (const party of parties) {
        query = query.where(
          sql<boolean>`(deal.id, deal.revision) in (select id, revision from deal_party where party = ${indexable(party)})`,
        );
      }
      const rows = await query.orderBy("id").limit(limit).execute();
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
          sql<boolean>`(last_published < ${after.day}::date or (last_published = ${after.day}::date and id > ${after.id}))`,
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
