import type { Span } from "../../document/span.ts";
import { type ActorMention, actorKey, isListedPerson, isStateCode } from "../../record/actor.ts";
import type { EventClaim, TripStop } from "../../record/claim.ts";
import type { Status } from "../../record/event.ts";
import type { Time } from "../../record/value.ts";
import type { Anchor, Annotated, Draft } from "../layers.ts";
import { statusAt } from "../lookup.ts";

export type TripLayers = "trees" | "actors" | "events" | "statuses" | "places" | "times";

/** A stop with the traveller and the words that speak of it. */
export interface FoundStop {
  readonly traveller: ActorMention;
  readonly stop: TripStop;
  readonly anchor: Anchor;
  readonly quote: Span;
  /** True for a visit or a journey, which makes a trip; a meeting alone only adds to one. */
  readonly isVisit: boolean;
}

/** The stops that one CONSULT event speaks of: one for each person who travels. */
export function stopsOf(document: Annotated<TripLayers>, event: Draft<EventClaim>): FoundStop[] {
  if (event.event !== "CONSULT") return [];
  const isVisit = event.mode === "visit";
  const status = event.status ?? statusAt(document, event.anchor);
  const others = [...event.actors, ...event.recipients];
  return event.actors.filter(isTraveller).flatMap((traveller) => {
    const place = event.place;
    if (!place || place.country === traveller.code) return [];
    // "He briefed Wang on a conference in Sudan": a meeting that took place needs a host of that country.
    const isHosted = others.some((other) => other.code === place.country);
    if (!isVisit && !isHosted && (status === "happened" || status === "ongoing")) return [];
    const meets = others.filter((other) => isPerson(other) && actorKey(other) !== actorKey(traveller));
    const stop: TripStop = { place, ...(event.time ? { time: event.time } : {}), status, meets };
    return [{ traveller, stop, anchor: event.anchor, quote: event.evidence[0] ?? place, isVisit }];
  });
}

/** Persons travel; a state travels only when the text names no one else. */
function isTraveller(actor: ActorMention): boolean {
  return isPerson(actor) || isStateCode(actor.code);
}

/** A person of the actor list, or somebody the list does not have but the text names. */
export function isPerson(actor: ActorMention): boolean {
  return isListedPerson(actor) || (actor.id === undefined && actor.name !== undefined);
}

/**
 * Joins stops of one journey in the order of their first mention: the same city, or a city and its country
 * ("Seoul", "South Korea"), are one stop, under the more telling name.
 */
export function mergeStops(stops: readonly TripStop[]): TripStop[] {
  const merged: TripStop[] = [];
  for (const stop of stops) {
    const index = merged.findIndex((other) => isSamePlace(other, stop));
    const other = merged[index];
    if (other) merged[index] = joinStops(other, stop);
    else merged.push(stop);
  }
  return merged.sort(byTime);
}

function isSamePlace(a: TripStop, b: TripStop): boolean {
  if (a.place.name === b.place.name) return true;
  if (a.place.country === null || a.place.country !== b.place.country) return false;
  return isCountry(a) || isCountry(b);
}

/** A country is listed without a city's key, or is named by it. */
function isCountry(stop: TripStop): boolean {
  return stop.place.geonameId === undefined;
}

const CERTAINTY: readonly Status[] = [
  "happened",
  "ongoing",
  "scheduled",
  "expected",
  "possible",
  "conditional",
  "requested",
  "averted",
  "denied",
];

function joinStops(a: TripStop, b: TripStop): TripStop {
  const place = isCountry(a) && !isCountry(b) ? b.place : a.place;
  const time = a.time ?? b.time;
  const known = new Set(a.meets.map(actorKey));
  const status = CERTAINTY.indexOf(a.status) <= CERTAINTY.indexOf(b.status) ? a.status : b.status;
  const purpose = a.purpose ?? b.purpose;
  return {
    place,
    ...(time ? { time } : {}),
    status,
    meets: [...a.meets, ...b.meets.filter((actor) => !known.has(actorKey(actor)))],
    ...(purpose ? { purpose } : {}),
  };
}

/** What has happened comes before what is planned; within each, dated stops by day, others as told. */
function byTime(a: TripStop, b: TripStop): number {
  const isPast = (stop: TripStop): number => (stop.status === "happened" || stop.status === "ongoing" ? 0 : 1);
  return isPast(a) - isPast(b) || startOf(a.time).localeCompare(startOf(b.time));
}

function startOf(time: Time | undefined): string {
  return time?.from ?? "";
}
