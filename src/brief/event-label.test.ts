import { describe, expect, it } from "vitest";
import { PLOVER_EVENTS } from "../record/event.ts";
import { MODES } from "../record/mode.ts";
import { labelEvent } from "./event-label.ts";

describe("labelEvent", () => {
  it("has words of its own for every event and mode", () => {
    const labels = PLOVER_EVENTS.flatMap((event) => [
      labelEvent(event),
      ...MODES[event].map((mode) => labelEvent(event, mode)),
    ]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
