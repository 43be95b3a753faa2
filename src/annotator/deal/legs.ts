import { nounPhrase, type Phrase, readNounList, withoutDeterminers } from "../../document/phrase.ts";
import { contains, type Span } from "../../document/span.ts";
import {
  childBy,
  childrenBy,
  isRelation,
  subtree,
  type Tree,
  type Word,
  withConjuncts,
  wordAt,
} from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { Leg } from "../../record/claim.ts";
import type { Amount, Time } from "../../record/value.ts";
import type { Annotated } from "../layers.ts";
import { actorsOf } from "../lookup.ts";

export type DealLayers = "trees" | "actors" | "amounts" | "times" | "statuses" | "events";

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
  document: Annotated<DealLayers>,
  tree: Tree,
  verb: Word,
  giver: ActorMention | undefined,
  giving: ReadonlySet<string>,
  limit: number = Number.POSITIVE_INFINITY,
): FoundLeg[] {
  const objects = givenThings(document, tree, verb, giving, limit).filter((phrase) => phrase.first < limit);
  return objects.map((phrase) => {
    const receiver = findReceiver(document, tree, phrase);
    const end = Math.min(limit, receiver?.first ?? limit);
    const found = toLeg(document, tree, cut(tree, phrase, end), giver, verb, "deal/gives");
    return receiver ? { ...found, leg: { ...found.leg, receiver: receiver.actor } } : found;
  });
}

/** The things listed after "in exchange for": "lower duties and longer leases". */
export function readReturnedLegs(
  document: Annotated<DealLayers>,
  tree: Tree,
  from: number,
  giver: ActorMention | undefined,
  giving: ReadonlySet<string>,
): FoundLeg[] {
  const gerund = wordAt(tree, from);
  if (gerund.xpos === "VBG" && childBy(tree, from, "obj")) return readGivenLegs(document, tree, gerund, giver, giving);
  return readNounList(tree, from).map((phrase) => toLeg(document, tree, phrase, giver, undefined, "deal/in-exchange"));
}

/**
 * The objects; when the object is only a sum, the thing that the sum is in ("$5 billion in loans"); and the whole
 * verb phrase where what is done is the thing: "pay Paraguay $2.4 million for dredging", "exempt the plant".
 */
function givenThings(
  document: Annotated<DealLayers>,
  tree: Tree,
  verb: Word,
  giving: ReadonlySet<string>,
  limit: number,
): Phrase[] {
  const lemma = verb.lemma.toLowerCase();
  const objects = childrenBy(tree, verb.index, "obj", "nsubj:pass").flatMap((object) =>
    withConjuncts(tree, object.index),
  );
  const sums = [...objects, ...childrenBy(tree, verb.index, "obl")].filter((each) => isSum(document, each));
  if (sums.length === 0) {
    const nouns = objects.filter((each) => each.upos === "NOUN" || each.upos === "PROPN");
    const isPlain = giving.has(lemma) && nouns.length > 0 && !childBy(tree, verb.index, "xcomp", "ccomp");
    return isPlain
      ? nouns.map((each) => withoutDeterminers(tree, nounPhrase(tree, each.index)))
      : [verbPhrase(tree, verb)];
  }
  // What stands behind the exchange belongs to the other side, wherever the parser hung it.
  const within = [
    ...sums.flatMap((sum) => childrenBy(tree, sum.index, "nmod", "obl")),
    ...childrenBy(tree, verb.index, "obl"),
  ].filter((each) => each.index < limit);
  const thing = within.find((each) => each.upos === "NOUN" && !isSum(document, each) && isMeasured(tree, each));
  if (thing && !SPENDING.has(lemma)) return [withoutDeterminers(tree, nounPhrase(tree, thing.index))];
  return [verbPhrase(tree, verb)];
}

/** What the money goes to is no thing by itself after these: "invest 310 million dollars in a smelter". */
const SPENDING = new Set(["invest", "pay", "spend", "finance", "fund", "contribute"]);

/** "in new investments", "of aid", "worth of gas" */
function isMeasured(tree: Tree, word: Word): boolean {
  return childrenBy(tree, word.index, "case").some((mark) => /^(?:in|of|worth)$/.test(mark.text));
}

/** The verb and what follows it in its clause: "withdraw their fighters from three villages". */
function verbPhrase(tree: Tree, verb: Word): Phrase {
  const outside = ["conj", "cc", "punct", "parataxis", "advcl", "nsubj", "aux", "mark"];
  let last = verb.index + 1;
  for (const child of tree.children[verb.index] ?? []) {
    if (child < verb.index || outside.some((relation) => isRelation(wordAt(tree, child).deprel, relation))) continue;
    last = Math.max(last, (subtree(tree, child).at(-1) ?? child) + 1);
  }
  while (last > verb.index + 1 && wordAt(tree, last - 1).upos === "PUNCT") last--;
  return { start: verb.start, end: wordAt(tree, last - 1).end, first: verb.index, last, head: verb.index };
}

function isSum(document: Annotated<DealLayers>, word: Word): boolean {
  return document.amounts.some((amount) => amount.currency !== undefined && contains(amount, word));
}

/** "lower tariffs to Mexico": who a thing goes to is no part of it. */
function findReceiver(
  document: Annotated<DealLayers>,
  tree: Tree,
  phrase: Phrase,
): { readonly actor: ActorMention; readonly first: number } | undefined {
  for (const child of childrenBy(tree, phrase.head, "nmod", "obl")) {
    const mark = childrenBy(tree, child.index, "case")[0];
    const actor = actorsOf(document, tree.sentence, child.index).find((each) => each.code !== null);
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

function toLeg(
  document: Annotated<DealLayers>,
  tree: Tree,
  phrase: Phrase,
  giver: ActorMention | undefined,
  verb: Word | undefined,
  rule: string,
): FoundLeg {
  const region = verb ? reach(tree, verb) : phrase;
  const amount = document.amounts.find((each) => contains(region, each) && isNear(each, phrase));
  const deadline = verb ? findDeadline(document, tree, verb) : undefined;
  return {
    leg: {
      ...(giver ? { giver } : {}),
      thing: document.text.slice(phrase.start, phrase.end),
      sectors: [],
      ...(amount ? { amount } : {}),
      ...(deadline ? { deadline } : {}),
    },
    thing: phrase,
    rule,
  };
}

/** An amount measures the thing when it lies in it or just before it: "$3 billion in soft loans". */
function isNear(amount: Amount, phrase: Phrase): boolean {
  return (
    contains(phrase, amount) ||
    (amount.end <= phrase.start && phrase.start - amount.end < 12) ||
    (amount.start >= phrase.end && amount.start - phrase.end < 10)
  );
}

function reach(tree: Tree, verb: Word): Span {
  const words = subtree(tree, verb.index).map((index) => wordAt(tree, index));
  return { start: Math.min(...words.map((word) => word.start)), end: Math.max(...words.map((word) => word.end)) };
}

/** "by the end of 2026": a time under the verb that "by" or "within" introduces. */
function findDeadline(document: Annotated<DealLayers>, tree: Tree, verb: Word): Time | undefined {
  for (const oblique of childrenBy(tree, verb.index, "obl")) {
    const marks = childrenBy(tree, oblique.index, "case").map((word) => word.text.toLowerCase());
    if (!marks.some((mark) => mark === "by" || mark === "within" || mark === "before")) continue;
    const time = document.times.find(
      (each) => contains(each, oblique) || contains({ start: each.start, end: each.end }, oblique),
    );
    if (time) return time;
  }
  return undefined;
}

/** Who a verb's action is by: its subject, its "by" phrase, or the object of a verb of seeing or letting over it. */
export function findGiver(document: Annotated<DealLayers>, tree: Tree, verb: Word): ActorMention | undefined {
  const subject = childrenBy(tree, verb.index, "nsubj").find((each) => !isRelation(each.deprel, "nsubj:pass"));
  const agent = childBy(tree, verb.index, "obl:agent");
  for (const word of [subject, agent]) {
    const actor = word && actorsOf(document, tree.sentence, word.index).find((each) => each.code !== null);
    if (actor) return actor;
  }
  if (verb.head < 0) return undefined;
  const head = wordAt(tree, verb.head);
  const isShared = ["xcomp", "conj", "advcl", "ccomp", "acl"].some((relation) => isRelation(verb.deprel, relation));
  if (!isShared || subject) return undefined;
  const object = isRelation(verb.deprel, "xcomp") ? childBy(tree, head.index, "obj", "iobj") : undefined;
  const controller = object && actorsOf(document, tree.sentence, object.index).find((each) => each.code !== null);
  return controller ?? findGiver(document, tree, head);
}
