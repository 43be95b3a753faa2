import type { ActorMention } from "../../record/actor.ts";
import type { DealClaim, EventClaim } from "../../record/claim.ts";
import type { DealStage, PloverEvent } from "../../record/event.ts";
import { canonicalDay, type Report } from "../../record/kept.ts";
import type { Amount } from "../../record/value.ts";
import type { Item } from "../clusters.ts";
import { subjectOf } from "./subject.ts";

/** A report of a deal, or of something given, as it is compared with others. */
export interface DealItem extends Item {
  readonly kind: "deal" | "event";
  readonly stage: DealStage | null;
  /** Codes of its parties; rising. */
  readonly codes: readonly string[];
  readonly article: string;
  readonly story: string;
  /** Roots of words of what is given and of what the deal is called. */
  readonly things: readonly string[];
  /** Roots of words of the sentences that tell it; of the headline too, where those name no thing. */
  readonly context: readonly string[];
  /** Who gives, and in which unit: "NOR USD". */
  readonly gives: readonly string[];
  /** Whether it tells what has come rather than what is to come. */
  readonly isDelivery: boolean;
  readonly sums: readonly { readonly unit: string; readonly value: number }[];
}

/** Events by which something is given or promised. */
const GIVING: ReadonlySet<PloverEvent> = new Set(["AGREE", "COOPERATE", "AID", "CONCEDE", "RETREAT"]);

/**
 * A deal claim, or an event claim with a sum that may tell of a promise or of a delivery ("Japan has so far invested
 * $120 billion"); `null` for every other event, and for deals between nobody we know.
 */
export function toDealItem(report: Report<DealClaim | EventClaim>): DealItem | null {
  const { claim, from } = report;
  if (claim.kind === "event" && !tellsOfGiving(claim)) return null;
  const mentions = mentionsOf(claim);
  const codes = codesOf(claim, mentions);
  if (codes.length === 0) return null;
  const names = mentions.flatMap(({ text, name }) => (name ? [text, name] : [text]));
  const quotes = claim.evidence
    .filter(({ field }) => field === undefined || field === "deal")
    .map(({ quote }) => quote);
  const things = subjectOf([...thingsOf(claim), ...quotes.map(nameOfDeal)].join(" . "), names);
  const headline = things.length === 0 ? [from.article.headline] : [];
  const item: Omit<DealItem, "keys"> = {
    id: claim.id,
    day: canonicalDay(from),
    kind: claim.kind,
    stage: claim.kind === "deal" ? claim.stage : null,
    codes,
    article: report.article,
    story: from.story,
    things,
    context: subjectOf([...quotes, ...headline].join(" . "), names),
    gives: givesOf(claim),
    isDelivery: isDelivery(claim),
    sums: amountsOf(claim).map(({ currency, unit, value }) => ({
      unit: currency ?? unit,
      value: typeof value === "number" ? value : value[1],
    })),
  };
  return { ...item, keys: keysOf(item) };
}

function tellsOfGiving({ event, amounts, status }: EventClaim): boolean {
  return GIVING.has(event) && amounts.some(isMeasure) && status !== "denied" && status !== "averted";
}

/** Sums of something: neither a share nor a bare number. */
function isMeasure({ unit }: Amount): boolean {
  return unit !== "" && unit !== "%";
}

function mentionsOf(claim: DealClaim | EventClaim): readonly ActorMention[] {
  if (claim.kind === "event") return [...claim.actors, ...claim.recipients];
  return [...claim.parties, ...claim.legs.flatMap(({ giver, receiver }) => [giver, receiver].filter((side) => !!side))];
}

/** "Qatar has delivered 300,000 tonnes, Lebanon's energy minister said": who says so is the other side, if it is named. */
function codesOf(claim: DealClaim | EventClaim, mentions: readonly ActorMention[]): string[] {
  const codes = new Set(mentions.flatMap(({ code }) => (code ? [code] : [])));
  const { source } = claim.attribution;
  if (codes.size === 1 && source && "code" in source && source.code) codes.add(source.code);
  return [...codes].sort();
}

function amountsOf(claim: DealClaim | EventClaim): Amount[] {
  const amounts = claim.kind === "event" ? claim.amounts : claim.legs.map(({ amount }) => amount);
  return amounts.filter((amount) => amount !== undefined).filter(isMeasure);
}

function givesOf(claim: DealClaim | EventClaim): string[] {
  const gifts =
    claim.kind === "deal"
      ? claim.legs.map(({ giver, amount }) => ({ code: giver?.code, amount }))
      : claim.actors.flatMap(({ code }) => claim.amounts.map((amount) => ({ code, amount })));
  const gives = gifts.flatMap(({ code, amount }) =>
    code && amount ? [`${code} ${amount.currency ?? amount.unit}`] : [],
  );
  return [...new Set(gives)];
}

/** An event that promises, or that has yet to be, brings nothing. */
export function isDelivery(claim: DealClaim | EventClaim): boolean {
  if (claim.kind === "deal") return claim.stage === "implemented";
  const isReal = claim.status === "happened" || claim.status === "ongoing";
  return isReal && claim.event !== "AGREE" && claim.event !== "CONCEDE";
}

function thingsOf(claim: DealClaim | EventClaim): string[] {
  if (claim.kind === "deal") return claim.legs.map(({ thing }) => thing);
  return claim.evidence.filter(({ field }) => field === "about").map(({ quote }) => quote);
}

const DEAL =
  "(?:deal|agreement|accord|pact|treaty|package|protocol|convention|contract|memorandum|framework|swap|loan)s?";
const NAMES: readonly RegExp[] = [
  new RegExp(`((?:[\\p{L}-]+ ){1,3})${DEAL}\\b`, "giu"),
  new RegExp(`\\b${DEAL} (?:on|for|over|about|to) ((?:[\\p{L}’'-]+ ?){1,6})`, "giu"),
];

/** What a sentence calls the deal: "power grid" of "the power grid agreement", "fishing rights" of "a pact on fishing rights". */
function nameOfDeal(quote: string): string {
  return NAMES.flatMap((name) => [...quote.matchAll(name)].map((match) => match[1] ?? "")).join(" . ");
}

/** Of a pact of many, the first few stand for all. */
const MOST_PARTIES = 4;
const MOST_WORDS = 8;

/**
 * Deals live long and two states strike many, so claims meet under a pair of parties and a word of the thing, a sum or
 * the story; under one party within the story alone.
 */
function keysOf({ codes, story, things, context, sums }: Omit<DealItem, "keys">): string[] {
  const few = codes.slice(0, MOST_PARTIES);
  const pairs = few.flatMap((code, i) => few.slice(i + 1).map((other) => `${code} ${other}`));
  const words = [...new Set([...things, ...context])].slice(0, Math.max(3, MOST_WORDS - pairs.length));
  const shared = [...words, ...sums.slice(0, 2).map(({ unit, value }) => `${value} ${unit}`)];
  return [
    ...few.map((code) => `${code} in ${story}`),
    ...pairs.flatMap((pair) => shared.map((word) => `${pair}: ${word}`)),
  ];
}
