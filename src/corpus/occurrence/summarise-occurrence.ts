import type { Occurrence, Revision } from "../../record/derived.ts";
import { supportOf } from "../support.ts";
import { findConflicts, type ToldFields } from "./conflicts.ts";
import { historyOf, statusOf } from "./history.ts";
import { type EventReport, type Told, tally, toFieldValues } from "./tally.ts";
import { choosePlace, chooseSums, chooseTime, tallyPlaces, tallySums, tallyTimes } from "./told-values.ts";
import { tallySide, uniteParties } from "./united-parties.ts";

/**
 * What reports of one happening say together. `reports` are in canonical order and never empty. The best supported
 * value of each field stands for it; every other one is kept beside it, and what cannot be right together is a conflict.
 */
export function summariseOccurrence(reports: readonly EventReport[]): Omit<Occurrence, keyof Revision> {
  const [first] = reports;
  if (first === undefined) throw new RangeError("An occurrence has at least one report.");
  const told: ToldFields = {
    status: tally(reports, ({ claim }) => [[claim.status, claim.status]]),
    time: tallyTimes(reports),
    place: tallyPlaces(reports),
    actors: tallySide(reports, "actors"),
    recipients: tallySide(reports, "recipients"),
    amounts: tallySums(reports),
  };
  const history = historyOf(reports);
  return {
    ...codeOf(reports, first),
    contexts: best(tally(reports, ({ claim }) => claim.contexts.map((context) => [context, context] as const))),
    status: statusOf(history) ?? first.claim.status,
    history,
    ...uniteParties(reports),
    time: chooseTime(reports),
    place: choosePlace(told.place),
    amounts: chooseSums(told.amounts),
    topics: best(tally(reports, ({ claim }) => claim.topics.map((topic) => [topic, topic] as const))),
    fields: fieldsOf(told),
    conflicts: findConflicts(reports, told),
    support: supportOf(reports),
    story: first.from.story,
    reviewed: reports.some(({ decisions }) => decisions.length > 0),
  };
}

type Code = Pick<Occurrence, "event" | "mode" | "cameo" | "quad" | "score">;

/** Event and mode as most independent sources have them; the rest of the code is that of the first claim that says so. */
function codeOf(reports: readonly EventReport[], first: EventReport): Code {
  const [event] = tally(reports, ({ claim }) => [[claim.event, claim.event]]);
  const [mode] = tally(event?.reports ?? [], ({ claim }) =>
    claim.mode === undefined ? [] : [[claim.mode, claim.mode]],
  );
  const { claim } = mode?.reports[0] ?? event?.reports[0] ?? first;
  return {
    event: claim.event,
    ...(claim.mode === undefined ? {} : { mode: claim.mode }),
    cameo: claim.cameo,
    quad: claim.quad,
    score: claim.score,
  };
}

function best<V>(told: readonly Told<V>[]): V[] {
  return told.map(({ value }) => value);
}

function fieldsOf(told: ToldFields): Occurrence["fields"] {
  return Object.fromEntries(
    Object.entries(told)
      .filter(([, values]) => values.length > 0)
      .map(([field, values]) => [field, toFieldValues(values)]),
  );
}
