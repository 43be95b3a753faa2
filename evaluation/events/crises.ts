import type { ActorIndex } from "../../src/lexicon/actor-index.ts";
import type { ActorMention } from "../../src/record/actor.ts";
import type { PloverEvent } from "../../src/record/event.ts";
import type { CodedSentence } from "./coded.ts";
import type { EventReading } from "./coder.ts";
import type { IcbeEvent } from "./icbe-event.ts";
import { isAction, isSpeech, labelsOf, partiesOf } from "./icbe-labels.ts";
import { share, type Table } from "./table.ts";

/** An event of the gold whose parties the actor list knows, and what its sentence was read as. */
export interface CodedParties {
  readonly labels: ReadonlySet<PloverEvent>;
  /** Codes of who acts and of those it is done to; no recipients when the gold has none. */
  readonly actors: ReadonlySet<string>;
  readonly recipients: ReadonlySet<string>;
  readonly readings: readonly EventReading[];
  /** Codes of everyone the sentence names. */
  readonly named: ReadonlySet<string>;
}

/**
 * Narratives of crises (ICBe): is there an event where people saw deeds, and are its parties right? Actors are
 * compared by code, so those that the list lacks (the League of Nations, Rhodesia) are not measured; nor are thoughts,
 * conditions, dates and places of the gold.
 */
export function scoreCrises(table: Table, index: ActorIndex, coded: readonly CodedSentence[]): void {
  const group = "crisis narratives, sentences with events";
  const has = (kind: (event: IcbeEvent) => boolean): CodedSentence[] =>
    coded.filter(({ gold }) => gold.events?.some(kind));
  for (const [name, kind] of [
    ["an action", isAction],
    ["speech", isSpeech],
  ] as const) {
    const own = has(kind);
    table.add(
      group,
      `of ${own.length} with ${name}: an event is found`,
      share(own, ({ raw }) => raw.events.length > 0),
    );
  }
  for (const [name, kind] of [
    ["actions", isAction],
    ["speech", isSpeech],
  ] as const) {
    const known = coded.flatMap((sentence) =>
      (sentence.gold.events ?? []).filter(kind).flatMap((event) => withCodes(index, event, sentence) ?? []),
    );
    scoreParties(table, `crisis narratives, ${name}`, known);
  }
}

function scoreParties(table: Table, group: string, events: readonly CodedParties[]): void {
  table.add(group, `parties known by code (${events.length}): actor and recipient found`, share(events, hasParties));
  const named = events.filter(isNamed);
  table.add(group, `and named in the sentence (${named.length}): actor and recipient found`, share(named, hasParties));
  table.add(
    group,
    "  roles turned round instead",
    share(named, (event) => !hasParties(event) && isTurned(event)),
  );
  const mapped = named.filter(({ labels }) => labels.size > 0);
  table.add(group, `and a kind that PLOVER has (${mapped.length}): label found`, share(mapped, hasLabel));
  table.add(group, "  label with actor and recipient", share(mapped, hasAll));
}

/** Undefined when the gold names no actor, or one that the list lacks. */
function withCodes(index: ActorIndex, event: IcbeEvent, { raw }: CodedSentence): CodedParties | undefined {
  const { actors, recipients } = partiesOf(event);
  const codes = (names: readonly string[]): (string | null)[] =>
    names.map((name) => index.candidates(name)[0]?.entry.code ?? null);
  const [from, to] = [codes(actors), codes(recipients)];
  if (from.length === 0 || [...from, ...to].includes(null)) return undefined;
  return {
    labels: labelsOf(event),
    actors: new Set(from.filter((code) => code !== null)),
    recipients: new Set(to.filter((code) => code !== null)),
    readings: raw.events,
    named: codesOf(raw.actors),
  };
}

function codesOf(mentions: readonly ActorMention[]): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ code }) => code ?? []));
}

function isNamed({ actors, recipients, named }: CodedParties): boolean {
  return meet(actors, named) && (recipients.size === 0 || meet(recipients, named));
}

function hasParties(gold: CodedParties): boolean {
  return gold.readings.some((reading) => fits(reading, gold.actors, gold.recipients));
}

function isTurned(gold: CodedParties): boolean {
  return gold.recipients.size > 0 && gold.readings.some((reading) => fits(reading, gold.recipients, gold.actors));
}

function hasLabel({ readings, labels }: CodedParties): boolean {
  return readings.some(({ event }) => labels.has(event.event));
}

function hasAll(gold: CodedParties): boolean {
  return hasParties({ ...gold, readings: gold.readings.filter(({ event }) => gold.labels.has(event.event)) });
}

/** Several actors without a recipient do it to one another: "A and B met". */
function fits({ event }: EventReading, actors: ReadonlySet<string>, recipients: ReadonlySet<string>): boolean {
  const others = event.recipients.length > 0 ? event.recipients : event.actors;
  return meet(actors, codesOf(event.actors)) && (recipients.size === 0 || meet(recipients, codesOf(others)));
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((code) => b.has(code));
}
