import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { tellStories } from "../../keeper/news.ts";
import type { Story } from "../../record/derived.ts";
import type { Store } from "../../store/store.ts";
import type { TodayCursor, TodayPart } from "../../store/today.ts";
import {
  dayParameter,
  idParameter,
  instantParameter,
  pageSchema,
  pagingQuery,
  readCursor,
  toPage,
} from "../answer/paging.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { todayStoryAnswer } from "../answer/whole-schemas.ts";
import type { ApiContext } from "../context.ts";

const cursorSchema = z.strictObject({ isFresh: z.boolean(), day: dayParameter, id: idParameter });

/** Each story brings occurrences along, so that a page of the front page has fewer stories than other lists. */
const todayQuery = {
  ...pagingQuery,
  limit: z.coerce.number().int().min(1).max(200).default(20).describe("How many at most."),
  since: instantParameter
    .optional()
    .describe(
      "An instant, 2025-10-27T08:00:00Z: stories with articles recorded after it come first, with what is new in them.",
    ),
};

const list = createRoute({
  method: "get",
  path: "/api/today",
  tags: ["stories"],
  summary: "The front page: stories, latest change first, and what is new in them",
  request: { query: z.object(todayQuery) },
  responses: {
    200: {
      description: "A page of stories.",
      content: { "application/json": { schema: pageSchema("TodayPage", todayStoryAnswer) } },
    },
    ...PROBLEMS,
  },
});

/** `/api/today` */
export function addToday(app: OpenAPIHono, { keeper: { store } }: ApiContext): void {
  app.openapi(list, async (context) => {
    const query = context.req.valid("query");
    const asked = { asOf: query.as_of ?? null, since: query.since ? new Date(query.since).toISOString() : null };
    const fresh = asked.since === null ? [] : await store.today.freshSince(asked.since, asked.asOf);
    const after = readCursor(query.cursor, cursorSchema);
    const found = await pageOfBoth(store, { asOf: asked.asOf, fresh }, after, query.limit + 1);
    const page = toPage(found, query.limit, asked.asOf, placeOf);
    const items = await tellStories(
      store,
      page.items.map(({ story }) => story),
      asked,
    );
    return context.json({ ...page, items }, 200);
  });
}

interface Placed {
  readonly story: Story;
  readonly isFresh: boolean;
}

function placeOf({ story: { knownFrom: day, id }, isFresh }: Placed): TodayCursor {
  return { isFresh, day, id };
}

/** Stories with new articles, and when there are no more of them, the others. */
async function pageOfBoth(
  store: Store,
  asked: Omit<TodayPart, "isFresh">,
  after: TodayCursor | null,
  limit: number,
): Promise<Placed[]> {
  const read = async (isFresh: boolean, most: number): Promise<Placed[]> => {
    const place = after?.isFresh === isFresh ? after : null;
    const stories = await store.today.stories({ ...asked, isFresh }, place, most);
    return stories.map((story) => ({ story, isFresh }));
  };
  const fresh = asked.fresh.length === 0 || after?.isFresh === false ? [] : await read(true, limit);
  return fresh.length < limit ? [...fresh, ...(await read(false, limit - fresh.length))] : fresh;
}
