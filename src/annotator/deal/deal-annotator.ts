import { contains, type Span } from "../../document/span.ts";
import { ancestors, childBy, childrenBy, isRelation, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { DealsLexicon } from "../../lexicon/deals.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { DealClaim } from "../../record/claim.ts";
import type { DealStage } from "../../record/event.ts";
import type { Annotator, Trace } from "../annotator.ts";
import type { Annotated, Draft } from "../layers.ts";
import { type Exchange, findExchange } from "./exchange.ts";
import { type DealLayers, type FoundLeg, findGiver, readGivenLegs, readReturnedLegs } from "./legs.ts";
import { mergeDeals, TERMS } from "./merge-deals.ts";
import { addParty, completeParties, partiesUnder } from "./parties.ts";
import { createStages, type Stages } from "./stages.ts";

const REQUIRES = ["trees", "actors", "amounts", "times", "statuses", "events"] as const;

/** Exchanges between political actors: who gives what, for what, and how far it has come. */
export function createDealAnnotator(lexicon: DealsLexicon): Annotator<DealLayers, "deals"> {
  const stages = createStages(lexicon);
  const giving = new Set(lexicon.give);
  const phrases = lexicon.exchange.map((phrase) => phrase.split(" "));
  return {
    name: "deal",
    requires: REQUIRES,
    assigns: "deals",
    annotate(document, trace) {
      // Where nobody acts in politics, players sign contracts and shoppers find good deals.
      if (document.events.length === 0) return [];
      const drafts = document.trees.flatMap((tree) => {
        const exchange = findExchange(tree, phrases);
        const draft = exchange
          ? readExchange(document, tree, exchange, giving, stages)
          : (readTerms(document, tree, giving, stages) ?? readNamed(document, tree, giving, stages));
        if (draft) note(trace, draft);
        return draft ? [draft] : [];
      });
      return mergeDeals(drafts);
    },
  };
}

function note(trace: Trace, draft: Draft<DealClaim>): void {
  const legs = draft.legs.map((leg) => `${leg.giver?.code ?? "?"}: ${leg.thing}`).join("; ");
  trace({
    annotator: "deal",
    rule: draft.evidence[0]?.rule ?? "deal",
    anchor: draft.anchor,
    outcome: "fired",
    reason: `${draft.stage}; ${legs}`,
  });
}

/** "a plan under which Qatar lends up to $3 billion …, in exchange for lower duties" */
function readExchange(
  document: Annotated<DealLayers>,
  tree: Tree,
  exchange: Exchange,
  giving: ReadonlySet<string>,
  stages: Stages,
): Draft<DealClaim> | null {
  const verb = verbBefore(tree, exchange.first, giving);
  if (!verb) return null;
  const giver = findGiver(document, tree, verb);
  const parties: ActorMention[] = [];
  addParty(parties, giver);
  for (const actor of partiesUnder(document, tree, [verb.index])) addParty(parties, actor);
  const complete = completeParties(document, tree.sentence, parties);
  if (complete.length < 2) return null;
  const other = complete.find((party) => party.code !== giver?.code);
  const given = readGivenLegs(document, tree, verb, giver ?? complete[0], giving, exchange.first);
  const returned = readReturnedLegs(document, tree, exchange.after, other, giving);
  if (given.length + returned.length === 0) return null;
  const legs = [...given.map((leg) => withReceiver(leg, other)), ...returned.map((leg) => withReceiver(leg, giver))];
  const stage = stageOver(tree, verb, stages) ?? stageByStatus(document, tree, verb);
  return toDraft(document, tree, verb, complete, stage, legs, "deal/exchange");
}

/** The nearest giving verb to the left of the exchange, or the nearest verb with an object. */
function verbBefore(tree: Tree, limit: number, giving: ReadonlySet<string>): Word | null {
  const verbs = tree.words
    .slice(0, limit)
    .filter((word) => word.upos === "VERB")
    .reverse();
  return (
    verbs.find((word) => giving.has(word.lemma.toLowerCase())) ??
    verbs.find((word) => childBy(tree, word.index, "obj")) ??
    null
  );
}

/** "Under the agreement Seoul will invest …, while the Mongolian side will supply …": what each side is to do. */
function readTerms(
  document: Annotated<DealLayers>,
  tree: Tree,
  giving: ReadonlySet<string>,
  stages: Stages,
): Draft<DealClaim> | null {
  const deal = tree.words.find((word) => stages.isDeal(word) && childrenBy(tree, word.index, "case").some(isUnder));
  if (!deal || deal.head < 0) return null;
  const verbs = tree.words.filter((word) => word.upos === "VERB" && isObligation(tree, word));
  const parties: ActorMention[] = [];
  const legs = verbs.flatMap((verb) => {
    const giver = findGiver(document, tree, verb);
    addParty(parties, giver);
    return giver ? readGivenLegs(document, tree, verb, giver, giving) : [];
  });
  const complete = completeParties(document, tree.sentence, parties);
  if (legs.length === 0 || complete.length < 2) return null;
  const anchor = verbs[0] ?? deal;
  return toDraft(document, tree, anchor, complete, "agreed", legs, TERMS);
}

/** Terms are put as what a side will, must or is to do; what it once asked for under a pact is no term of it. */
function isObligation(tree: Tree, verb: Word): boolean {
  return childrenBy(tree, verb.index, "aux").some((each) =>
    /^(?:will|would|shall|must)$/.test(each.lemma.toLowerCase()),
  );
}

function isUnder(word: Word): boolean {
  return word.text.toLowerCase() === "under";
}

/** A deal by name: "signed a trade agreement with Vietnam", "the truce between … collapsed". */
function readNamed(
  document: Annotated<DealLayers>,
  tree: Tree,
  giving: ReadonlySet<string>,
  stages: Stages,
): Draft<DealClaim> | null {
  // Where nobody acts in politics, players sign contracts and shoppers find good deals.
  if (document.events.length === 0) return null;
  for (const word of tree.words) {
    if (word.upos !== "NOUN" || !stages.isDeal(word)) continue;
    const stage = stages.ofNoun(tree, word);
    if (!stage) continue;
    const governor = wordAt(tree, stage.word);
    const parties = partiesUnder(document, tree, [word.index]);
    const giver = findGiver(document, tree, governor);
    addParty(parties, giver);
    const subject = childBy(tree, governor.index, "nsubj");
    if (subject) for (const actor of partiesUnder(document, tree, [subject.index])) addParty(parties, actor);
    if (parties.length === 0) continue;
    const complete = completeParties(document, tree.sentence, parties);
    if (complete.length < 2) continue;
    return toDraft(
      document,
      tree,
      governor,
      complete,
      stage.stage,
      legsWithin(document, tree, word, giving),
      "deal/named",
    );
  }
  return null;
}

/** "a deal under which Hungary will buy …": giving verbs within the deal's own relative clause. */
function legsWithin(document: Annotated<DealLayers>, tree: Tree, deal: Word, giving: ReadonlySet<string>): FoundLeg[] {
  return tree.words
    .filter(
      (word) =>
        word.upos === "VERB" &&
        giving.has(word.lemma.toLowerCase()) &&
        ancestors(tree, word.index).some((head) => head.index === deal.index),
    )
    .flatMap((verb) => {
      const giver = findGiver(document, tree, verb);
      return giver ? readGivenLegs(document, tree, verb, giver, giving) : [];
    });
}

function stageOver(tree: Tree, verb: Word, stages: Stages): DealStage | undefined {
  for (const word of ancestors(tree, verb.index)) {
    const stage = stages.ofVerb(tree, word);
    if (stage) return stage;
  }
  return stages.ofVerb(tree, verb);
}

function stageByStatus(document: Annotated<DealLayers>, tree: Tree, verb: Word): DealStage {
  const status = document.statuses[tree.sentence]?.[verb.index]?.status;
  if (status === "happened" || status === "ongoing") return "agreed";
  return status === "denied" || status === "averted" ? "rejected" : "floated";
}

function withReceiver({ leg, ...found }: FoundLeg, receiver: ActorMention | undefined): FoundLeg {
  return { ...found, leg: receiver ? { receiver, ...leg } : leg };
}

function toDraft(
  document: Annotated<DealLayers>,
  tree: Tree,
  anchor: Word,
  parties: readonly ActorMention[],
  stage: DealStage,
  legs: readonly FoundLeg[],
  rule: string,
): Draft<DealClaim> {
  const quote = (span: Span): string => document.text.slice(span.start, span.end);
  return {
    kind: "deal",
    parties,
    stage,
    legs: legs.map(({ leg }) => leg),
    anchor: { sentence: tree.sentence, word: anchor.index },
    evidence: [
      { start: tree.start, end: tree.end, quote: quote(tree), rule },
      ...legs.map((found, i) => ({
        field: `legs.${i}`,
        start: found.thing.start,
        end: found.thing.end,
        quote: quote(found.thing),
        rule: found.rule,
      })),
      ...legs.flatMap(({ leg }, i) =>
        leg.amount && contains(tree, leg.amount)
          ? [
              {
                field: `legs.${i}.amount`,
                start: leg.amount.start,
                end: leg.amount.end,
                quote: leg.amount.text,
                rule: "amount",
              },
            ]
          : [],
      ),
      ...(isRelation(anchor.deprel, "root")
        ? []
        : [{ field: "stage", start: anchor.start, end: anchor.end, quote: anchor.text, rule }]),
    ],
  };
}
