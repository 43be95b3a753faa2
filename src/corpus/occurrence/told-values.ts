import type { Sum, When, Where } from "../../record/derived.ts";
import type { Amount, Place, Time } from "../../record/value.ts";
import { describeSum, describeWhen } from "../../record/value-words.ts";
import { dayNumber } from "../canonical.ts";
import { supportOf } from "../support.ts";
import { compareSupport, type EventReport, type Told, tally } from "./tally.ts";
import { isTown, relatePlaces, toldPlace } from "./told-place.ts";

export function tallyTimes(reports: readonly EventReport[]): Told<When>[] {
  return tally(reports, ({ claim: { time } }) => {
    if (!time?.from || !time.to) return [];
    const when = withoutSpan(time);
    return [[describeWhen(when), when] as const];
  });
}

function withoutSpan({ from, to, grain }: Time): When {
  return { from, to, grain };
}

export function tallyPlaces(reports: readonly EventReport[]): Told<Where>[] {
  return tally(reports, ({ claim }) => {
    const place = toldPlace(claim);
    return place === undefined ? [] : [[place.name, bare(place)] as const];
  });
}

function bare({ start: _start, end: _end, ...where }: Place): Where {
  return where;
}

export function tallySums(reports: readonly EventReport[]): Told<Sum>[] {
  return tally(reports, ({ claim }) =>
    claim.amounts.map((amount) => withoutPlace(amount)).map((sum) => [describeSum(sum), sum] as const),
  );
}

function withoutPlace({ start: _start, end: _end, ...sum }: Amount): Sum {
  return sum;
}

/**
 * The value that most agree with, of those that none narrows down: "Busan" where others say "South Korea". What is
 * wider agrees with all that it holds.
 */
function narrowest<V>(told: readonly Told<V>[], agree: (a: V, b: V) => boolean, width: (value: V) => number): V | null {
  const weighed = told.flatMap((one) => {
    const agreeing = told.filter(({ value }) => agree(one.value, value));
    if (agreeing.some(({ value }) => width(value) < width(one.value))) return [];
    return [{ ...one, backing: supportOf([...new Set(agreeing.flatMap(({ reports }) => reports))]) }];
  });
  const [best] = weighed.sort((a, b) => compareSupport(a.backing, b.backing) || compareSupport(a.support, b.support));
  return best?.value ?? null;
}

export function choosePlace(told: readonly Told<Where>[]): Where | null {
  const agree = (a: Where, b: Where): boolean => ["same", "contained"].includes(relatePlaces(a, b));
  return narrowest(told, agree, (place) => (isTown(place) ? 0 : 1));
}

/** Of a thing that has been, the day on which it was; of a plan, the day as last announced. */
export function chooseTime(reports: readonly EventReport[]): When | null {
  const held = reports.filter(({ claim }) => claim.status === "happened" || claim.status === "ongoing");
  const heldTimes = tallyTimes(held);
  if (heldTimes.length > 0) return narrowest(heldTimes, overlap, widthOf);
  const plans = reports.filter(({ claim }) => claim.time?.from);
  const last = plans.at(-1)?.knownFrom;
  const newest = tallyTimes(plans.filter(({ knownFrom }) => knownFrom === last));
  const best = newest[0]?.value;
  if (best === undefined) return null;
  // "next week" said after "on October 30" moves nothing.
  return narrowest(
    tallyTimes(plans).filter(({ value }) => overlap(value, best)),
    overlap,
    widthOf,
  );
}

export function overlap(a: When, b: When): boolean {
  if (!a.from || !a.to || !b.from || !b.to) return true;
  return dayNumber(a.from) <= dayNumber(b.to) && dayNumber(b.from) <= dayNumber(a.to);
}

function widthOf({ from, to }: When): number {
  return from && to ? dayNumber(to) - dayNumber(from) : Number.POSITIVE_INFINITY;
}

/** For each unit the best supported sum, and what its report says beside it. */
export function chooseSums(told: readonly Told<Sum>[]): Sum[] {
  const chosen: Told<Sum>[] = [];
  for (const one of told) {
    const leader = chosen.find(({ value }) => unitOf(value) === unitOf(one.value));
    if (leader === undefined || leader.reports.some((report) => one.reports.includes(report))) chosen.push(one);
  }
  return chosen.map(({ value }) => value);
}

export function unitOf({ unit, currency }: Sum): string {
  return currency ?? unit;
}
