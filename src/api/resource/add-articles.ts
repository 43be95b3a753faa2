import { createHash } from "node:crypto";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Added } from "../../keeper/add-articles.ts";
import { daySchema } from "../../record/kept.schema.ts";
import { inTurn } from "../answer/in-turn.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { jsonAnswer, jsonBody, type SentArticle, sentArticleSchema, splitSent } from "../answer/write-schemas.ts";
import type { ApiContext } from "../context.ts";
import { writeAudit } from "../guard/audit.ts";

const tombstone = z.object({
  article: z.string(),
  sha256: z.string(),
  address: z.string().nullable(),
  retractedOn: daySchema,
  reason: z.string(),
  by: z.string(),
});
const addedSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("added"), id: z.string() }),
    z.object({ kind: z.literal("known"), id: z.string() }),
    z.object({ kind: z.literal("retracted"), id: z.string(), tombstone }),
  ])
  .meta({ id: "Added", description: "What became of an article." }) as unknown as z.ZodType<Added>;

const articles: z.ZodType<SentArticle | readonly SentArticle[]> = z.union([
  sentArticleSchema,
  z.array(sentArticleSchema).min(1).max(50),
]);

const add = createRoute({
  method: "post",
  path: "/api/articles",
  operationId: "addArticles",
  tags: ["articles"],
  summary: "Read articles and put them into the record",
  description: "Needs the role review. What is there already is not read again; what was retracted stays out.",
  request: { body: jsonBody(articles) },
  responses: { 200: jsonAnswer("What became of each, in order.", z.array(addedSchema)), ...PROBLEMS },
});

/** `POST /api/articles` */
export function addAddingArticles(app: OpenAPIHono, context: ApiContext): void {
  const { keeper } = context;
  app.openapi(add, async (request) => {
    const body = request.req.valid("json");
    const outcomes: Added[] = [];
    try {
      for (const article of Array.isArray(body) ? body : [body]) outcomes.push(await addOne(request, context, article));
    } finally {
      // Those before one that cannot be read are in the record, and show.
      await inTurn(keeper, () => keeper.derive());
    }
    return request.json(outcomes, 200);
  });
}

/** Read outside of the turn, which would keep decisions waiting for it. */
async function addOne(request: Context, { keeper, read, now }: ApiContext, sent: SentArticle): Promise<Added> {
  const { text, hints } = splitSent(sent);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const id = sha256.slice(0, 16);
  const tombstone = await keeper.store.tombstones.over(sha256, null);
  if (tombstone !== null) return { kind: "retracted", id, tombstone };
  if ((await keeper.store.articles.has([id])).has(id)) return { kind: "known", id };
  const reading = await read(text, hints);
  return inTurn(keeper, () =>
    keeper.write(async (writing) => {
      const [outcome = { kind: "known", id }] = await writing.add([{ reading, text }]);
      if (outcome.kind === "added") await writeAudit(request, writing.store, now(), "article", [outcome.id]);
      return outcome;
    }),
  );
}
