import { childBy, wordAt } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { Trace } from "../annotator.ts";
import type { Draft } from "../layers.ts";
import { isNegated } from "./rule/condition.ts";
import { missingRole, type Roles } from "./rule/roles.ts";
import { draftEvent, type OpenMatch } from "./rule/rule-events.ts";
import type { Scene } from "./scene.ts";
import type { Silence } from "./silence.ts";

type Earlier = readonly Draft<EventClaim>[];

/**
 * Events whose missing party an earlier sentence names: "Tents will be flown to Quito" after "Spain sent food to
 * Ecuador", "Madrid rejected the accusation" after "Lisbon accused Spain of …". The classifier reads one sentence and
 * is not asked.
 */
export function findContinued(
  scene: Scene,
  open: readonly OpenMatch[],
  earlier: Earlier,
  silence: Silence,
  trace: Trace,
): Draft<EventClaim>[] {
  return open.flatMap((one) => {
    const roles = answeredRoles(one, earlier) ?? passiveRoles(scene, one, earlier);
    if (!roles || missingRole(one.match, roles) !== undefined) return [];
    const { rule } = one.match.entry;
    if (silence.reasonAgainst(rule, roles) !== undefined) return [];
    const anchor = { sentence: scene.tree.sentence, word: one.match.word };
    const reason = "an earlier sentence names the other party";
    trace({ annotator: "event", rule: `event/${rule.name}`, anchor, outcome: "fired", reason });
    return [draftEvent(scene, one.candidates, one.match, roles)];
  });
}

/** "rejected the accusation": to whoever accused the one who rejects it. */
function answeredRoles({ match, roles }: OpenMatch, earlier: Earlier): Roles | undefined {
  if (!match.entry.rule.recipient.includes("accuser") || roles.actors.length === 0 || roles.recipients.length > 0)
    return undefined;
  const accusation = earlier.findLast(
    (draft) => draft.event === "ACCUSE" && sharesCode(draft.recipients, roles.actors) && draft.actors.some(isKnown),
  );
  return accusation && { actors: roles.actors, recipients: accusation.actors };
}

/** What is done may have been promised first: "Spain pledged aid to Ecuador … The tents were flown to Quito." */
const PROMISED_AS: Readonly<Partial<Record<EventClaim["event"], EventClaim["event"]>>> = { AID: "AGREE" };

/** "was paid", "were freed": who did it to whom is what was told of the same kind before. */
function passiveRoles({ tree }: Scene, { match, roles }: OpenMatch, earlier: Earlier): Roles | undefined {
  const isVerb = wordAt(tree, match.word).upos === "VERB";
  if (!isVerb || roles.actors.length > 0 || !childBy(tree, match.word, "aux:pass")) return undefined;
  // "the truce has not been renewed": what is not done is not what was told.
  if (isNegated(tree, match.word)) return undefined;
  const { event } = match.entry.rule;
  const isTold = (draft: Draft<EventClaim>): boolean => draft.actors.some(isKnown) && draft.recipients.some(isKnown);
  const before =
    earlier.findLast((draft) => draft.event === event && isTold(draft)) ??
    earlier.findLast((draft) => draft.event === PROMISED_AS[event] && isTold(draft));
  if (!before || (before.event !== event && roles.recipients.length === 0)) return undefined;
  if (roles.recipients.length === 0) return { actors: before.actors, recipients: before.recipients };
  return sharesCode(roles.recipients, before.recipients) ? { ...roles, actors: before.actors } : undefined;
}

function isKnown({ code }: ActorMention): boolean {
  return code !== null;
}

function sharesCode(some: readonly ActorMention[], others: readonly ActorMention[]): boolean {
  return some.some(({ code }) => code !== null && others.some((other) => other.code === code));
}
