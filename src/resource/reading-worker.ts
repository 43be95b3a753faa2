import { parentPort, workerData } from "node:worker_threads";
import { ReadoutError } from "../record/readout-error.ts";
import { loadReadout } from "./load.ts";
import type { ReadAnswer, ReadQuestion } from "./reading-messages.ts";

/** The thread in which articles are read: a long one takes seconds, in which the server has others to answer. */
async function serve(actorFiles: readonly string[]): Promise<void> {
  const readout = await loadReadout(actorFiles);
  const answer = ({ id, text, hints }: ReadQuestion): ReadAnswer => {
    try {
      return { id, reading: readout.read(text, hints) };
    } catch (error) {
      const code = error instanceof ReadoutError ? error.code : null;
      return { id, failure: { code, message: error instanceof Error ? error.message : String(error) } };
    }
  };
  parentPort?.on("message", (question: ReadQuestion) => parentPort?.postMessage(answer(question)));
}

await serve(workerData as readonly string[]);
