import { labelEvent } from "../../brief/event-label.ts";
import { PLOVER_EVENTS, type PloverEvent, STATUSES, type Status } from "../../record/event.ts";
import { MODES } from "../../record/mode.ts";

/** How people say that something is to come, or came to nothing. */
const STATUS_WORDS: Readonly<Record<string, Status>> = {
  planned: "scheduled",
  announced: "scheduled",
  likely: "expected",
  asked: "requested",
  "called off": "averted",
  cancelled: "averted",
  canceled: "averted",
  failed: "averted",
  "under way": "ongoing",
};

const EVENTS: ReadonlyMap<string, PloverEvent> = new Map([
  ...PLOVER_EVENTS.flatMap((event) =>
    MODES[event].flatMap((mode) => [
      [mode.toLowerCase(), event] as const,
      [labelEvent(event, mode).toLowerCase(), event] as const,
    ]),
  ),
  ...PLOVER_EVENTS.map((event) => [labelEvent(event).toLowerCase(), event] as const),
  ...PLOVER_EVENTS.map((event) => [event.toLowerCase(), event] as const),
]);

/** An event by its PLOVER name, or by how people call it: "CONSULT", "meeting", "phone call", "sanctions". */
export function readEvent(text: string): PloverEvent | null {
  return EVENTS.get(text.toLowerCase()) ?? null;
}

/** "scheduled", "planned", "called off" */
export function readStatus(text: string): Status | null {
  const word = text.toLowerCase();
  return (
    STATUSES.find((status) => status === word) ??
    (Object.hasOwn(STATUS_WORDS, word) ? STATUS_WORDS[word] : null) ??
    null
  );
}
