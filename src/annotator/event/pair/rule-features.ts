import { overlaps, type Span } from "../../../document/span.ts";
import type { EventClaim } from "../../../record/claim.ts";
import type { Draft } from "../../layers.ts";
import { statusAt } from "../../lookup.ts";
import type { Scene } from "../scene.ts";
import { classOf } from "./event-class.ts";
import type { FeatureGroup } from "./feature-group.ts";
import type { Party } from "./party.ts";

/** What the rules found in the sentence, as the classifier is told of it for one pair. */
export function ruleFeatures(
  scene: Pick<Scene, "document">,
  drafts: readonly Draft<EventClaim>[],
  actor: Party | null,
  recipient: Party | null,
): FeatureGroup {
  const features = drafts.flatMap((draft) => {
    const kind = classOf(draft);
    const [by, to] = [partOf(draft, actor, "actors"), partOf(draft, recipient, "recipients")];
    if (by === "-" && to === "-") return [`elsewhere=${kind}`];
    const fits = by === "A" && (to !== "-" || recipient === null);
    const status = statusAt(scene.document, draft.anchor);
    return [
      `rule=${kind} ${by}${to}`,
      ...(fits ? [`rule=${kind}`, `rule.name=${draft.evidence[0]?.rule}`, `rule.status=${status}`] : []),
    ];
  });
  const best = bestDraft(drafts, actor, recipient);
  if (!best) return { features: [...features, "rule.best=none"] };
  const fit = fitOf(best, actor, recipient);
  return {
    word: best.anchor.word,
    features: [...features, `rule.best=${classOf(best)}`, `rule.best=${classOf(best)} ${Math.floor(fit)}`],
  };
}

/** A: it acts; R: it is done to it; - neither. The wanted part is asked first. */
function partOf(draft: Draft<EventClaim>, party: Party | null, wanted: "actors" | "recipients"): string {
  if (!party) return "-";
  const other = wanted === "actors" ? "recipients" : "actors";
  const letter = { actors: "A", recipients: "R" };
  if (draft[wanted].some((actor) => overlaps(actor, party))) return letter[wanted];
  return draft[other].some((actor) => overlaps(actor, party)) ? letter[other] : "-";
}

/** The draft that fits a pair best; a mere call or meeting gives way to what was said in it. */
export function bestDraft(
  drafts: readonly Draft<EventClaim>[],
  actor: Span | null,
  recipient: Span | null,
): Draft<EventClaim> | undefined {
  const rank = (draft: Draft<EventClaim>): number =>
    fitOf(draft, actor, recipient) - (draft.event === "CONSULT" ? 0.1 : 0);
  return [...drafts].sort((a, b) => rank(b) - rank(a))[0];
}

/** How well an event fits a pair: the higher the better, 7 for both in their roles. */
export function fitOf(
  { actors, recipients }: Pick<EventClaim, "actors" | "recipients">,
  actor: Span | null,
  recipient: Span | null,
): number {
  const holds = (list: EventClaim["actors"], span: Span | null): boolean =>
    span !== null && list.some((one) => overlaps(one, span));
  return (
    (holds(actors, actor) ? 4 : 0) +
    (holds(recipients, recipient) ? 3 : 0) +
    (holds(actors, recipient) ? 1.5 : 0) +
    (holds(recipients, actor) ? 0.5 : 0)
  );
}
