import type { DealLeg, SaidSum } from "../../src/record/derived.ts";

/** A sum that somebody gave for a leg, and what it was. */
export interface ToldSum extends SaidSum {
  readonly what: "promised" | "delivered" | "delivered so far";
}

/** All sums of a leg in the order in which they were said. */
export function toldSums({ promised, delivered }: Pick<DealLeg, "promised" | "delivered">): ToldSum[] {
  const all: ToldSum[] = [
    ...promised.map((said) => ({ ...said, what: "promised" as const })),
    ...delivered.map((said) => ({
      ...said,
      what: said.total ? ("delivered so far" as const) : ("delivered" as const),
    })),
  ];
  return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** "Japan → United States: investments"; without a thing the parties alone. */
export function nameLeg({ giver, receiver, thing }: Pick<DealLeg, "giver" | "receiver" | "thing">): string {
  const who = `${giver?.name ?? "somebody"} → ${receiver?.name ?? "somebody"}`;
  return thing === "" ? who : `${who}: ${thing}`;
}
