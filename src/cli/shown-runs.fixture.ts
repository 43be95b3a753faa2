import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_FOLDER } from "./open-record.ts";
import { createProgram } from "./program.ts";

/** What a page shows of the record, under this mark; the first block of a page begins with `readout add`. */
const BLOCK = /(<!-- run -->\n```console\n)([\s\S]*?)(```\n)/g;

/** "$ readout timeline -n 3 | head -4" */
const COMMAND = /^\$ readout (.*?)(?: \| head -(\d+))?$/gm;

/** The page with what its commands really print, one after another on a new record. */
export async function renewRuns(page: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "readout-docs-"));
  const outputs = new Map<string, string>();
  try {
    for (const [, , block = ""] of page.matchAll(BLOCK)) {
      for (const [line, args = "", lines] of block.matchAll(COMMAND)) {
        const printed = (await run(args, join(folder, "record"))).replaceAll(join(folder, "record"), DEFAULT_FOLDER);
        outputs.set(line, lines === undefined ? printed : printed.split("\n").slice(0, Number(lines)).join("\n"));
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return page.replace(BLOCK, (_, head: string, block: string, tail: string) => {
    const runs = [...block.matchAll(COMMAND)].map(([line]) => `${line}\n${outputs.get(line)?.trimEnd()}\n`);
    return `${head}${runs.join("\n")}${tail}`;
  });
}

/** Runs a command on a record, in the folder of the package, and returns what it prints. */
async function run(args: string, record: string): Promise<string> {
  const words = [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
  const chunks: string[] = [];
  const { write } = process.stdout;
  process.stdout.write = (chunk: string | Uint8Array): boolean => chunks.push(String(chunk)) > 0;
  process.env["READOUT_DATABASE"] = record;
  try {
    await createProgram().parseAsync(words, { from: "user" });
  } finally {
    process.stdout.write = write;
    delete process.env["READOUT_DATABASE"];
  }
  return chunks.join("");
}
