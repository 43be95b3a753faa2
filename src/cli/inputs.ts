import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { ReadoutError } from "../record/readout-error.ts";

/** One article to read: a file, or standard input as "-". */
export interface Input {
  readonly name: string;
  read(): Uint8Array;
}

/** Names of inputs that could not even be listed, each with why. */
export interface FailedInput {
  readonly name: string;
  readonly error: unknown;
}

const TEXT_FILES = new Set(["", ".txt", ".text", ".md"]);

/** Expands files, folders (with all folders in them, in order of name) and "-" for standard input. */
export function findInputs(paths: readonly string[]): { inputs: Input[]; failed: FailedInput[] } {
  const inputs: Input[] = [];
  const failed: FailedInput[] = [];
  const visit = (path: string, isNamed: boolean): void => {
    try {
      if (path === "-") inputs.push({ name: "-", read: () => readFileSync(0) });
      else if (!statSync(path).isDirectory()) {
        if (isNamed || TEXT_FILES.has(extname(path).toLowerCase()))
          inputs.push({ name: path, read: () => readFileSync(path) });
      } else {
        for (const name of readdirSync(path).sort()) if (!name.startsWith(".")) visit(join(path, name), false);
      }
    } catch (error) {
      failed.push({ name: path, error: explainSystemError(error) });
    }
  };
  for (const path of paths) visit(path, true);
  return { inputs, failed };
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file. Check the path.",
  EACCES: "The file may not be read. Check its permissions.",
  EPERM: "The file may not be read. Check its permissions.",
  EISDIR: "This is a folder, not a file.",
  ENOTDIR: "A part of this path is not a folder.",
};

/** A sentence for the system errors that a wrong path or missing permission causes. */
export function explainSystemError(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const sentence = SYSTEM_ERRORS[code];
  return sentence ? new ReadoutError(code, sentence, { cause: error }) : error;
}
