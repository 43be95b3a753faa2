import type { Report } from "../record/kept.ts";
import { recordLineJsonSchema } from "../record/line.schema.ts";
import type { RecordLine } from "../record/line.ts";
import type { Snapshot } from "../record/snapshot.ts";
import type { Companion, Exporter } from "./exporter.ts";

/**
 * The whole record as JSON Lines, one object a line: every field of every article, claim, occurrence and deal, and the
 * only format without loss. Articles come first, then claims, occurrences and deals, each in the snapshot's order, so
 * that a line only names ids of lines above it. Ids tie them together: a claim has its `article` and what it is
 * `partOf`, an occurrence and a deal have `support.claims`. The JSON Schema of a line lies beside the export.
 */
export const jsonl: Exporter = {
  name: "jsonl",
  description: "the whole record, one JSON object a line, with its JSON Schema",
  extension: ".jsonl",
  mediaType: "application/x-ndjson",
  get companion(): Companion {
    return { suffix: ".schema.json", text: `${JSON.stringify(recordLineJsonSchema(), null, 2)}\n` };
  },
  async *write(snapshot) {
    for await (const line of recordLines(snapshot)) yield `${JSON.stringify(line)}\n`;
  },
};

async function* recordLines(snapshot: Snapshot): AsyncGenerator<RecordLine> {
  for await (const kept of snapshot.articles()) {
    const text = await snapshot.text(kept.article.id);
    yield { type: "article", ...kept, ...(text !== null && { text }) };
  }
  for await (const report of snapshot.claims()) yield { type: "claim", ...withoutArticle(report) };
  for await (const { occurrence } of snapshot.occurrences()) yield { type: "occurrence", occurrence };
  for await (const { deal } of snapshot.deals()) yield { type: "deal", deal };
}

/** The article has a line of its own. */
function withoutArticle({ from, ...kept }: Report): Omit<Report, "from"> {
  return kept;
}
