import type { Span } from "../../document/span.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { Place } from "../../record/value.ts";

/**
 * The place of an event, unless it is only the name of a party: "Beijing accused Washington" does not happen in
 * Beijing, "U.S. President Donald Trump met …" not in the United States. Where a visit goes is its place.
 */
export function toldPlace(claim: EventClaim): Place | undefined {
  const { place, mode } = claim;
  if (place === undefined || mode === "visit") return place;
  const parties = [...claim.actors, ...claim.recipients.filter(({ how }) => how !== "implied")];
  const { source } = claim.attribution;
  if ([...parties, ...(source ? [source] : [])].some((mention) => overlaps(mention, place))) return undefined;
  const hosts = claim.event === "CONSULT" ? [...claim.actors, ...claim.recipients] : claim.actors;
  const isOwnState = !isTown(place) && hosts.some(({ code }) => code !== null && code === place.country);
  return isOwnState ? undefined : place;
}

/**
 * The parties of an event. Where two or more meet, a recipient who is only the place is their host and no party: "the
 * ministers of Egypt and Ethiopia will meet in Abu Dhabi".
 */
export function partiesOf({ event, actors, recipients, place }: EventClaim): Pick<EventClaim, "actors" | "recipients"> {
  if (event !== "CONSULT" || place === undefined || new Set(actors.map(({ code }) => code)).size < 2) {
    return { actors, recipients };
  }
  return { actors, recipients: recipients.filter((mention) => !overlaps(mention, place)) };
}

/** A town, not a state or region: only towns have a number in GeoNames' list of towns. */
export function isTown({ geonameId }: Pick<Place, "geonameId">): boolean {
  return geonameId !== undefined;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Towns so near that one may be named for the other, or is part of it. */
const NEAR_KM = 40;

type Located = Pick<Place, "name" | "country" | "lat" | "lon" | "geonameId">;

/** How two places are to each other; what contains the other is a state or a region without borders known here. */
export function relatePlaces(a: Located, b: Located): "same" | "contained" | "apart" | "abroad" {
  if (a.name === b.name && (a.country === b.country || a.country === null || b.country === null)) return "same";
  const isSameState = a.country === b.country;
  if (isTown(a) && isTown(b)) {
    if (distance(a, b) <= NEAR_KM) return "contained";
    return isSameState ? "apart" : "abroad";
  }
  const isAbroad = a.country !== null && b.country !== null && !isSameState;
  if (!isAbroad && areSisters(a.name, b.name)) return "apart";
  if (a.country === null || b.country === null) return "contained";
  return isSameState ? "contained" : "abroad";
}

/** Divisions of a state by their kind: two of one kind do not lie in one another. */
const DIVISION = /(?:^| )(province|region|oblast|governorate|district|county|prefecture|state)$/i;

/** "Kunar province", "Afghanistan's Nuristan province" */
function areSisters(a: string, b: string): boolean {
  const [kindOfA, kindOfB] = [a, b].map((name) => DIVISION.exec(name)?.[1]?.toLowerCase());
  return kindOfA !== undefined && kindOfA === kindOfB && !a.endsWith(b) && !b.endsWith(a);
}

/** Kilometres on a flat map: good enough for near ones. */
function distance(a: Located, b: Located): number {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return Infinity;
  const north = (a.lat - b.lat) * 111;
  const east = (a.lon - b.lon) * 111 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}
