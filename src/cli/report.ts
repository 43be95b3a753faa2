import { ReadoutError } from "../record/readout-error.ts";
import { errorColors } from "./colors.ts";
import type { Progress } from "./progress.ts";
import { explainSystemError } from "./system-error.ts";

/** Says on standard error what failed and what was doubtful. */
export interface Report {
  /** Names an input that failed; the others go on. */
  fail(name: string, error: unknown): void;
  warn(name: string, message: string): void;
  /** Prints the warnings, those that many inputs share as one line. Sets the exit code to 1 when an input failed. */
  close(total: number): void;
}

/** From so many inputs on, a warning that they share is printed once. */
const MANY = 4;

export function createReport(progress: Progress): Report {
  const warnings = new Map<string, string[]>();
  let failures = 0;
  return {
    fail(name, error) {
      failures++;
      progress.interrupt();
      printError(error, name);
    },
    warn(name, message) {
      warnings.set(message, [...(warnings.get(message) ?? []), name]);
    },
    close(total) {
      progress.stop();
      for (const [message, names] of warnings) {
        if (names.length < MANY) for (const name of names) printWarning(`${name}: ${message}`);
        else printWarning(`${names.length} inputs (${names[0]}, ${names[1]}, …): ${message}`);
      }
      if (failures === 0) return;
      if (total > 1) process.stderr.write(`${failures} of ${total} inputs failed; the others were read.\n`);
      process.exitCode = 1;
    },
  };
}

/** "error: a.txt: The input is empty. Give an article as plain text." */
export function printError(error: unknown, name?: string): void {
  process.stderr.write(`${errorColors.red("error:")} ${name === undefined ? "" : `${name}: `}${sentenceOf(error)}\n`);
}

export function printWarning(message: string): void {
  process.stderr.write(`${errorColors.yellow("warning:")} ${message}\n`);
}

function sentenceOf(error: unknown): string {
  const explained = explainSystemError(error);
  if (explained instanceof ReadoutError) return explained.message;
  const message = explained instanceof Error ? explained.message : String(explained);
  return `${message}. This is a fault in readout; please report it, with the article if there is one.`;
}
