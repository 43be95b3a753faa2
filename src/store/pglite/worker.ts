import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { PARSERS } from "../database.ts";
import type { Answer, Opening, Question } from "./messages.ts";
import { runQuery } from "./run-query.ts";

/** The thread in which PGlite runs: its queries are synchronous and would hold up everything else. */
async function serve({ folder, prepared }: Opening): Promise<void> {
  const database = await PGlite.create({
    dataDir: folder,
    parsers: PARSERS as Record<number, (text: string) => unknown>,
    ...(prepared === null ? {} : { loadDataDir: new Blob([readFileSync(prepared)]) }),
  });
  const ask = async ({ id, sql, parameters }: Question): Promise<Answer> => {
    try {
      return { id, ...(await runQuery(database, sql, parameters)) };
    } catch (error) {
      const { message, code } = error as Error & { code?: string };
      return { id, failure: { message, ...(code === undefined ? {} : { code }) } };
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on("message", (question: Question | "close") => {
    last = last.then(async () => {
      if (question !== "close") return parentPort?.postMessage(await ask(question));
      await database.close();
      parentPort?.postMessage("closed");
      parentPort?.close();
    });
  });
  parentPort?.postMessage("open");
}

await serve(workerData as Opening);
