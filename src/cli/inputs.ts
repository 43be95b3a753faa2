import { createReadStream, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { MAX_BYTES } from "../reader/decode.ts";
import { explainSystemError } from "./system-error.ts";

/** One article to read: a file, or standard input. */
export interface Input {
  /** What messages call it. */
  readonly name: string;
  /** Its path without extension, within the folder it was found in: where its output goes. */
  readonly stem: string;
  /** Absent for standard input. */
  readonly path?: string;
  read(): Promise<Uint8Array>;
}

/** An input that could not even be looked at, and why. */
interface FailedInput {
  readonly name: string;
  readonly error: unknown;
}

export interface FoundInputs {
  readonly inputs: readonly Input[];
  readonly failed: readonly FailedInput[];
  /** Files in folders that are no text files. */
  readonly leftOut: readonly string[];
}

const TEXT_FILES = new Set(["", ".txt", ".text", ".md"]);

/** Expands files, folders (with all folders in them, in order of name) and "-" for standard input. */
export function findInputs(paths: readonly string[]): FoundInputs {
  const found = { inputs: [] as Input[], failed: [] as FailedInput[], leftOut: [] as string[] };
  for (const path of paths) {
    if (path === "-") found.inputs.push(standardInput());
    else visit(path, undefined, new Set());
  }
  return found;

  /** `folder` is the one that the user named; `above` holds the folders on the way, so that links cannot lead in circles. */
  function visit(path: string, folder: string | undefined, above: ReadonlySet<string>): void {
    try {
      if (statSync(path).isDirectory()) {
        const real = realpathSync(path);
        if (above.has(real)) return;
        const names = readdirSync(path).filter((name) => !name.startsWith("."));
        for (const name of names.sort()) visit(join(path, name), folder ?? path, new Set([...above, real]));
      } else if (folder === undefined || TEXT_FILES.has(extname(path).toLowerCase())) {
        found.inputs.push(fileInput(path, folder));
      } else found.leftOut.push(path);
    } catch (error) {
      found.failed.push({ name: path, error: explainSystemError(error) });
    }
  }
}

function fileInput(path: string, folder: string | undefined): Input {
  const place = folder === undefined ? basename(path) : relative(folder, path);
  return {
    name: path,
    stem: place.slice(0, place.length - extname(place).length),
    path,
    read: () => readAtMost(createReadStream(path)),
  };
}

function standardInput(): Input {
  return {
    name: "standard input",
    stem: "article",
    read: () => {
      if (process.stdin.isTTY) process.stderr.write("Type or paste an article, then press Ctrl-D.\n");
      return readAtMost(process.stdin);
    },
  };
}

/** Stops soon after the size at which a text is refused, so that an endless input ends. */
async function readAtMost(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}
