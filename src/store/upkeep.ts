import { sql } from "kysely";
import type { Day } from "../record/kept.ts";
import { type AnyClaim, CLAIM_SCHEMA, upgradeClaim } from "../record/upgrade.ts";
import type { Db } from "./database.ts";
import { insertRows, isAnyOf } from "./rows.ts";

/** What has to be derived, and the derived part as a whole. */
export interface UpkeepStore {
  markDirty(articles: readonly string[]): Promise<void>;
  /** The next articles whose part of the record is to be derived, in canonical order. */
  takeDirty(limit: number): Promise<{ id: string; day: Day }[]>;
  /** Also counts the change, since what stood in the record may be another thing now. */
  clearDirty(articles: readonly string[]): Promise<void>;
  /** How often what is derived was changed: as long as it is the same, so is every answer of that day. */
  edition(): Promise<number>;
  countDirty(): Promise<number>;
  /** Forgets everything derived and has all of it derived again. */
  startOver(): Promise<void>;
  /** Brings claims of older forms into today's. Returns how many articles had such. */
  upgradeClaims(): Promise<number>;
}

const DERIVED = ["item_key", "item", "dyad", "party", "occurrence", "deal_party", "deal", "story"] as const;

export function createUpkeepStore(db: Db): UpkeepStore {
  return {
    markDirty: (articles) =>
      insertRows(
        db,
        "dirty",
        { article: "text" },
        articles.map((article) => ({ article })),
      ),
    async takeDirty(limit) {
      const rows = await db
        .selectFrom("dirty")
        .innerJoin("article", "article.id", "dirty.article")
        .select(["article.id", "article.known_from"])
        .orderBy("article.known_from")
        .orderBy("article.id")
        .limit(limit)
        .execute();
      return rows.map(({ id, known_from: day }) => ({ id, day }));
    },
    async clearDirty(articles) {
      if (articles.length === 0) return;
      await db.deleteFrom("dirty").where(isAnyOf("article", articles)).execute();
      await sql`insert into edition (number) values (1)
        on conflict (single) do update set number = edition.number + 1`.execute(db);
    },
    async edition() {
      const row = await db.selectFrom("edition").select("number").executeTakeFirst();
      return row?.number ?? 0;
    },
    async countDirty() {
      const row = await db
        .selectFrom("dirty")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirst();
      return row?.count ?? 0;
    },
    async startOver() {
      await sql.raw(`truncate ${DERIVED.join(", ")}`).execute(db);
      await sql`update article set copy_of = null, story = null where copy_of is not null or story is not null`.execute(
        db,
      );
      await sql`update claim set part_of = null where part_of is not null`.execute(db);
      await sql`insert into dirty select id from article on conflict do nothing`.execute(db);
    },
    upgradeClaims: () => upgradeClaims(db),
  };
}

async function upgradeClaims(db: Db): Promise<number> {
  const old = await db
    .selectFrom("article")
    .select(["id", "claim_schema"])
    .where("claim_schema", "<", CLAIM_SCHEMA)
    .execute();
  for (const { id, claim_schema: form } of old) {
    const claims = await db.selectFrom("claim").select(["id", "body"]).where("article", "=", id).execute();
    for (const claim of claims) {
      const body = JSON.stringify(upgradeClaim(JSON.parse(claim.body) as AnyClaim, form));
      await db.updateTable("claim").set({ body }).where("id", "=", claim.id).execute();
    }
    await db.updateTable("article").set({ claim_schema: CLAIM_SCHEMA }).where("id", "=", id).execute();
  }
  const changed = old.map(({ id }) => ({ article: id }));
  await insertRows(db, "dirty", { article: "text" }, changed);
  return old.length;
}
