import type { Stop } from "../../record/answer.ts";
import { dayNumber } from "../canonical.ts";
import type { ToldStop } from "./leg.ts";

interface United {
  readonly stop: Stop;
  readonly told: readonly ToldStop[];
}

/**
 * In order of time. A stop without a day goes behind the one before which no other is told between them, or else in
 * front of the next one: "from Seoul he flies on to Ulaanbaatar". `stops` are in canonical order.
 */
export function orderStops(stops: readonly United[]): Stop[] {
  const ordered = stops.filter(isDated).sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  for (const stop of stops.filter((each) => !isDated(each))) {
    const before = neighbour(stop, ordered, "before");
    const after = neighbour(stop, ordered, "after");
    const place = before >= 0 ? before + 1 : after >= 0 ? after : ordered.length;
    ordered.splice(place, 0, stop);
  }
  return ordered.map(({ stop }) => stop);
}

/** Where the stop stands that some article tells next to this one; −1 when there is none. */
function neighbour({ told }: United, ordered: readonly United[], side: "before" | "after"): number {
  for (const { report, index } of told) {
    const near = ordered
      .flatMap((other, place) =>
        other.told.flatMap((each) => (each.report === report ? [{ place, steps: index - each.index }] : [])),
      )
      .filter(({ steps }) => (side === "before" ? steps > 0 : steps < 0))
      .sort((a, b) => Math.abs(a.steps) - Math.abs(b.steps) || a.place - b.place);
    if (near[0]) return near[0].place;
  }
  return -1;
}

function isDated({ stop }: United): boolean {
  return stop.time !== null;
}

function startOf({ stop }: United): number {
  return dayNumber(stop.time?.from ?? stop.time?.to ?? "");
}

function endOf({ stop }: United): number {
  return dayNumber(stop.time?.to ?? stop.time?.from ?? "");
}
