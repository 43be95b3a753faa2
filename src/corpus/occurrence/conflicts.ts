import { isStateCode } from "../../record/actor.ts";
import type { Conflict, OccurrenceField, Sum, When, Where } from "../../record/derived.ts";
import type { Status } from "../../record/event.ts";
import type { Party } from "../../record/kept.ts";
import { dayNumber } from "../canonical.ts";
import { familyOf } from "./families.ts";
import { findRivals } from "./rivals.ts";
import { agreeOnSum, rangeOf } from "./sums.ts";
import { type EventReport, type Told, tally, toFieldValues } from "./tally.ts";
import { partiesOf, relatePlaces } from "./told-place.ts";
import { overlap } from "./told-values.ts";

/** Everything that the reports say, field by field. */
export interface ToldFields {
  readonly status: readonly Told<Status>[];
  readonly time: readonly Told<When>[];
  readonly place: readonly Told<Where>[];
  readonly actors: readonly Told<Party>[];
  readonly recipients: readonly Told<Party>[];
  readonly amounts: readonly Told<Sum>[];
}

/** Values that cannot all be right. */
export function findConflicts(reports: readonly EventReport[], told: ToldFields): Conflict[] {
  const conflicts: Conflict[] = [];
  const add = (field: OccurrenceField, values: readonly Told<unknown>[]): void => {
    if (values.length > 1) conflicts.push({ field, values: toFieldValues(values) });
  };
  add("status", conflictingStatuses(told.status));
  add("time", clashing(told.time, conflictInTime));
  add("place", clashing(told.place, conflictInPlace));
  for (const side of ["actors", "recipients"] as const) {
    const { all } = findRivals(reports, side);
    add(
      side,
      told[side].filter(({ value }) => value.code !== null && all.has(value.code)),
    );
  }
  add("actors", conflictingRounds(reports));
  add("amounts", clashing(told.amounts, conflictInSum));
  return conflicts;
}

type Clash<V> = (a: Told<V>, b: Told<V>) => boolean;

/** All values that some other contradicts. */
function clashing<V>(values: readonly Told<V>[], clash: Clash<V>): Told<V>[] {
  return values.filter((one) => values.some((other) => other !== one && (clash(one, other) || clash(other, one))));
}

const REAL: ReadonlySet<Status> = new Set(["happened", "ongoing"]);
const ANNOUNCED: ReadonlySet<Status> = new Set(["scheduled", "expected"]);

/** "met" and "did not meet". That it was called off and took place after all is no contradiction. */
function conflictingStatuses(told: readonly Told<Status>[]): readonly Told<Status>[] {
  const real = told.filter(({ value }) => REAL.has(value));
  const firstKnown = real.map((one) => knownFirst(one)).sort()[0] ?? "";
  const denied = told.filter(
    (one) => one.value === "denied" || (one.value === "averted" && real.length > 0 && knownLast(one) >= firstKnown),
  );
  if (denied.length === 0) return [];
  const against = real.length > 0 ? real : told.filter(({ value }) => ANNOUNCED.has(value));
  return against.length === 0 ? [] : told.filter((one) => denied.includes(one) || against.includes(one));
}

function knownFirst({ reports }: Told<unknown>): string {
  return reports[0]?.knownFrom ?? "";
}

function knownLast({ reports }: Told<unknown>): string {
  return reports.at(-1)?.knownFrom ?? "";
}

/** Moved by a day is mostly not moved at all. */
const LEAST_MOVED = 2;

function conflictInTime(a: Told<When>, b: Told<When>): boolean {
  if (overlap(a.value, b.value)) return false;
  const [planOfA, planOfB] = [onlyPlanned(a), onlyPlanned(b)];
  if (planOfA === planOfB) return planOfA ? !wasMoved(a, b) && !wasMoved(b, a) : !isOneVisit(a, b);
  return !couldMove(planOfA ? a : b);
}

/** A plan of which the day was named anew before the day came. */
function wasMoved(plan: Told<When>, next: Told<When>): boolean {
  const day = plan.value.from ?? "";
  const isLater = knownLast(plan) < knownFirst(next) && knownFirst(next) <= day;
  return isLater && Math.abs(dayNumber(day) - dayNumber(next.value.from ?? day)) >= LEAST_MOVED;
}

/** A day told on the eve, or afterwards, was not moved any more. */
function couldMove(plan: Told<When>): boolean {
  const { from } = plan.value;
  return from !== null && dayNumber(knownLast(plan)) < dayNumber(from) - 1;
}

function onlyPlanned({ reports }: Told<unknown>): boolean {
  return reports.every(({ claim }) => !REAL.has(claim.status) && claim.status !== "denied");
}

/** "arrived on Wednesday", "visited on Thursday": a visit may last for some days. */
const LONGEST_STAY = 2;

function isOneVisit(a: Told<When>, b: Told<When>): boolean {
  if (![...a.reports, ...b.reports].every(({ claim }) => claim.mode === "visit")) return false;
  const days = [a.value.from, b.value.from].map((day) => (day === null ? 0 : dayNumber(day)));
  return Math.abs((days[0] ?? 0) - (days[1] ?? 0)) <= LONGEST_STAY;
}

/** Two towns that do not lie in one another. What is said has no place; a visit may take in several, told together. */
function conflictInPlace(a: Told<Where>, b: Told<Where>): boolean {
  const relation = relatePlaces(a.value, b.value);
  if (relation === "same" || relation === "contained") return false;
  const [report] = a.reports;
  if (report !== undefined && familyOf(report.claim.event) === "statement") return false;
  return !(isVisit(a) && isVisit(b) && a.support.articles.some((article) => b.support.articles.includes(article)));
}

function isVisit({ reports }: Told<unknown>): boolean {
  return reports.every(({ claim }) => claim.mode === "visit");
}

/** So many times more people are other people: those killed, and those who live there. */
const OF_ANOTHER_ORDER = 100;

/** Sums of one unit in different reports. */
function conflictInSum(a: Told<Sum>, b: Told<Sum>): boolean {
  const [some, other] = [rangeOf(a.value), rangeOf(b.value)];
  if (agreeOnSum(some, other) !== false) return false;
  if (some.low > OF_ANOTHER_ORDER * other.high || other.low > OF_ANOTHER_ORDER * some.high) return false;
  return !a.reports.some((report) => b.reports.includes(report));
}

/** Of so many at one table a telling may leave some out. */
const SMALL_ROUND = 4;

/**
 * "Egypt, Ethiopia and Sudan held talks", "Ethiopian and Egyptian ministers met": who was there when the meeting was
 * held, where each of two articles names two states or more and none names them all.
 */
function conflictingRounds(reports: readonly EventReport[]): readonly Told<unknown>[] {
  const rounds = tally(reports, ({ claim }) => {
    const { actors, recipients } = partiesOf(claim);
    const states = [...actors, ...recipients].filter(({ code }) => isStateCode(code));
    const codes = [...new Set(states.map(({ code }) => code))].sort();
    const isRound =
      claim.event === "CONSULT" && REAL.has(claim.status) && codes.length > 1 && codes.length <= SMALL_ROUND;
    return isRound ? [[codes.join(", "), codes] as const] : [];
  });
  return clashing(rounds, (a, b) => !a.support.articles.some((article) => b.support.articles.includes(article)));
}
