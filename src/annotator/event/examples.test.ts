import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type EventExample, type EventsSource, eventsSource } from "../../lexicon/events.schema.ts";
import type { Readout } from "../../pipeline/readout.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { PloverEvent } from "../../record/event.ts";
import { loadReadout } from "../../resource/load.ts";
import type { TraceNote } from "../annotator.ts";
import type { Draft } from "../layers.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "lexicons", "events");
const files: readonly EventsSource[] = readdirSync(folder)
  .sort()
  .map((name) => eventsSource.parse(parse(readFileSync(join(folder, name), "utf8"))));

const rules = files.flatMap((file) => (file.rules ?? []).map((rule) => ({ ...rule, event: rule.event ?? file.event })));

let readout: Readout;
beforeAll(async () => {
  readout = await loadReadout();
});

function read(text: string): { events: readonly Draft<EventClaim>[]; fired: string[] } {
  const fired: string[] = [];
  const { events } = readout.pipeline.annotateUntil(
    ["events"],
    { text, hints: { published: "2025-06-01" } },
    (note: TraceNote) => {
      if (note.annotator === "event" && note.outcome === "fired") fired.push(note.rule);
    },
  );
  return { events, fired };
}

function names(actors: readonly ActorMention[]): string[] {
  return actors.map(({ code, text }) => code ?? text);
}

function has(event: Draft<EventClaim>, example: EventExample, expected: PloverEvent | undefined): boolean {
  const sameSide = (actors: readonly ActorMention[], wanted: readonly string[] | undefined): boolean =>
    wanted === undefined ||
    wanted.every((name) => actors.some(({ code, text }) => code === name || (code === null && text.includes(name))));
  return (
    event.event === (example.event ?? expected) &&
    (example.mode === undefined || event.mode === example.mode) &&
    (example.cameo === undefined || event.cameo === example.cameo) &&
    sameSide(event.actors, example.actors) &&
    sameSide(event.recipients, example.recipients)
  );
}

describe.each(rules)("$name", ({ name, event, examples, counter, silent }) => {
  it.each(examples.map((example) => [example.text, example] as const))("%s", (text, example) => {
    const { events, fired } = read(text);
    if (silent) return expect(events).toEqual([]);
    const found = events.map((one) => `${one.event}: ${names(one.actors)} → ${names(one.recipients)}`);
    expect(
      events.some((one) => has(one, example, event)),
      `found ${found.join("; ")} by ${fired.join(", ")}`,
    ).toBe(true);
    return expect(fired).toContain(`event/${name}`);
  });

  if (counter)
    it.each(counter)("nothing in: %s", (text) => {
      expect(read(text).fired).not.toContain(`event/${name}`);
    });
});
