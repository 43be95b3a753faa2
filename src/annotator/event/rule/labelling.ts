import type { EventRule } from "../../../lexicon/events.ts";
import type { PloverEvent } from "../../../record/event.ts";

/** What a rule knows about the labels of its event. */
export type Labelling = Pick<EventRule, "event" | "governs" | "mode" | "modes" | "cameo" | "cameos">;

/** For events that no rule found: the words of all rules of each event. */
export function labellingsOf(rules: readonly EventRule[]): ReadonlyMap<PloverEvent, Labelling> {
  const found = new Map<PloverEvent, Labelling>();
  for (const { event, governs, modes, cameos } of rules.filter(({ silent }) => silent === undefined)) {
    const known = found.get(event);
    found.set(event, {
      event,
      governs: governs || (known?.governs ?? false),
      modes: { ...modes, ...known?.modes },
      cameos: { ...cameos, ...known?.cameos },
    });
  }
  return found;
}
