import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { ArticleAnswer, Difference } from "../../record/answer.ts";
import { canonicalDay, type Day, type KeptArticle } from "../../record/kept.ts";
import type { Store } from "../../store/store.ts";
import { articleAsOf, isLater, reportAsOf } from "../answer/as-of.ts";
import { compareTexts } from "../answer/difference.ts";
import { formatQuery } from "../answer/format-query.ts";
import { knownCursor, knownQuery, toSearch } from "../answer/known-list.ts";
import { asOfQuery, idParameter, pageSchema, pagingQuery, readCursor, toPage } from "../answer/paging.ts";
import { PROBLEMS, unknownId } from "../answer/problem.ts";
import { articleAnswer } from "../answer/schemas.ts";
import { articleWhole, differenceAnswer } from "../answer/whole-schemas.ts";
import type { ApiContext } from "../context.ts";

const list = createRoute({
  method: "get",
  path: "/api/articles",
  tags: ["articles"],
  summary: "Articles, newest first",
  request: { query: z.object({ ...pagingQuery, ...formatQuery("csv"), ...knownQuery }) },
  responses: {
    200: {
      description: "A page of articles.",
      content: { "application/json": { schema: pageSchema("ArticlePage", articleAnswer) } },
    },
    ...PROBLEMS,
  },
});

const one = createRoute({
  method: "get",
  path: "/api/articles/{id}",
  tags: ["articles"],
  summary: "An article with its text, its claims, its versions and its copies",
  request: { params: z.object({ id: idParameter }), query: z.object(asOfQuery) },
  responses: {
    200: { description: "The article.", content: { "application/json": { schema: articleWhole } } },
    ...PROBLEMS,
  },
});

const difference = createRoute({
  method: "get",
  path: "/api/articles/{id}/difference/{other}",
  tags: ["articles"],
  summary: "What became of a text from one article to another, word by word",
  request: { params: z.object({ id: idParameter, other: idParameter }) },
  responses: {
    200: { description: "The texts, side by side.", content: { "application/json": { schema: differenceAnswer } } },
    ...PROBLEMS,
  },
});

/** `/api/articles`, `/api/articles/{id}`, `/api/articles/{id}/difference/{other}` */
export function addArticles(app: OpenAPIHono, { keeper: { store } }: ApiContext): void {
  app.openapi(list, async (context) => {
    const query = context.req.valid("query");
    const search = { ...toSearch(query), after: readCursor(query.cursor, knownCursor) };
    const found = await store.search.articles(search, query.limit + 1);
    const page = toPage(found, query.limit, search.asOf, ({ knownFrom: day, article: { id } }) => ({ day, id }));
    return context.json(page, 200);
  });
  app.openapi(one, async (context) => {
    const { as_of: asOf = null } = context.req.valid("query");
    return context.json(await findArticle(store, context.req.valid("param").id, asOf), 200);
  });
  app.openapi(difference, async (context) => {
    const { id, other } = context.req.valid("param");
    return context.json(await findDifference(store, id, other), 200);
  });
}

async function findArticle(store: Store, id: string, asOf: Day | null): Promise<ArticleAnswer> {
  const [article] = await store.articles.find([id]);
  const text = await store.articles.text(id);
  if (article === undefined || text === null || isLater(article, asOf)) throw unknownId("article", id);
  const claims = (await store.claims.ofArticles([id])).map((report) => reportAsOf(report, asOf));
  const knownThen = (all: readonly KeptArticle[]): KeptArticle[] =>
    all.filter((kept) => !isLater(kept, asOf)).map((kept) => articleAsOf(kept, asOf));
  const versions = knownThen(await findVersions(store, article));
  const copies = knownThen(await store.articles.copiesOf(article.copyOf)).filter((copy) => copy.article.id !== id);
  return { article: articleAsOf(article, asOf), text, claims, versions, copies };
}

/** All that stood at its address, oldest first. */
async function findVersions(store: Store, article: KeptArticle): Promise<KeptArticle[]> {
  const address = await store.articles.addressOf(article.article.id);
  if (address === null) return [article];
  const ids = (await store.articles.versions(address)).map(({ id }) => id);
  const placeOf = (kept: KeptArticle): string => `${canonicalDay(kept)} ${kept.recordedAt} ${kept.article.id}`;
  return (await store.articles.find(ids)).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

async function findDifference(store: Store, id: string, other: string): Promise<Difference> {
  const found = new Map((await store.articles.find([id, other])).map((kept) => [kept.article.id, kept]));
  const texts = await store.articles.texts([id, other]);
  const need = <T>(of: ReadonlyMap<string, T>, key: string): T => {
    const value = of.get(key);
    if (value === undefined) throw unknownId("article", key);
    return value;
  };
  const parts = compareTexts(need(texts, id), need(texts, other));
  return { from: need(found, id), to: need(found, other), parts };
}
