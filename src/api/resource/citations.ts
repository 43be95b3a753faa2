import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { cite } from "../answer/cite.ts";
import { several } from "../answer/filter.ts";
import { idParameter } from "../answer/paging.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { citationAnswer } from "../answer/whole-schemas.ts";
import type { ApiContext } from "../context.ts";

const list = createRoute({
  method: "get",
  path: "/api/citations",
  tags: ["claims"],
  summary: "The words behind claims, in their sentences",
  description: "In the order asked for; ids that stand for no claim are passed over.",
  request: { query: z.object({ claim: several(idParameter).describe("Ids of claims, 50 at most.") }) },
  responses: {
    200: { description: "Citations.", content: { "application/json": { schema: z.array(citationAnswer) } } },
    ...PROBLEMS,
  },
});

/** `/api/citations?claim=ID&claim=ID` */
export function addCitations(app: OpenAPIHono, { keeper: { store } }: ApiContext): void {
  app.openapi(list, async (context) => {
    const { claim: ids = [] } = context.req.valid("query");
    const reports = new Map((await store.claims.find(ids)).map((report) => [report.claim.id, report]));
    const texts = await store.articles.texts([...new Set([...reports.values()].map(({ article }) => article))]);
    const citations = [...new Set(ids)].flatMap((id) => {
      const report = reports.get(id);
      return report === undefined ? [] : [cite(report, texts.get(report.article) ?? "")];
    });
    return context.json(citations, 200);
  });
}
