import type { EventClaim } from "../../record/claim.ts";
import type { Status } from "../../record/event.ts";
import type { Trace } from "../annotator.ts";
import type { Draft } from "../layers.ts";
import { statusAt } from "../lookup.ts";
import { mergeDuplicates } from "./merge.ts";
import { findPairEvents } from "./pair/find-events.ts";
import { createPairJudge, type Judgement, type PairJudge, partiesAt, strongestFor } from "./pair/judge.ts";
import type { EventModel } from "./pair/model.ts";
import { CLASSIFIER } from "./pair/pair-event.ts";
import { findParties, type Party } from "./pair/party.ts";
import type { Scene } from "./scene.ts";
import type { Silence } from "./silence.ts";

/** Below this a rule's event is none, above it a pair without a rule's event has one. */
const DOUBT = 0.3;
const BELIEF = 0.8;

/** What is only expected, asked for or denied is no event to the classifier; to the record it is one with that status. */
const REAL: ReadonlySet<Status> = new Set<Status>(["happened", "ongoing"]);

/**
 * What rules and classifier find together. The classifier is told what the rules found, so its probability weighs both:
 * a rule's event stays unless the classifier finds it unlikely that anything happens, and where no rule fits the
 * classifier may find an event of its own. A rule's label stays too: a pair has one likeliest class, but may have two
 * events, and letting the classifier change labels found fewer of the marked events of raw text, not more.
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
  const kept = drafts.filter((draft) => isConfirmed(scene, judgementOf(judge, parties, draft), draft, trace));
  const { completed, added } = findPairEvents(scene, judge, parties, kept, silence, BELIEF, trace);
  return mergeDuplicates(scene.tree, [...completed, ...added]);
}

function isConfirmed(scene: Scene, judgement: Judgement | undefined, draft: Draft<EventClaim>, trace: Trace): boolean {
  const { anchor } = draft;
  const isReal = REAL.has(draft.status ?? statusAt(scene.document, anchor));
  if (!judgement || !isReal || judgement.happens >= DOUBT) return true;
  const rule = draft.evidence[0]?.rule ?? CLASSIFIER;
  const why = `${judgement.happens.toFixed(2)}: ${strongestFor(judgement, "NONE")}`;
  const reason = `the classifier doubts that anything happens, ${why}`;
  trace({ annotator: "event", rule, anchor, outcome: "blocked", reason });
  return false;
}

/** Of all pairs that a draft tells of, the judgement that is surest that something happens. */
function judgementOf(judge: PairJudge, parties: readonly Party[], draft: Draft<EventClaim>): Judgement | undefined {
  const actors = partiesAt(parties, draft.actors);
  const recipients = partiesAt(parties, draft.recipients);
  const among = recipients.length > 0 ? recipients : actors.length > 1 ? actors : [null];
  const by = actors.length > 0 ? actors : [null];
  const all = by.flatMap((actor) =>
    among.filter((other) => other !== actor && (actor || other)).map((other) => judge.judge(actor, other)),
  );
  return all.reduce<Judgement | undefined>(
    (best, one) => (best && best.happens >= one.happens ? best : one),
    undefined,
  );
}
