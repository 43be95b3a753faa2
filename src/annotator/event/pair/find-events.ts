import type { EventClaim } from "../../../record/claim.ts";
import type { Trace } from "../../annotator.ts";
import type { Draft } from "../../layers.ts";
import { isPolitical, type Scene } from "../participant.ts";
import type { Silence } from "../silence.ts";
import { eventOf } from "./event-class.ts";
import { type Judgement, type PairJudge, partiesAt } from "./judge.ts";
import { CLASSIFIER, draftPairEvent, type PairEvent } from "./pair-event.ts";
import type { Party } from "./party.ts";

/** Who does nothing at all by this is asked no further. */
const IDLE = 0.2;

/** The events that the classifier finds between parties whom no kept draft joins. */
export function findPairEvents(
  scene: Scene,
  judge: PairJudge,
  parties: readonly Party[],
  kept: readonly Draft<EventClaim>[],
  silence: Silence,
  belief: number,
  trace: Trace,
): readonly Draft<EventClaim>[] {
  const found = groupEvents(likelyPairs(judge, parties, kept, belief));
  const anchors = new Set([...kept.map(({ anchor }) => anchor.word), ...found.map(({ word }) => word)]);
  return found.flatMap((event) => {
    const others = new Set([...anchors].filter((word) => word !== event.word));
    const draft = draftPairEvent(scene, event, others);
    const reason = reasonAgainst(draft, silence);
    const outcome = reason === undefined ? "fired" : "blocked";
    trace({ annotator: "event", rule: CLASSIFIER, anchor: draft.anchor, outcome, reason: reason ?? event.reason });
    return reason === undefined ? [draft] : [];
  });
}

interface LikelyPair {
  readonly actor: Party;
  readonly recipient: Party;
  readonly judgement: Judgement;
}

function likelyPairs(
  judge: PairJudge,
  parties: readonly Party[],
  kept: readonly Draft<EventClaim>[],
  belief: number,
): readonly LikelyPair[] {
  const joined = kept.map((draft) => ({
    actors: partiesAt(parties, draft.actors),
    all: partiesAt(parties, [...draft.actors, ...draft.recipients]),
  }));
  const isJoined = (actor: Party, recipient: Party): boolean =>
    joined.some(({ all }) => all.includes(actor) && all.includes(recipient));
  return parties.flatMap((actor) => {
    if (judge.judge(actor, null).happens < IDLE) return [];
    return parties
      .filter((recipient) => recipient !== actor && !isJoined(actor, recipient))
      .map((recipient) => ({ actor, recipient, judgement: judge.judge(actor, recipient) }))
      .filter(({ judgement }) => judgement.happens * judgement.share(judgement.best) > belief);
  });
}

/** One event for each actor, class and word; its recipients together. */
function groupEvents(pairs: readonly LikelyPair[]): readonly (PairEvent & { readonly reason: string })[] {
  const groups = new Map<string, PairEvent & { readonly reason: string; readonly recipients: Party[] }>();
  for (const { actor, recipient, judgement } of pairs) {
    const kind = judgement.best;
    const word = judgement.anchor(kind);
    if (word === undefined) continue;
    const back = groups.get(`${recipient.head} ${kind} ${word}`);
    if (back?.recipients.includes(actor)) continue;
    const key = `${actor.head} ${kind} ${word}`;
    const group = groups.get(key) ?? { kind, word, actors: [actor], recipients: [], reason: reasonFor(judgement) };
    group.recipients.push(recipient);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function reasonFor(judgement: Judgement): string {
  const strongest = judgement.strongest(judgement.best).slice(0, 6);
  const features = strongest.map(([feature, weight]) => `${feature} (${weight.toFixed(1)})`).join(", ");
  const { event } = eventOf(judgement.best);
  return `${event} ${judgement.share(judgement.best).toFixed(2)}, anything ${judgement.happens.toFixed(2)}: ${features}`;
}

function reasonAgainst(draft: Draft<EventClaim>, silence: Silence): string | undefined {
  if (!draft.actors.some(isPolitical) && !draft.recipients.some(isPolitical)) return "no party acts in politics";
  return silence.reasonAgainst(draft, draft);
}
