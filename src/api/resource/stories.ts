import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { lookUp } from "../../keeper/look-up.ts";
import type { StoryAnswer } from "../../record/answer.ts";
import type { Story } from "../../record/derived.ts";
import type { Place } from "../../store/articles.ts";
import { formatQuery } from "../answer/format-query.ts";
import { knownCursor } from "../answer/known-list.ts";
import { asOfQuery, idParameter, pageSchema, pagingQuery, readCursor, toPage } from "../answer/paging.ts";
import { PROBLEMS, unknownId } from "../answer/problem.ts";
import { storyAnswer } from "../answer/schemas.ts";
import { storyWhole } from "../answer/whole-schemas.ts";
import type { ApiContext } from "../context.ts";

const list = createRoute({
  method: "get",
  path: "/api/stories",
  tags: ["stories"],
  summary: "Stories by the day of their last article, newest first",
  request: { query: z.object({ ...pagingQuery, ...formatQuery("csv") }) },
  responses: {
    200: {
      description: "A page of stories.",
      content: { "application/json": { schema: pageSchema("StoryPage", storyAnswer) } },
    },
    ...PROBLEMS,
  },
});

const one = createRoute({
  method: "get",
  path: "/api/stories/{id}",
  tags: ["stories"],
  summary: "A story with its articles and its occurrences",
  description:
    "The id of any article of it leads to it. Of a long story the first hundred occurrences are here; /api/occurrences?story=… has all.",
  request: { params: z.object({ id: idParameter }), query: z.object(asOfQuery) },
  responses: {
    200: { description: "The story.", content: { "application/json": { schema: storyWhole } } },
    ...PROBLEMS,
  },
});

/** `/api/stories`, `/api/stories/{id}` */
export function addStories(app: OpenAPIHono, { keeper: { store } }: ApiContext): void {
  app.openapi(list, async (context) => {
    const { as_of: asOf = null, cursor, limit } = context.req.valid("query");
    const found = await store.stories.page(asOf, readCursor(cursor, knownCursor), limit + 1);
    const placeOf = ({ lastPublished: day, id }: Story): Place => ({ day, id });
    return context.json(toPage(found, limit, asOf, placeOf), 200);
  });
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param");
    const { as_of: asOf = null } = context.req.valid("query");
    const found = await lookUp(store, id, asOf, "story");
    if (found?.kind !== "story") throw unknownId("story", id);
    const { story, articles, occurrences } = found;
    const revisions = await store.stories.revisions(story.id);
    const answer: StoryAnswer = { story, revisions, articles, occurrences };
    return context.json(answer, 200);
  });
}
