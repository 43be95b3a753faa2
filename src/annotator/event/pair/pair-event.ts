import { QUADS } from "../../../lexicon/events.ts";
import type { ActorMention } from "../../../record/actor.ts";
import type { EventClaim } from "../../../record/claim.ts";
import { evidenceAt } from "../../evidence.ts";
import type { Draft } from "../../layers.ts";
import { type Core, clauseOf, findDetails } from "../detail.ts";
import { collectEvidence } from "../event-evidence.ts";
import { placeAt, resolveParticipants } from "../participant.ts";
import { type Labels, labelsOf } from "../rule/label.ts";
import type { Scene } from "../scene.ts";
import { type EventClass, eventOf } from "./event-class.ts";
import type { Party } from "./party.ts";

/** What evidence names instead of a rule where the classifier decided. */
export const CLASSIFIER = "event/classifier";

/** An event that the classifier found, before it is written down. */
export interface PairEvent {
  readonly kind: EventClass;
  /** The word that speaks most for it. */
  readonly word: number;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

/** Writes an event that no rule found as a draft; `others` are the anchors of the sentence's other events. */
export function draftPairEvent(scene: Scene, found: PairEvent, others: ReadonlySet<number>): Draft<EventClaim> {
  const { tree, codebook } = scene;
  const { event } = eventOf(found.kind);
  const actors = found.actors.flatMap((party) => whoIs(scene, party));
  const recipients = found.recipients.flatMap((party) => whoIs(scene, party));
  const core = { word: found.word, used: [] };
  const details = findDetails(scene, core, clauseOf(tree, core, others), []);
  return {
    kind: "event",
    anchor: { sentence: tree.sentence, word: found.word },
    event,
    ...labelsFor(scene, found.kind, core, details.contexts),
    actors,
    recipients,
    ...details,
    quad: QUADS[event],
    score: codebook.scores.get(event) ?? 0,
    evidence: collectEvidence(scene, CLASSIFIER, core, { actors, recipients }, details),
  };
}

/** Mode and CAMEO root of an event that no rule labelled. */
function labelsFor({ tree, codebook }: Scene, kind: EventClass, core: Core, contexts: EventClaim["contexts"]): Labels {
  const { event, mode } = eventOf(kind);
  const plain = { event, governs: false };
  const labelling = mode ? { ...plain, mode } : (codebook.labellings.get(event) ?? plain);
  return { ...labelsOf(tree, core, labelling, contexts), ...(kind === "APPEAL" ? { cameo: "02" } : {}) };
}

/** Gives a rule's event the recipients that only the classifier found. */
export function completeDraft(scene: Scene, draft: Draft<EventClaim>, found: PairEvent): Draft<EventClaim> {
  const recipients = found.recipients.filter(({ kind }) => kind !== "place").flatMap((party) => whoIs(scene, party));
  const evidence = recipients.map((actor, index) =>
    evidenceAt(scene.document, actor, CLASSIFIER, `recipients.${index}`),
  );
  return { ...draft, recipients, evidence: [...draft.evidence, ...evidence] };
}

/** The actors of a party; for a name that nobody knows the name itself, for a place its state. */
export function whoIs(scene: Scene, { actors, head }: Party): readonly ActorMention[] {
  if (actors.length > 0) return actors;
  const resolved = resolveParticipants(scene, head);
  const place = resolved.length > 0 ? undefined : placeAt(scene, head);
  return place ? [place] : resolved;
}
