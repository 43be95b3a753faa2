import { compareItems } from "../corpus/canonical.ts";
import type { Deal, Framing, Occurrence, Revision } from "../record/derived.ts";
import { type Day, isKnownOn, type Report } from "../record/kept.ts";
import type { Store } from "../store/store.ts";
import { frameThing } from "./framings.ts";

/** Which state of a thing is meant: what it was on a day, or one of its revisions. */
export interface Moment {
  readonly asOf: Day | null;
  readonly revision?: number | undefined;
}

/** One state of an occurrence or deal, with all its states and what is said of it. */
export interface State<T extends Occurrence | Deal> {
  readonly thing: T;
  readonly revisions: readonly T[];
  /** The reports behind this state, as they became known. */
  readonly reports: readonly Report[];
  readonly framing: Framing;
}

/** An occurrence by its id or by that of any claim of it; `null` where there was none. */
export async function findOccurrenceState(store: Store, id: string, moment: Moment): Promise<State<Occurrence> | null> {
  const [report] = await store.claims.find([id]);
  return readState(store, await store.occurrences.revisions(report?.partOf ?? id), moment);
}

/** A deal by its id or by that of any claim of it; `null` where there was none. */
export async function findDealState(store: Store, id: string, moment: Moment): Promise<State<Deal> | null> {
  const [report] = await store.claims.find([id]);
  const revisions = await store.deals.revisions(report?.partOf ?? id);
  if (revisions.length > 0 || report === undefined) return readState(store, revisions, moment);
  // An event that tells of a delivery is part of an occurrence, and tells of a deal besides.
  const near = await store.items.inClusters("deal", await store.items.clustersOf("deal", [id]));
  const candidates = await store.deals.find(
    near.map((item) => item.id),
    moment.asOf,
  );
  const deal = candidates.find(({ support }) => support.claims.includes(id));
  return deal === undefined ? null : readState(store, await store.deals.revisions(deal.id), moment);
}

async function readState<T extends Occurrence | Deal>(
  store: Store,
  revisions: readonly T[],
  { asOf, revision }: Moment,
): Promise<State<T> | null> {
  const thing = revisions.find((each) => (revision === undefined ? isKnownOn(each, asOf) : each.revision === revision));
  if (thing === undefined) return null;
  const reports = inOrder(await store.claims.find(thing.support.claims));
  return { thing, revisions, reports, framing: await frameThing(store, thing, asOf ?? lastDayOf(thing)) };
}

/** The last day on which a state stood; `null` where it still does. */
function lastDayOf({ knownTo }: Revision): Day | null {
  if (knownTo === null) return null;
  return new Date(Date.parse(knownTo) - 86_400_000).toISOString().slice(0, 10);
}

function inOrder(reports: readonly Report[]): Report[] {
  return [...reports].sort((a, b) =>
    compareItems({ day: a.knownFrom, id: a.claim.id }, { day: b.knownFrom, id: b.claim.id }),
  );
}
