import { sql } from "kysely";
import type { Occurrence, Story } from "../record/derived.ts";
import type { Day } from "../record/kept.ts";
import type { Db } from "./database.ts";
import { toOccurrence } from "./occurrence-page.ts";
import { isAnyOf, standsOn } from "./rows.ts";

/** Where a page of the front page ended. */
export interface TodayCursor {
  /** Whether it ended among the stories with new articles, which come first. */
  readonly isFresh: boolean;
  readonly day: Day;
  readonly id: string;
}

/** The stories that are new to a reader, or the others. */
export interface TodayPart {
  readonly asOf: Day | null;
  readonly fresh: readonly string[];
  readonly isFresh: boolean;
}

/** An article of a story, as the front page needs it. */
export interface StoryArticle {
  readonly id: string;
  readonly story: string;
  readonly outlet: string | null;
  readonly recordedAt: string;
}

/** What the front page asks; each for all stories of a page at once. */
export interface TodayStore {
  /** Stories with an article recorded after an instant. */
  freshSince(instant: string, asOf: Day | null): Promise<string[]>;
  /** These stories, or all but these: latest change first, behind a place. */
  stories(part: TodayPart, after: TodayCursor | null, limit: number): Promise<Story[]>;
  /** The best supported occurrences of each story, and how many there are. */
  occurrences(stories: readonly string[], asOf: Day | null, most: number): Promise<ReadonlyMap<string, Told>>;
  articles(stories: readonly string[], asOf: Day | null): Promise<StoryArticle[]>;
  /** Occurrences that these articles report, or that were decided on after an instant: as many as a page can show. */
  changed(articles: readonly string[], claims: readonly string[], asOf: Day | null): Promise<Changed[]>;
  /** Claims about which somebody decided after an instant, the latest first. */
  decidedSince(instant: string): Promise<string[]>;
}

export interface Told {
  readonly occurrences: readonly Occurrence[];
  readonly count: number;
}

/** What became of an occurrence. */
export type Changed = Pick<Occurrence, "id" | "history">;

/** Changes that are looked through for one page. */
const MOST_CHANGES = 200;

/**
 * The history alone, a tenth of an occurrence. Cut out of its text, in which a quote within a text is escaped, so that it
 * opens and ends no field: the operators of `json` refuse a NUL.
 */
const HISTORY = sql<string>`split_part(split_part(body::text, '"history":', 2), ']', 1) || ']'`;

export function createTodayStore(db: Db): TodayStore {
  return {
    async freshSince(instant, asOf) {
      const rows = await db
        .selectFrom("article")
        .select("story")
        .distinct()
        .where(sql<boolean>`recorded_at > ${instant}::timestamptz`)
        .where(standsOn("article", asOf))
        .execute();
      return rows.flatMap(({ story }) => story ?? []);
    },
    stories: (part, after, limit) => pageOfStories(db, part, after, limit),
    occurrences: (stories, asOf, most) => bestOf(db, stories, asOf, most),
    async articles(stories, asOf) {
      const rows = await db
        .selectFrom("article")
        .select(["id", "story", "outlet", "recorded_at"])
        .where(isAnyOf("story", stories))
        .where(standsOn("article", asOf))
        .orderBy("known_from")
        .orderBy("id")
        .execute();
      return rows.map(({ id, story, outlet, recorded_at }) => ({
        id,
        story: story ?? id,
        outlet,
        recordedAt: recorded_at,
      }));
    },
    async changed(articles, claims, asOf) {
      const { rows } = await sql<{
        id: string;
        history: string;
      }>`select id, ${HISTORY} as history from occurrence where id in (
          select part_of from claim where article = any(${[...articles]}::text[]) and kind = 'event'
          union select part_of from claim where id = any(${[...claims]}::text[]) and kind = 'event'
        ) and ${standsOn("occurrence", asOf)}
        order by known_from desc, id limit ${sql.lit(MOST_CHANGES)}`.execute(db);
      return rows.map(({ id, history }) => ({ id, history: JSON.parse(history) as Changed["history"] }));
    },
    async decidedSince(instant) {
      const { rows } = await sql<{ item: string }>`select item from decision
        join decision_item on decision_item.decision = decision.id
        where made_at > ${instant}::timestamptz order by made_at desc limit ${sql.lit(MOST_CHANGES)}`.execute(db);
      return [...new Set(rows.map(({ item }) => item))];
    },
  };
}

async function pageOfStories(
  db: Db,
  { asOf, fresh, isFresh }: TodayPart,
  after: TodayCursor | null,
  limit: number,
): Promise<Story[]> {
  let query = db.selectFrom("story").select("body").where(standsOn("story", asOf));
  if (isFresh) query = query.where(isAnyOf("id", fresh));
  else if (fresh.length > 0) query = query.where(sql<boolean>`id <> all(${[...fresh]}::text[])`);
  if (after !== null) {
    query = query.where(sql<boolean>`(known_from, id) < (${after.day}::date, ${after.id})`);
  }
  const rows = await query.orderBy("known_from", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows.map(({ body }) => JSON.parse(body) as Story);
}

async function bestOf(
  db: Db,
  stories: readonly string[],
  asOf: Day | null,
  most: number,
): Promise<ReadonlyMap<string, Told>> {
  const { rows } = await sql<{ story: string; count: number; body: string }>`
    select asked.story, counted.count, best.body from unnest(${[...stories]}::text[]) as asked (story)
    cross join lateral (
      select count(*) from occurrence where story = asked.story and ${standsOn("occurrence", asOf)}
    ) as counted
    cross join lateral (
      select body, independent, valid_on, id from occurrence where story = asked.story and ${standsOn("occurrence", asOf)}
      order by independent desc, valid_on desc, id limit ${sql.lit(most)}
    ) as best
    order by asked.story, best.independent desc, best.valid_on desc, best.id`.execute(db);
  const told = new Map<string, { occurrences: Occurrence[]; count: number }>();
  for (const { story, count, body } of rows) {
    const found = told.get(story) ?? { occurrences: [], count };
    found.occurrences.push(toOccurrence({ body }));
    told.set(story, found);
  }
  return told;
}
