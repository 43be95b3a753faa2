import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Exporter } from "../../exporter/exporter.ts";
import { EXPORTERS } from "../../exporter/exporters.ts";
import { createSnapshot } from "../../keeper/snapshot.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { filterQuery, toFilter } from "../answer/filter.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { toByteStream } from "../answer/stream.ts";
import { jsonAnswer } from "../answer/write-schemas.ts";
import { type ApiContext, judgedOn } from "../context.ts";

const formatSchema = z
  .object({
    name: z.string(),
    description: z.string(),
    extension: z.string().describe("With its dot."),
    mediaType: z.string(),
  })
  .meta({ id: "Format", description: "A format that the record can be written in." });

const list = createRoute({
  method: "get",
  path: "/api/exports",
  operationId: "listFormats",
  tags: ["exports"],
  summary: "The formats that the record can be written in",
  responses: { 200: jsonAnswer("All formats.", z.array(formatSchema)), ...PROBLEMS },
});

const MEDIA_TYPES = [...new Set(EXPORTERS.map(({ mediaType }) => mediaType))];
const bytes = z.string().meta({ format: "binary" });

const write = createRoute({
  method: "get",
  path: "/api/exports/{format}",
  operationId: "exportRecord",
  tags: ["exports"],
  summary: "The record, or some of it, in a format of other programs",
  description: "As `readout export` writes it, without the full text of articles.",
  request: { params: z.object({ format: z.string().max(50) }), query: z.object(filterQuery) },
  responses: {
    200: {
      description: "A file, piece by piece.",
      content: Object.fromEntries(MEDIA_TYPES.map((type) => [type, { schema: bytes }])),
    },
    ...PROBLEMS,
  },
});

/** `/api/exports` */
export function addExports(app: OpenAPIHono, context: ApiContext): void {
  app.openapi(list, (request) =>
    request.json(
      EXPORTERS.map(({ name, description, extension, mediaType }) => ({ name, description, extension, mediaType })),
      200,
    ),
  );
  app.openapi(write, async (request) => {
    const exporter = findExporter(request.req.valid("param").format);
    const filter = toFilter(request.req.valid("query"));
    const chunks = exporter.write(createSnapshot(context.keeper.store, { filter }));
    const name = `readout-${judgedOn(context, filter.asOf)}${exporter.extension}`;
    return request.body(await toByteStream(chunks), 200, {
      "content-type": exporter.mediaType,
      "content-disposition": `attachment; filename="${name}"`,
    });
  });
}

function findExporter(format: string): Exporter {
  const found = EXPORTERS.find(({ name }) => name === format);
  if (found) return found;
  const names = EXPORTERS.map(({ name }) => name).join(", ");
  throw new ReadoutError("unknown-address", `There is no format of this name. It is one of ${names}.`);
}
