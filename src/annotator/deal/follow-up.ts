import { nounPhrase, type Phrase, withoutDeterminers } from "../../document/phrase.ts";
import { contains, type Span } from "../../document/span.ts";
import { childBy, childrenBy, isRelation, subtreeSpan, type Word } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { DealClaim } from "../../record/claim.ts";
import type { Amount } from "../../record/value.ts";
import type { Draft } from "../layers.ts";
import { actorsAt, statusAt } from "../lookup.ts";
import { toDraft } from "./draft.ts";
import { codedActor, findGiver } from "./giver.ts";
import { type FoundLeg, readGivenLegs } from "./legs.ts";
import { FOLLOW_UP } from "./merge-deals.ts";
import { addParty, partiesUnder } from "./parties.ts";
import type { Scene } from "./scene.ts";

/** Words that tell of a delivery in parts: without a deal in the article, one of them must stand by. */
const IN_PARTS =
  /\b(?:so far|to date|in total|total of|tranches?|instal?ments?|(?:of|from) the [^.,;]{0,25}(?:promised|pledged|agreed|committed)|under (?:the|a|an|its|their) [^.,;]{0,25}(?:deal|agreement|accord|pact|treaty|contract))\b/i;
const PROMISING = new Set(["commit", "pledge", "promise", "offer"]);
/** "Japan's investments have now reached $130 billion" */
const FLOWS = new Set([
  "investment",
  "delivery",
  "shipment",
  "payment",
  "disbursement",
  "contribution",
  "transfer",
  "purchase",
]);
const GROWING = new Set(["reach", "total", "exceed", "hit", "surpass", "amount"]);

/**
 * What an article tells of a deal beside its terms, with a sum: that part of it was delivered ("Qatar has so far
 * disbursed $200 million"), or what one side says that it gives ("Ruto said Norway would invest $4 billion").
 */
export function readFollowUp(scene: Scene, deals: readonly Draft<DealClaim>[]): Draft<DealClaim> | null {
  for (const verb of scene.tree.words) {
    if (verb.upos !== "VERB") continue;
    const draft = readDelivery(scene, verb, deals) ?? readPromise(scene, verb, deals);
    if (draft) return withDeal(draft, deals);
  }
  return null;
}

/** Which deal it is that the sums are of: the words of the last one told between these parties. */
function withDeal(draft: Draft<DealClaim>, deals: readonly Draft<DealClaim>[]): Draft<DealClaim> {
  const codes = draft.parties.map(({ code }) => code);
  const last = deals.findLast(({ parties }) => codes.every((code) => parties.some((party) => party.code === code)));
  const told = (last?.evidence ?? []).filter(({ field }) => field === undefined || field === "deal").at(-1);
  return told ? { ...draft, evidence: [...draft.evidence, { ...told, field: "deal", rule: FOLLOW_UP }] } : draft;
}

function readDelivery(scene: Scene, verb: Word, deals: readonly Draft<DealClaim>[]): Draft<DealClaim> | null {
  const { document, tree, delivering } = scene;
  const lemma = verb.lemma.toLowerCase();
  const flow = GROWING.has(lemma)
    ? childrenBy(tree, verb.index, "nsubj").find((each) => FLOWS.has(each.lemma))
    : undefined;
  if (!flow && !delivering.has(lemma) && !["receive", "make", "arrive"].includes(lemma)) return null;
  const status = statusAt(document, { sentence: tree.sentence, word: verb.index });
  if (status !== "happened" && status !== "ongoing") return null;
  const carrier = carrierOf(scene, verb);
  if (!carrier) return null;
  const tranche = firstSum(scene, carrier);
  const sums = [...(tranche ? [tranche] : []), ...totalsAfter(scene, tranche ?? carrier)];
  if (sums.length === 0) return null;
  if (lemma === "make" && !/\b(?:investments?|payments?|deliver(?:y|ies))\b/.test(textOf(scene, carrier))) return null;
  const { giver, receiver } = sidesOf(scene, verb, flow);
  const parties: ActorMention[] = [];
  for (const party of [giver, receiver, ...partiesUnder(document, tree, verb.index)]) addParty(parties, party);
  const complete = partiesWith(deals, parties) ?? (IN_PARTS.test(sentenceOf(scene)) && giver ? parties : []);
  if (complete.length < 2) return null;
  const other = receiver ?? (giver && complete.find((party) => party.code !== giver.code));
  const sides = { ...(giver ? { giver } : {}), ...(other ? { receiver: other } : {}) };
  const legs = sums.map((amount) => toLeg(scene, carrier, amount, sides));
  return toDraft(scene, { anchor: verb, parties: complete, stage: "implemented", legs, rule: FOLLOW_UP });
}

/** What is handed over, or who or what does so: object, subject of a passive, "with" phrase; "over $5 billion" of "hand". */
function carrierOf(scene: Scene, verb: Word): Word | undefined {
  const candidates = [
    ...childrenBy(scene.tree, verb.index, "obj"),
    ...childrenBy(scene.tree, verb.index, "nsubj").filter(
      (each) => isRelation(each.deprel, "nsubj:pass") || verb.lemma === "arrive",
    ),
    ...childrenBy(scene.tree, verb.index, "obl").filter((each) => isMarked(scene, each, /^(?:with|over|to|by)$/i)),
  ];
  return candidates.find((each) => firstSum(scene, each) !== undefined) ?? candidates.find((each) => isPart(each));
}

/** "a second tranche", of which only the total is told. */
function isPart({ lemma }: Word): boolean {
  return /^(?:tranche|instal?ment|shipment|consignment|batch|payment)$/i.test(lemma);
}

function firstSum({ document, tree }: Scene, word: Word): Amount | undefined {
  const span = subtreeSpan(tree, word.index);
  // "12 of the 20 promised boats": what was promised is not what has come.
  const isDelivered = ({ unit, text }: Amount): boolean =>
    unit !== "" && unit !== "%" && !/\b(?:promised|pledged|agreed|planned)\b/.test(text);
  return document.amounts.find((amount) => contains(span, amount) && isDelivered(amount));
}

/** "…, bringing the total to $250 million", "taking its payments to 100 million euros so far" */
function totalsAfter({ document, tree }: Scene, { end }: Span): Amount[] {
  const after = document.amounts.filter((amount) => contains(tree, amount) && amount.start > end);
  return after.filter(({ start }) =>
    /\b(?:total|bringing|taking|raising|lifting)(?: [^.,;]{0,40})? to (?:about |nearly |over )?$/i.test(
      document.text.slice(end, start),
    ),
  );
}

function sidesOf(
  scene: Scene,
  verb: Word,
  flow: Word | undefined,
): { giver: ActorMention | undefined; receiver: ActorMention | undefined } {
  const marked = (pattern: RegExp): ActorMention | undefined => {
    const oblique = childrenBy(scene.tree, verb.index, "obl").find(
      (each) => isMarked(scene, each, pattern) && codedActor(scene, each),
    );
    return oblique && codedActor(scene, oblique);
  };
  const subject = childrenBy(scene.tree, verb.index, "nsubj").find((each) => !isRelation(each.deprel, "nsubj:pass"));
  if (verb.lemma.toLowerCase() === "receive") {
    const under = partiesUnder(scene.document, scene.tree, verb.index);
    const receiver = subject && codedActor(scene, subject);
    return { giver: marked(/^from$/i) ?? under.find((each) => each.code !== receiver?.code), receiver };
  }
  if (flow) return { giver: ownerOf(scene, flow), receiver: undefined };
  return { giver: findGiver(scene, verb) ?? undefined, receiver: marked(/^to$/i) };
}

/** "Japan's investments", "deliveries from Qatar" */
function ownerOf({ document, tree }: Scene, flow: Word): ActorMention | undefined {
  for (const owner of childrenBy(tree, flow.index, "nmod", "amod", "compound")) {
    const actor = actorsAt(document, tree.sentence, owner.index).find((each) => each.code !== null);
    if (actor) return actor;
  }
  return undefined;
}

/** "Ruto said Norway would invest $4 billion" in an article that tells of a deal between the two. */
function readPromise(scene: Scene, verb: Word, deals: readonly Draft<DealClaim>[]): Draft<DealClaim> | null {
  const { tree, giving } = scene;
  const lemma = verb.lemma.toLowerCase();
  const isDue = childrenBy(tree, verb.index, "aux").some((each) => /^(?:will|would|shall|must)$/i.test(each.lemma));
  if (!giving.has(lemma) || (!isDue && !PROMISING.has(lemma))) return null;
  const giver = findGiver(scene, verb);
  const parties = giver && partiesWith(deals, [giver]);
  const last = deals.findLast((deal) => deal.parties === parties);
  if (!giver || !parties || !last || !carrierOf(scene, verb)) return null;
  const other = parties.find((party) => party.code !== giver.code);
  const legs = readGivenLegs(scene, verb, giver)
    .filter(({ leg }) => leg.amount)
    .map((found) => (other ? { ...found, leg: { receiver: other, ...found.leg } } : found));
  return legs.length === 0 ? null : toDraft(scene, { anchor: verb, parties, stage: last.stage, legs, rule: FOLLOW_UP });
}

/** The parties of the last deal told that holds all of these. */
function partiesWith(
  deals: readonly Draft<DealClaim>[],
  parties: readonly ActorMention[],
): readonly ActorMention[] | undefined {
  return deals.findLast((deal) => parties.every(({ code }) => deal.parties.some((party) => party.code === code)))
    ?.parties;
}

function toLeg(
  scene: Scene,
  carrier: Word,
  amount: Amount,
  sides: { giver?: ActorMention; receiver?: ActorMention },
): FoundLeg {
  const thing: Phrase = withoutDeterminers(scene.tree, nounPhrase(scene.tree, carrier.index));
  return {
    leg: { ...sides, thing: scene.document.text.slice(thing.start, thing.end), sectors: [], amount },
    thing,
    rule: "deal/gives",
  };
}

function isMarked({ tree }: Scene, word: Word, pattern: RegExp): boolean {
  const mark = childBy(tree, word.index, "case");
  return mark !== undefined && pattern.test(mark.text);
}

function textOf({ document, tree }: Scene, word: Word): string {
  const { start, end } = subtreeSpan(tree, word.index);
  return document.text.slice(start, end);
}

function sentenceOf({ document, tree }: Scene): string {
  return document.text.slice(tree.start, tree.end);
}
