import { nounPhrase, withoutDeterminers } from "../../document/phrase.ts";
import { childrenBy, type Tree, type Word } from "../../document/tree.ts";
import { type ActorMention, actorKey } from "../../record/actor.ts";
import type { Evidence, TripClaim, TripStop } from "../../record/claim.ts";
import type { Annotator, Trace } from "../annotator.ts";
import { evidenceAt } from "../evidence.ts";
import type { Annotated, Draft } from "../layers.ts";
import { type FoundStop, isPerson, mergeStops, stopsOf, type TripLayers } from "./stops.ts";
import { findTravels } from "./travel.ts";

const REQUIRES = ["trees", "actors", "events", "statuses", "places", "times"] as const;
const TOURS = new Set(["tour", "swing", "trip", "visit", "journey", "mission", "pilgrimage"]);

/** Journeys with their stops, put together from the visits and meetings of the whole article. */
export function createTripAnnotator(): Annotator<TripLayers, "trips"> {
  return { name: "trip", requires: REQUIRES, assigns: "trips", annotate: findTrips };
}

function findTrips(document: Annotated<TripLayers>, trace: Trace): readonly Draft<TripClaim>[] {
  const byTraveller = new Map<string, FoundStop[]>();
  for (const found of [...document.events.flatMap((event) => stopsOf(document, event)), ...findTravels(document)]) {
    const key = actorKey(found.traveller);
    byTraveller.set(key, [...(byTraveller.get(key) ?? []), found]);
  }
  const drafts: Draft<TripClaim>[] = [];
  for (const [key, found] of byTraveller) {
    const first = found.find((each) => each.isVisit);
    if (!first || isStandIn(first.traveller, byTraveller)) continue;
    const draft = toTrip(document, key, found, first);
    drafts.push(draft);
    trace({
      annotator: "trip",
      rule: "trip/from-visits",
      anchor: draft.anchor,
      outcome: "fired",
      reason: draft.stops.map((stop) => stop.place.name).join(" → "),
    });
  }
  return drafts;
}

/** A state's own trip is not counted when somebody of that state travels by name. */
function isStandIn(traveller: ActorMention, all: ReadonlyMap<string, readonly FoundStop[]>): boolean {
  if (actorKey(traveller) !== traveller.code) return false;
  return [...all.values()].some((stops) => {
    const other = stops[0]?.traveller;
    return other !== undefined && other.code === traveller.code && actorKey(other) !== traveller.code;
  });
}

function toTrip(
  document: Annotated<TripLayers>,
  key: string,
  found: readonly FoundStop[],
  first: FoundStop,
): Draft<TripClaim> {
  const merged = mergeStops(found.map((each) => each.stop));
  const stops = merged.map((stop, i) => {
    const isFirst = merged.findIndex((other) => other.place.country === stop.place.country) === i;
    return withMeetings(document, key, stop, isFirst);
  });
  const tour = findTour(document, found);
  const evidence: Evidence[] = found.map(({ quote }) => evidenceAt(document, quote, "trip/from-visits"));
  const unique = evidence.filter(
    (each, i) => evidence.findIndex((other) => other.start === each.start && other.end === each.end) === i,
  );
  return {
    kind: "trip",
    traveller: first.traveller,
    stops,
    ...(tour ? { tour: tour.quote } : {}),
    anchor: first.anchor,
    evidence: [...unique, ...(tour ? [tour] : [])],
  };
}

/** He who is visited, called or seen on a screen is not thereby met. */
const NOT_MET: ReadonlySet<string> = new Set(["visit", "phone", "video"]);

/** Meetings told without a place belong to the first stop in the other person's country: "Merz is to meet Erdogan". */
function withMeetings(document: Annotated<TripLayers>, key: string, stop: TripStop, isFirst: boolean): TripStop {
  const meets = [...stop.meets];
  for (const event of document.events) {
    if (event.event !== "CONSULT" || (event.mode !== undefined && NOT_MET.has(event.mode))) continue;
    const everyone = [...event.actors, ...event.recipients];
    if (!everyone.some((actor) => actorKey(actor) === key)) continue;
    const isHere = event.place ? event.place.name === stop.place.name : false;
    for (const actor of everyone) {
      const isHost = isFirst && !event.place && actor.code === stop.place.country;
      if (!isPerson(actor) || actorKey(actor) === key || (!isHere && !isHost)) continue;
      if (!meets.some((other) => actorKey(other) === actorKey(actor))) meets.push(actor);
    }
  }
  return { ...stop, meets };
}

/** "the last leg of his Gulf tour", "on a five-nation swing": the journey that a visit is part of. */
function findTour(document: Annotated<TripLayers>, found: readonly FoundStop[]): Evidence | null {
  const sentences = new Set(found.map((each) => each.anchor.sentence));
  for (const sentence of sentences) {
    const tree = document.trees[sentence];
    const word = tree?.words.find((each) => TOURS.has(each.lemma.toLowerCase()) && isPartOf(tree, each));
    if (!tree || !word) continue;
    return evidenceAt(document, withoutDeterminers(tree, nounPhrase(tree, word.index)), "trip/tour", "tour");
  }
  return null;
}

function isPartOf(tree: Tree, word: Word): boolean {
  const marks = childrenBy(tree, word.index, "case").map((each) => each.text.toLowerCase());
  const before = tree.words.slice(Math.max(0, word.index - 7), word.index).map((each) => each.text.toLowerCase());
  if (marks.includes("of") && (before.includes("part") || before.includes("leg") || before.includes("stop")))
    return true;
  return word.lemma !== "visit" && (marks.includes("on") || marks.includes("during"));
}
