import { ReadoutError } from "../record/readout-error.ts";

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file or folder. Check the path.",
  EACCES: "Permission is denied. Check who may use it.",
  EPERM: "Permission is denied. Check who may use it.",
  EISDIR: "This is a folder, not a file. Name a file.",
  ENOTDIR: "A part of this path is a file, not a folder. Check the path.",
  EEXIST: "A file of this name is in the way. Give another path.",
  ELOOP: "This link leads back to itself. Name the file it should lead to.",
  ENAMETOOLONG: "This name is too long for the file system. Give a shorter one.",
  EMFILE: "Too many files are open. Raise the limit (ulimit -n).",
  ENOSPC: "There is no space left on the device. Make room and run again.",
  EROFS: "This file system is read-only. Give another path.",
  EIO: "The device failed. Check the disk.",
  ENXIO: "There is nothing to read there. Check the path.",
};

/** The same for a file that the user named: "events/a.csv: There is no such file or folder. Check the path." */
export function namePath(path: string, error: unknown): unknown {
  const explained = explainSystemError(error);
  if (!(explained instanceof ReadoutError) || explained === error) return error;
  const code = explained.code === "ENOSPC" || explained.code === "EIO" ? explained.code : "output";
  return new ReadoutError(code, `${path}: ${explained.message}`, { cause: error });
}

/** Puts the errors of the file system in a sentence that says what to do; leaves all others as they are. */
export function explainSystemError(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const sentence = SENTENCES[code];
  return sentence ? new ReadoutError(code, sentence, { cause: error }) : error;
}
