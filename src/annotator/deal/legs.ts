import { type Phrase, readNounList } from "../../document/phrase.ts";
import { contains, type Span } from "../../document/span.ts";
import { childBy, childrenBy, subtreeSpan, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { Leg } from "../../record/claim.ts";
import type { Amount, Time } from "../../record/value.ts";
import { codedActor } from "./giver.ts";
import type { Scene } from "./scene.ts";
import { givenThings } from "./things.ts";

/** A leg with the place of its thing. */
export interface FoundLeg {
  readonly leg: Leg;
  readonly thing: Span;
  readonly rule: string;
}

/**
 * What the subject of a giving verb gives: "Qatar offers up to $3 billion in soft loans" is a thing
 * (soft loans) with an amount. `limit` is the word that the other side's leg begins with.
 */
export function readGivenLegs(
  scene: Scene,
  verb: Word,
  giver: ActorMention | undefined,
  limit: number = Number.POSITIVE_INFINITY,
): FoundLeg[] {
  const deadline = findDeadline(scene, verb);
  const condition = findCondition(scene, verb);
  const things = givenThings(scene, verb, limit).filter((phrase) => phrase.first < limit);
  return things.map((phrase) => {
    const receiver = findReceiver(scene, phrase);
    const thing = cut(scene.tree, phrase, Math.min(limit, receiver?.first ?? limit));
    const leg: Leg = {
      ...toLeg(scene, thing, giver, subtreeSpan(scene.tree, verb.index)),
      ...(deadline ? { deadline } : {}),
      ...(condition ? { condition } : {}),
      ...(receiver ? { receiver: receiver.actor } : {}),
    };
    return { leg, thing, rule: "deal/gives" };
  });
}

/** The things listed after "in exchange for": "lower duties and longer leases". */
export function readReturnedLegs(scene: Scene, from: number, giver: ActorMention | undefined): FoundLeg[] {
  const { tree } = scene;
  const gerund = wordAt(tree, from);
  if (gerund.xpos === "VBG" && childBy(tree, from, "obj")) return readGivenLegs(scene, gerund, giver);
  return readNounList(tree, from).map((thing) => ({
    leg: toLeg(scene, thing, giver, thing),
    thing,
    rule: "deal/in-exchange",
  }));
}

/** "lower tariffs to Mexico": who a thing goes to is no part of it. */
function findReceiver(
  scene: Scene,
  phrase: Phrase,
): { readonly actor: ActorMention; readonly first: number } | undefined {
  for (const child of childrenBy(scene.tree, phrase.head, "nmod", "obl")) {
    const mark = childBy(scene.tree, child.index, "case");
    const actor = codedActor(scene, child);
    if (mark && /^(?:to|for)$/i.test(mark.text) && actor && mark.index > phrase.head)
      return { actor, first: mark.index };
  }
  return undefined;
}

/** Ends a phrase before the exchange begins. */
function cut(tree: Tree, phrase: Phrase, limit: number): Phrase {
  if (phrase.last <= limit) return phrase;
  let last = limit;
  while (last > phrase.first + 1 && wordAt(tree, last - 1).upos === "PUNCT") last--;
  return { ...phrase, last, end: wordAt(tree, last - 1).end };
}

/** A thing with its giver and the amount that measures it, looked for in `region`. */
function toLeg({ document }: Scene, thing: Phrase, giver: ActorMention | undefined, region: Span): Leg {
  const amount = document.amounts.find((each) => contains(region, each) && isNear(each, thing));
  return {
    ...(giver ? { giver } : {}),
    thing: document.text.slice(thing.start, thing.end),
    sectors: [],
    ...(amount ? { amount } : {}),
  };
}

/** An amount measures the thing when it lies in it or right beside it: "$3 billion in soft loans". */
function isNear(amount: Amount, thing: Span): boolean {
  return (
    contains(thing, amount) ||
    (amount.end <= thing.start && thing.start - amount.end < 12) ||
    (amount.start >= thing.end && amount.start - thing.end < 10)
  );
}

/** "by the end of 2026": a time under the verb that "by", "within" or "before" introduces. */
function findDeadline({ document, tree }: Scene, verb: Word): Time | undefined {
  for (const oblique of childrenBy(tree, verb.index, "obl")) {
    const marks = childrenBy(tree, oblique.index, "case").map((word) => word.text.toLowerCase());
    if (!marks.some((mark) => mark === "by" || mark === "within" || mark === "before")) continue;
    const time = document.times.find((each) => contains(each, oblique));
    if (time) return time;
  }
  return undefined;
}

/** "…, provided that Beirut pays its debts": what follows the verb, up to the next mark. */
function findCondition({ document, tree }: Scene, verb: Word): string | undefined {
  const after = document.text.slice(verb.end, tree.end);
  return /\b(?:(?:if|unless|provided(?: that)?|providing that|as long as) [^,.;:]+|on (?:the )?condition (?:that|of) [^,.;:]+)/i
    .exec(after)?.[0]
    .trim();
}
