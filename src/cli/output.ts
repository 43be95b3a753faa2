import { realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../package/make-folder.ts";
import { ReadoutError } from "../record/readout-error.ts";
import type { Input } from "./inputs.ts";
import { explainSystemError } from "./system-error.ts";

/** Where one file for each article goes. */
export interface OutputFolder {
  /** Throws when the file cannot be written, or when an article that is being read would be written over. */
  save(input: Input, content: string): void;
}

/** Makes the folder. Throws a ReadoutError `output` when that fails. */
export function openOutputFolder(folder: string, extension: string, inputs: readonly Input[]): OutputFolder {
  try {
    makeFolder(folder);
  } catch (error) {
    const reason = explainSystemError(error);
    const sentence = reason instanceof ReadoutError ? reason.message : String(reason);
    throw new ReadoutError("output", `The folder "${folder}" cannot be made. ${sentence}`, { cause: error });
  }
  const names = nameOutputs(inputs, extension);
  const articles = new Set(inputs.flatMap(({ path }) => (path === undefined ? [] : [realPath(path)])));
  return {
    save(input, content) {
      const target = join(folder, names.get(input) ?? "");
      if (articles.has(realPath(target))) {
        throw new ReadoutError(
          "output",
          `Its output would be written over the article ${target}. Give another --output folder.`,
        );
      }
      makeFolder(dirname(target));
      writeFileSync(target, content);
    },
  };
}

/** A name for each input: `news/a.txt` → `a.json`, and a second `a` → `a-2.json`. */
function nameOutputs(inputs: readonly Input[], extension: string): Map<Input, string> {
  const taken = new Set<string>();
  return new Map(
    inputs.map((input) => {
      let name = `${input.stem}${extension}`;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${input.stem}-${n}${extension}`;
      taken.add(name.toLowerCase());
      return [input, name];
    }),
  );
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
