import { type Command, InvalidArgumentError, Option } from "commander";
import { PLOVER_EVENTS, STATUSES } from "../record/event.ts";
import type { Day } from "../record/kept.ts";
import type { OccurrenceFilter } from "../store/occurrences.ts";
import type { RecordOptions } from "./open-record.ts";
import { parseActor, parseDay } from "./options.ts";

export interface ViewOptions extends RecordOptions {
  readonly asOf?: Day;
  readonly json?: boolean;
}

export interface FilterOptions extends ViewOptions {
  readonly actor?: readonly string[];
  readonly event?: readonly string[];
  readonly status?: readonly string[];
  readonly from?: Day;
  readonly to?: Day;
  readonly conflicts?: boolean;
  readonly search?: string;
}

/** `--database` */
export function databaseOption(): Option {
  return new Option(
    "-d, --database <folder|postgres://…>",
    "where the record is kept (or READOUT_DATABASE; otherwise the folder readout-record)",
  );
}

/** `--as-of` */
export function asOfOption(): Option {
  return new Option("--as-of <date>", "the record as it stood on that day, YYYY-MM-DD").argParser(parseDay);
}

/** Options of every command that shows the record. */
export function addViewOptions(command: Command): Command {
  return command
    .addOption(databaseOption())
    .addOption(asOfOption())
    .option("--json", "print JSON for programs, one object to a line");
}

/** Options of every command that chooses some occurrences. */
export function addFilterOptions(command: Command): Command {
  return command
    .addOption(
      repeated("--actor <code>", "who takes part: USA, IGO-EU, person/…; twice for both of a pair", parseActor),
    )
    .addOption(repeated("--event <event>", "PLOVER event: CONSULT, SANCTION, …").argParser(oneOf(PLOVER_EVENTS, upper)))
    .addOption(statusOption("happened, scheduled, denied, …"))
    .addOption(new Option("--from <date>", "in the world from that day on").argParser(parseDay))
    .addOption(new Option("--to <date>", "in the world up to that day").argParser(parseDay))
    .option("--conflicts", "only what sources disagree on")
    .option("--search <words>", 'whose reports have these words; "…" keeps words together, - excludes one');
}

/** `--status` */
export function statusOption(description: string): Option {
  return repeated("--status <status>", description).argParser(oneOf(STATUSES, lower));
}

/** The question that the options ask. */
export function toFilter({ asOf, actor, event, status, from, to, conflicts, search }: FilterOptions): OccurrenceFilter {
  return {
    asOf: asOf ?? null,
    ...(actor ? { parties: actor } : {}),
    ...(event ? { events: event as NonNullable<OccurrenceFilter["events"]> } : {}),
    ...(status ? { statuses: status as NonNullable<OccurrenceFilter["statuses"]> } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(conflicts ? { hasConflict: true } : {}),
    ...(search ? { words: search } : {}),
  };
}

/** An option that may be given several times; each time it takes one value. */
export function repeated(flags: string, description: string, parse = (value: string): string => value): Option {
  return new Option(flags, `${description}; may be repeated`).argParser(
    (value: string, before: readonly string[] = []) => [...before, parse(value)],
  );
}

function oneOf(values: readonly string[], normalise: (value: string) => string) {
  return (value: string, before: readonly string[] = []): readonly string[] => {
    const found = normalise(value);
    if (!values.includes(found)) throw new InvalidArgumentError(`It is one of ${values.join(", ")}.`);
    return [...before, found];
  };
}

const upper = (value: string): string => value.toUpperCase();
const lower = (value: string): string => value.toLowerCase();
