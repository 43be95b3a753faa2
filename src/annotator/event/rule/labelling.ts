import type { EventRule, EventsLexicon } from "../../../lexicon/events.ts";
import type { PloverEvent } from "../../../record/event.ts";
import type { Mode } from "../../../record/mode.ts";

/** What a rule knows about the labels of its event. */
export type Labelling = Pick<EventRule, "event" | "governs" | "mode" | "modes" | "cameo" | "cameos">;

/** For an event that no rule found: the deciding words of all its rules, and their triggers that leave no choice. */
export function labellingOf({ rules, triggers }: EventsLexicon, event: PloverEvent): Labelling {
  const own = rules.filter((rule) => rule.event === event && rule.silent === undefined);
  const modes: Record<string, Mode> = {};
  for (const [key, list] of Object.entries(triggers)) {
    const mode = onlyMode(own.filter((rule) => list.some((trigger) => rules[trigger.rule] === rule)));
    if (mode) modes[key.slice(key.indexOf(":") + 1)] = mode;
  }
  for (const rule of own) Object.assign(modes, rule.modes);
  const cameos: Labelling["cameos"] = Object.assign({}, ...own.map((rule) => rule.cameos));
  return { event, governs: own.some(({ governs }) => governs), modes, ...(cameos ? { cameos } : {}) };
}

/** "arrest" says how by itself; "order" triggers rules of several modes. */
function onlyMode(rules: readonly EventRule[]): Mode | undefined {
  const [first, ...others] = rules.map(({ mode, modes }) => (modes ? undefined : mode));
  return others.every((mode) => mode === first) ? first : undefined;
}
