import type { Occurrence } from "./derived.ts";

/**
 * The pairs of codes between which something happens, each in alphabetical order and once: actors with recipients, or,
 * where all of them only act together ("Hungary and Romania agreed"), actors with each other. Nobody is paired with
 * himself: what happens within one state is no relation.
 */
export function dyadsOf({
  actors,
  recipients,
}: Pick<Occurrence, "actors" | "recipients">): (readonly [string, string])[] {
  const others = recipients.length > 0 ? recipients : actors;
  const pairs = new Map<string, readonly [string, string]>();
  for (const { code: one } of actors) {
    for (const { code: other } of others) {
      if (one === null || other === null || one === other) continue;
      const pair = one < other ? ([one, other] as const) : ([other, one] as const);
      pairs.set(pair.join(" "), pair);
    }
  }
  return [...pairs.values()];
}
