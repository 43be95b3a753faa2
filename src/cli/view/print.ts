import { disarm, shorten } from "../../brief/terminal.ts";
import { outputColors } from "../colors.ts";

/** Prints lines, without what could disturb a terminal. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
}

/** As `printLines`; says so on standard error when nothing was found. */
export function printFound(lines: readonly string[]): void {
  if (lines.length === 0) process.stderr.write("Nothing in the record fits.\n");
  printLines(lines);
}

/** One object to a line. */
export function printJson(values: readonly unknown[]): void {
  process.stdout.write(values.map((value) => `${JSON.stringify(value)}\n`).join(""));
}

export const bold = (text: string): string => outputColors.bold(disarm(text));
export const dim = (text: string): string => outputColors.dim(disarm(text));

const LONGEST_QUOTE = 110;

/** “…”, on one line and not too long. */
export function quoted(text: string): string {
  return `“${shorten(disarm(text.replace(/\s+/g, " ").trim()), LONGEST_QUOTE)}”`;
}

/** A status as briefs colour it. */
export function paintStatus(status: string): string {
  if (status === "happened" || status === "ongoing") return outputColors.green(status);
  return status === "denied" || status === "averted" ? outputColors.red(status) : outputColors.yellow(status);
}
