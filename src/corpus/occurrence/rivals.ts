import { isStateCode } from "../../record/actor.ts";
import { isMutual } from "./parties.ts";
import { type EventReport, type SideName, tally } from "./tally.ts";

/** States of which sources name one or the other for the same part: who it was, they do not agree. */
export interface Rivals {
  readonly all: ReadonlySet<string>;
  /** Those of them that are less well supported. */
  readonly weaker: ReadonlySet<string>;
}

/** What one side does to the other has rivals; who else was at a meeting is no contradiction. */
export function findRivals(reports: readonly EventReport[], side: SideName): Rivals {
  const sets = tally(reports, ({ claim }) => {
    if (isMutual({ event: claim.event, mode: claim.mode })) return [];
    const codes = [...new Set(claim[side].map(({ code }) => code).filter(isStateCode))].sort();
    return codes.length === 0 ? [] : [[codes.join("+"), codes] as const];
  }).map(({ value }) => value);
  const [strongest = []] = sets;
  const against = sets.filter((codes) => !codes.some((code) => strongest.includes(code)));
  const weaker = new Set(against.flat());
  return { all: weaker.size === 0 ? weaker : new Set([...strongest, ...weaker]), weaker };
}
