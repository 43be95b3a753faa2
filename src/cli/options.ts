import { InvalidArgumentError, Option } from "commander";

/** `--published`, which `read` and `explain` share. */
export function publishedOption(): Option {
  return new Option("-p, --published <date>", "the day the article was published, YYYY-MM-DD").argParser(parseDay);
}

/** A day as YYYY-MM-DD that the calendar has. */
function parseDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time);
  if (!isDay || !new Date(time).toISOString().startsWith(value)) {
    throw new InvalidArgumentError("Give a day as YYYY-MM-DD, such as 2025-10-27.");
  }
  return value;
}
