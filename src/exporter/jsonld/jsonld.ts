import type { Snapshot } from "../../record/snapshot.ts";
import type { Exporter } from "../exporter.ts";
import { toEventNode } from "./event-node.ts";

/**
 * schema.org as JSON-LD 1.1, an Event a line in one graph: who acts is `organizer`, to whom `attendee` (of a CONSULT)
 * or `about`; `eventStatus` is left out for what is only expected, possible, conditional or requested. Articles are
 * `subjectOf`, and the words a claim rests on are a Quotation in them.
 */
export const jsonld: Exporter = {
  name: "jsonld",
  description: "schema.org events with the articles that report them (JSON-LD)",
  extension: ".jsonld",
  mediaType: "application/ld+json",
  write: writeGraph,
};

async function* writeGraph(snapshot: Snapshot): AsyncGenerator<string> {
  yield '{"@context":"https://schema.org/","@graph":[';
  let separator = "\n";
  for await (const reported of snapshot.occurrences()) {
    yield separator + JSON.stringify(toEventNode(reported));
    separator = ",\n";
  }
  yield "\n]}\n";
}
