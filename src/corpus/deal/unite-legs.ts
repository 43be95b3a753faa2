import type { DealLeg, SaidSum } from "../../record/derived.ts";
import type { Party } from "../../record/kept.ts";
import { compareText } from "../canonical.ts";
import type { ToldGift } from "./said-sums.ts";
import { subjectOf, weigh } from "./subject.ts";

type Delivery = DealLeg["delivered"][number];

/** A leg while reports are laid on it. */
interface OpenLeg {
  giver: string | null;
  receiver: string | null;
  thing: string;
  readonly words: Set<string>;
  readonly sectors: Set<string>;
  readonly promised: SaidSum[];
  readonly delivered: Delivery[];
  readonly parts: Map<string, string>;
  deadline: DealLeg["deadline"];
  condition: string | undefined;
  isPromised: boolean;
}

/**
 * Lays what every report says is given on the legs of the deal, in order. A gift is of the leg with the same giver whose
 * words it shares, or whose sums have its unit: "$490 billion" may be what another calls "$550 billion".
 */
export function uniteLegs(deal: string, gifts: readonly ToldGift[], parties: readonly Party[]): DealLeg[] {
  const names = parties.flatMap(({ name, code }) => [name, code ?? ""]);
  const legs: OpenLeg[] = [];
  for (const gift of inOrder(gifts)) {
    const told = toOpen(gift, names, parties);
    const leg = findLeg(legs, told, gift);
    // "The second shipment has arrived": of what and how much is not said.
    if (!leg && gift.said === null && !isPromise(gift)) continue;
    if (leg) join(leg, told, gift);
    else legs.push(told);
    addSum(leg ?? told, gift);
  }
  return legs.map((leg, i) => close(leg, `${deal}/${i + 1}`, parties));
}

/** Oldest first, so that legs keep their numbers as reports arrive; within a day, deliveries come after promises. */
function inOrder(gifts: readonly ToldGift[]): ToldGift[] {
  return [...gifts].sort((a, b) => compareText(a.on, b.on) || Number(isPromise(b)) - Number(isPromise(a)));
}

function isPromise(gift: ToldGift): boolean {
  return gift.as === "promised";
}

/** Between two, who does not give receives. */
function toOpen(gift: ToldGift, names: readonly string[], parties: readonly Party[]): OpenLeg {
  const other = (code: string | null): string | null =>
    parties.length === 2 && code !== null ? (parties.find((party) => party.code !== code)?.code ?? null) : null;
  const mentions = [gift.giver, gift.receiver].flatMap((side) => (side ? [side.text, side.name ?? side.text] : []));
  const giver = gift.giver?.code ?? other(gift.receiver?.code ?? null);
  return {
    giver,
    receiver: gift.receiver?.code ?? other(giver),
    thing: gift.thing,
    words: new Set(subjectOf(gift.thing, [...names, ...mentions])),
    sectors: new Set(gift.sectors),
    promised: [],
    delivered: [],
    parts: new Map(),
    deadline: gift.deadline,
    condition: gift.condition,
    isPromised: isPromise(gift),
  };
}

function findLeg(legs: readonly OpenLeg[], told: OpenLeg, gift: ToldGift): OpenLeg | undefined {
  let best: { readonly leg: OpenLeg; readonly score: number } | undefined;
  for (const leg of legs) {
    const score = likeness(leg, told, gift);
    if (score > 0 && (!best || score > best.score)) best = { leg, score };
  }
  return best?.leg;
}

function likeness(leg: OpenLeg, told: OpenLeg, gift: ToldGift): number {
  if (leg.giver !== null && told.giver !== null && leg.giver !== told.giver) return 0;
  const unit = gift.said && unitOf(gift.said);
  const units = new Set([...leg.promised, ...leg.delivered].map(unitOf));
  const shared = weigh([...told.words].filter((word) => leg.words.has(word)));
  // Money is not tonnes: a leg measured in one takes nothing in the other unless the words say so.
  const isUnitClash = unit !== null && units.size > 0 && !units.has(unit);
  if (isUnitClash) return shared >= 1 ? shared : 0;
  const isVague = told.words.size === 0 || leg.words.size === 0 || !isPromise(gift);
  const byUnit = unit !== null && units.has(unit) && (isVague || shared > 0 || hasEqualSum(leg, gift)) ? 1 : 0;
  return shared * 2 + byUnit + (told.thing === leg.thing ? 1 : 0);
}

function hasEqualSum({ promised }: OpenLeg, { said }: ToldGift): boolean {
  return promised.some((each) => said !== null && isSame(each, said));
}

function join(leg: OpenLeg, told: OpenLeg, gift: ToldGift): void {
  // What is promised is told more fully than what has come.
  const isFuller = isPromise(gift) && (!leg.isPromised || (leg.words.size === 0 && told.words.size > 0));
  if (isFuller) leg.thing = told.thing;
  leg.isPromised ||= isPromise(gift);
  leg.giver ??= told.giver;
  leg.receiver ??= told.receiver;
  for (const word of told.words) leg.words.add(word);
  for (const sector of told.sectors) leg.sectors.add(sector);
  // The latest deadline told is the one that counts: deadlines are moved.
  leg.deadline = told.deadline ?? leg.deadline;
  leg.condition ??= told.condition;
}

/** A measurer's figure counts once, however often it is told; "a second $400 million" is another one. */
function addSum(leg: OpenLeg, { said, as, part }: ToldGift): void {
  if (!said) return;
  if (as === "promised") {
    if (!leg.promised.some((each) => each.by === said.by && isSame(each, said))) leg.promised.push(said);
    return;
  }
  const total = as === "total";
  const isKnown = leg.delivered.some((each) => {
    const isAlike = each.by === said.by && each.total === total && isSame(each, said);
    return isAlike && (total || !isOtherPart(leg.parts.get(each.claim + each.sum.text) ?? null, part));
  });
  if (isKnown) return;
  leg.delivered.push({ ...said, total });
  if (part !== null) leg.parts.set(said.claim + said.sum.text, part);
}

/** Both are numbered, differently. */
function isOtherPart(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function isSame(a: SaidSum, b: SaidSum): boolean {
  return unitOf(a) === unitOf(b) && a.sum.qualifier === b.sum.qualifier && String(a.sum.value) === String(b.sum.value);
}

function unitOf({ sum }: SaidSum): string {
  return sum.currency ?? sum.unit;
}

function close(leg: OpenLeg, id: string, parties: readonly Party[]): DealLeg {
  const party = (code: string | null): Party | null =>
    parties.find((each) => code !== null && each.code === code) ?? null;
  return {
    id,
    giver: party(leg.giver),
    receiver: party(leg.receiver),
    thing: leg.thing,
    sectors: [...leg.sectors],
    promised: leg.promised,
    delivered: leg.delivered,
    deadline: leg.deadline,
    ...(leg.condition === undefined ? {} : { condition: leg.condition }),
    lapsed: false,
  };
}
