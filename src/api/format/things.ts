import { citeBest, urnOf } from "../../exporter/citation.ts";
import { type CalendarEntry, findDays } from "../../exporter/ical/calendar-entry.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { LedgerDeal, Trip } from "../../record/answer.ts";
import type { EventClaim, TripClaim } from "../../record/claim.ts";
import type { Occurrence } from "../../record/derived.ts";
import type { Party, Report } from "../../record/kept.ts";
import type { Snapshot } from "../../record/snapshot.ts";
import { nameParties, nameParty } from "../../record/value-words.ts";
import type { Store } from "../../store/store.ts";

/** Things of a list, in batches as they come. */
export type Batches<T> = AsyncIterable<readonly T[]>;

async function* nothing(): AsyncGenerator<never> {}

/** A record of which an exporter sees only some things. */
function snapshotOf(some: Partial<Snapshot>): Snapshot {
  return {
    asOf: null,
    articles: nothing,
    claims: nothing,
    occurrences: nothing,
    deals: nothing,
    trips: nothing,
    text: async () => null,
    ...some,
  };
}

/** The occurrences of a list, with their reports. */
export function occurrencesOf(store: Store, batches: Batches<Occurrence>): Snapshot {
  async function* occurrences(): ReturnType<Snapshot["occurrences"]> & AsyncGenerator {
    for await (const batch of batches) {
      const reports = await reportsOf(store, batch);
      for (const occurrence of batch) {
        yield { occurrence, reports: pick<EventClaim>(reports, occurrence.support.claims) };
      }
    }
  }
  return snapshotOf({ occurrences });
}

/** The claims behind journeys: a calendar unites their stops by itself, and cites every article. */
export function tripClaimsOf(store: Store, batches: Batches<Trip>): Snapshot {
  async function* trips(): AsyncGenerator<Report<TripClaim>> {
    for await (const batch of batches) {
      const reports = await reportsOf(store, batch);
      yield* pick<TripClaim>(reports, [...reports.keys()]);
    }
  }
  return snapshotOf({ trips });
}

/** Journeys as one claim each: a map draws each line once. */
export function journeysOf(store: Store, batches: Batches<Trip>): Snapshot {
  async function* trips(): AsyncGenerator<Report<TripClaim>> {
    for await (const batch of batches) {
      const reports = await reportsOf(store, batch);
      for (const trip of batch) {
        const [first] = pick<TripClaim>(reports, trip.support.claims);
        if (first) yield { ...first, claim: toClaim(trip, first.claim) };
      }
    }
  }
  return snapshotOf({ trips });
}

const NOWHERE = { start: 0, end: 0 };

function toClaim({ id, traveller, stops }: Trip, claim: TripClaim): TripClaim {
  return {
    ...claim,
    id,
    traveller: toMention(traveller),
    status: stops.at(-1)?.status ?? claim.status,
    stops: stops.map(({ place, time, status, meets, purpose }) => ({
      place: { ...place, ...NOWHERE },
      status,
      meets: meets.map(toMention),
      ...(time ? { time: { ...time, text: "", ...NOWHERE } } : {}),
      ...(purpose === undefined ? {} : { purpose }),
    })),
  };
}

function toMention(party: Party): ActorMention {
  return { ...party, text: party.name, how: "name", ...NOWHERE };
}

/** The deadlines of a ledger, those that are days. */
export async function* deadlinesOf(store: Store, batches: Batches<LedgerDeal>): AsyncGenerator<CalendarEntry> {
  for await (const batch of batches) {
    const reports = await reportsOf(store, batch);
    for (const deal of batch) {
      for (const leg of deal.legs) {
        const days = findDays(leg.deadline);
        if (!days || !leg.deadline) continue;
        yield {
          uid: urnOf("deal", leg.id),
          sequence: deal.revision - 1,
          firstKnown: deal.stages[0]?.since ?? deal.knownFrom,
          lastKnown: deal.knownFrom,
          summary: `Deadline: ${leg.giver ? nameParty(leg.giver) : "somebody"} gives ${leg.thing}`,
          status: "scheduled",
          time: leg.deadline,
          days,
          place: null,
          categories: ["DEADLINE"],
          notes: [
            `Deal ${deal.stage}: ${nameParties(deal.parties) || "unnamed parties"}`,
            ...(leg.condition ? [`Condition: ${leg.condition}`] : []),
            ...(leg.lapsed ? ["It has passed, and nobody reports delivery."] : []),
          ],
          support: deal.support,
          conflicts: [],
          citations: citeBest(pick(reports, deal.support.claims)),
        };
      }
    }
  }
}

type Supported = { readonly support: { readonly claims: readonly string[] } };

async function reportsOf(store: Store, things: readonly Supported[]): Promise<ReadonlyMap<string, Report>> {
  const ids = [...new Set(things.flatMap(({ support }) => support.claims))];
  return new Map((await store.claims.find(ids)).map((report) => [report.claim.id, report]));
}

function pick<C extends Report["claim"]>(reports: ReadonlyMap<string, Report>, ids: readonly string[]): Report<C>[] {
  return ids.flatMap((id) => (reports.get(id) as Report<C> | undefined) ?? []);
}
