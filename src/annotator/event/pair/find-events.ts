import { agentsOf, isPassive } from "../../../document/clause.ts";
import { ancestors, wordAt } from "../../../document/tree.ts";
import type { EventClaim } from "../../../record/claim.ts";
import type { Trace } from "../../annotator.ts";
import type { Draft } from "../../layers.ts";
import { isPolitical } from "../participant.ts";
import type { Scene } from "../scene.ts";
import type { Silence } from "../silence.ts";
import { classOf, type EventClass, eventOf } from "./event-class.ts";
import { type Judgement, type PairJudge, partiesAt, strongestFor } from "./judge.ts";
import { CLASSIFIER, completeDraft, draftPairEvent, type PairEvent, whoIs } from "./pair-event.ts";
import type { Party } from "./party.ts";

/** Who is less likely than this to do anything at all is not asked to whom. */
const IDLE = 0.5;

/** What the classifier adds to a sentence's events. */
export interface Finding {
  /** The rules' events, some of them with recipients that the rules did not find. */
  readonly completed: readonly Draft<EventClaim>[];
  readonly added: readonly Draft<EventClaim>[];
}

interface LikelyPair {
  readonly actor: Party;
  readonly recipient: Party;
  readonly kind: EventClass;
  /** The word that speaks most for it. */
  readonly word: number;
  readonly judgement: Judgement;
}

/** The events and recipients that the classifier finds between parties whom no kept draft joins. */
export function findPairEvents(
  scene: Scene,
  judge: PairJudge,
  parties: readonly Party[],
  kept: readonly Draft<EventClaim>[],
  silence: Silence,
  belief: number,
  trace: Trace,
): Finding {
  const completed = [...kept];
  const found: (PairEvent & { readonly reason: string })[] = [];
  for (const event of groupEvents(likelyPairs(scene, judge, parties, kept, belief))) {
    const at = completed.findIndex((draft) => isSameDeed(scene, draft, event, parties));
    const draft = completed[at];
    if (!draft) found.push(event);
    else if (draft.recipients.length === 0 && draft.actors.length === 1)
      completed[at] = completeDraft(scene, draft, event);
  }
  const anchors = [...kept.map(({ anchor }) => anchor.word), ...found.map(({ word }) => word)];
  const added = found.flatMap((event) => {
    const draft = draftPairEvent(scene, event, new Set(anchors.filter((word) => word !== event.word)));
    const reason = silence.reasonAgainst(draft, draft);
    const outcome = reason === undefined ? "fired" : "blocked";
    trace({ annotator: "event", rule: CLASSIFIER, anchor: draft.anchor, outcome, reason: reason ?? event.reason });
    return reason === undefined ? [draft] : [];
  });
  return { completed, added };
}

/** Whether a rule found the same deed of the same actor, told by the same word. */
function isSameDeed(
  { tree }: Scene,
  draft: Draft<EventClaim>,
  { kind, word, actors }: PairEvent,
  parties: readonly Party[],
): boolean {
  const trigger = draft.evidence.find(({ field }) => field === "event");
  const isTold = draft.anchor.word === word || trigger?.start === wordAt(tree, word).start;
  const by = partiesAt(parties, draft.actors);
  return isTold && classOf(draft) === kind && actors.some((actor) => by.includes(actor));
}

function likelyPairs(
  scene: Scene,
  judge: PairJudge,
  parties: readonly Party[],
  kept: readonly Draft<EventClaim>[],
  belief: number,
): readonly LikelyPair[] {
  const joined = kept.map(({ actors, recipients }) => {
    const sides = [...actors, ...recipients];
    const direct = partiesAt(parties, sides);
    // "Kenya" of "the presidents of Kenya and Uganda", who met.
    const isOwner = (party: Party): boolean =>
      direct.some((whole) => isPartOf(scene, party, whole)) &&
      party.actors.some(({ code }) => code !== null && sides.some((side) => side.code === code));
    return [...direct, ...parties.filter((party) => !direct.includes(party) && isOwner(party))];
  });
  const isJoined = (one: Party, other: Party): boolean =>
    joined.some((list) => list.includes(one) && list.includes(other));
  const known = parties.filter((party) => !isUnknownPronoun(party));
  const political = new Set(known.filter((party) => whoIs(scene, party).some(isPolitical)));
  return known.flatMap((actor) => {
    if (judge.judge(actor, null).happens < IDLE) return [];
    return known.flatMap((recipient) => {
      if (recipient === actor || isJoined(actor, recipient) || isPartOf(scene, recipient, actor)) return [];
      if (!political.has(actor) && !political.has(recipient)) return [];
      const judgement = judge.judge(actor, recipient);
      if (judgement.happens < belief) return [];
      const kind = judgement.best();
      if (judgement.happens * judgement.share(kind) < belief) return [];
      const word = judgement.anchor(kind);
      return word !== undefined && canAct(scene, actor, word) ? [{ actor, recipient, kind, word, judgement }] : [];
    });
  });
}

/** Somebody of whom nobody knows who he is has no part in an event of the record. */
function isUnknownPronoun({ actors }: Party): boolean {
  return actors.length > 0 && actors.every(({ how, code }) => how === "pronoun" && code === null);
}

/** "Sri Lanka" of "the foreign minister of Sri Lanka" is named with him; nothing is done to it. */
function isPartOf({ tree }: Scene, inner: Party, outer: Party): boolean {
  for (const { index, upos } of ancestors(tree, inner.head)) {
    if (index === outer.head) return true;
    if (upos === "VERB") return false;
  }
  return false;
}

/** Whether the actor may be who does what a word says: a verb with a subject of its own is not done by a speaker. */
function canAct({ tree }: Scene, { first, last }: Party, word: number): boolean {
  const { upos } = wordAt(tree, word);
  if (upos === "NOUN" || upos === "ADJ") return true;
  if (upos !== "VERB") return false;
  const agents = agentsOf(tree, word);
  if (agents.length === 0 || isPassive(tree, word)) return true;
  const isWithin = (agent: number): boolean => agent >= first && agent < last;
  return agents.some((agent) => isWithin(agent) || ancestors(tree, first).some(({ index }) => index === agent));
}

/** One event for each actor, class and word; its recipients together. */
function groupEvents(pairs: readonly LikelyPair[]): readonly (PairEvent & { readonly reason: string })[] {
  const groups = new Map<string, PairEvent & { readonly reason: string; readonly recipients: Party[] }>();
  for (const { actor, recipient, kind, word, judgement } of pairs) {
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
  const kind = judgement.best();
  const [share, happens] = [judgement.share(kind).toFixed(2), judgement.happens.toFixed(2)];
  return `${eventOf(kind).event} ${share}, anything ${happens}: ${strongestFor(judgement, kind)}`;
}
