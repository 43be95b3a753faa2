import type { EventClaim } from "../../record/claim.ts";
import type { Status } from "../../record/event.ts";
import type { Trace } from "../annotator.ts";
import type { Draft } from "../layers.ts";
import { statusAt } from "../lookup.ts";
import { mergeDuplicates } from "./merge.ts";
import { classOf, type EventClass } from "./pair/event-class.ts";
import { findPairEvents } from "./pair/find-events.ts";
import { createPairJudge, type Judgement, type PairJudge, partiesAt } from "./pair/judge.ts";
import type { EventModel } from "./pair/model.ts";
import { findParties, type Party } from "./pair/party.ts";
import type { Scene } from "./participant.ts";
import type { Silence } from "./silence.ts";

/** Below this a rule's event is none, above it a pair without a rule's event has one. */
const DOUBT = 0.3;
const BELIEF = 0.8;

/** What is only expected, asked for or denied is no event to the classifier; to the record it is one with that status. */
const REAL: ReadonlySet<Status> = new Set<Status>(["happened", "ongoing"]);

/**
 * What rules and classifier find together. The classifier is told what the rules found, so its probability weighs both:
 * a rule's event stays unless the classifier finds it unlikely that anything happens, and where no rule fits the
 * classifier may find an event of its own.
 */
export function arbitrate(
  scene: Scene,
  model: EventModel,
  silence: Silence,
  drafts: readonly Draft<EventClaim>[],
  trace: Trace,
): readonly Draft<EventClaim>[] {
  const parties = findParties(scene);
  const judge = createPairJudge(model, scene, parties, drafts);
  const isReal = ({ status, anchor }: Draft<EventClaim>): boolean =>
    REAL.has(status ?? statusAt(scene.document, anchor));
  const kept = drafts.filter((draft) => !isReal(draft) || isConfirmed(judge, parties, draft, trace));
  const { completed, added } = findPairEvents(scene, judge, parties, kept, silence, BELIEF, trace);
  return added.length === 0 ? completed : mergeDuplicates([...completed, ...added]);
}

function isConfirmed(judge: PairJudge, parties: readonly Party[], draft: Draft<EventClaim>, trace: Trace): boolean {
  const judgements = judgementsOf(judge, parties, draft);
  if (judgements.length === 0) return true;
  const best = judgements.reduce((a, b) => (b.happens > a.happens ? b : a));
  if (best.happens >= DOUBT) return true;
  const kind: EventClass = classOf(draft);
  const reason = `the classifier doubts that anything happens (${best.happens.toFixed(2)}): ${reasonsOf(best)}`;
  trace({
    annotator: "event",
    rule: draft.evidence[0]?.rule ?? kind,
    anchor: draft.anchor,
    outcome: "blocked",
    reason,
  });
  return false;
}

function reasonsOf(judgement: Judgement): string {
  const strongest = judgement.strongest("NONE").slice(0, 5);
  return strongest.map(([feature, weight]) => `${feature} (${weight.toFixed(1)})`).join(", ");
}

/** The judgements of all pairs that a draft tells of. */
function judgementsOf(judge: PairJudge, parties: readonly Party[], draft: Draft<EventClaim>): readonly Judgement[] {
  const actors = partiesAt(parties, draft.actors);
  const recipients = partiesAt(parties, draft.recipients);
  const among = recipients.length > 0 ? recipients : actors.length > 1 ? actors : [null];
  const by = actors.length > 0 ? actors : [null];
  return by.flatMap((actor) =>
    among.filter((other) => other !== actor && (actor || other)).map((other) => judge.judge(actor, other)),
  );
}
