import { InvalidArgumentError, Option } from "commander";

/** `--published` */
export function publishedOption(): Option {
  return new Option("-p, --published <date>", "the day the article was published, YYYY-MM-DD").argParser(parseDay);
}

/** `--actors`, which may be repeated. It takes one file a time, or it would swallow the inputs behind it. */
export function actorsOption(): Option {
  return new Option(
    "--actors <file>",
    "more actors, in a file like those in lexicons/actors/; may be repeated",
  ).argParser((file: string, earlier: readonly string[] = []) => [...earlier, file]);
}

/** A day as YYYY-MM-DD that the calendar has. */
export function parseDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time);
  if (!isDay || !new Date(time).toISOString().startsWith(value)) {
    throw new InvalidArgumentError("Give a day as YYYY-MM-DD, such as 2025-10-27.");
  }
  return value;
}

/** "usa" → "USA"; ids such as person/… stay as they are. */
export function parseActor(value: string): string {
  return value.includes("/") ? value : value.toUpperCase();
}

/** A whole number, one or more. */
export function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("Give a whole number, one or more.");
  return count;
}

/** `--port` */
export function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError("Give a number from 0 to 65535.");
  return port;
}
