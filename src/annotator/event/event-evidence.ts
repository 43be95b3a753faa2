import type { Span } from "../../document/span.ts";
import { wordAt } from "../../document/tree.ts";
import type { Evidence } from "../../record/claim.ts";
import { evidenceAt } from "../evidence.ts";
import { type Core, type EventDetails, evidenceSpan } from "./detail.ts";
import type { Roles } from "./rule/roles.ts";
import type { Scene } from "./scene.ts";

/** The words behind an event and each of its fields; `rule` is the rule or model that read them. */
export function collectEvidence(
  { document, tree }: Scene,
  rule: string,
  core: Core,
  { actors, recipients }: Roles,
  { time, place, amounts }: EventDetails,
): readonly Evidence[] {
  const quoted = (span: Span, field?: string): Evidence => evidenceAt(document, span, rule, field);
  return [
    quoted(evidenceSpan(tree, core, [...actors, ...recipients])),
    quoted(wordAt(tree, core.word), "event"),
    ...actors.map((actor, index) => quoted(actor, `actors.${index}`)),
    ...recipients.map((actor, index) => quoted(actor, `recipients.${index}`)),
    ...(time ? [quoted(time, "time")] : []),
    ...(place ? [quoted(place, "place")] : []),
    ...amounts.map((amount, index) => quoted(amount, `amounts.${index}`)),
  ];
}
