import { useCallback, useEffect, useState } from "preact/hooks";
import type { Problem } from "../../src/record/answer.ts";
import { ask, ProblemError } from "./client.ts";

/** What was asked, as far as it has come. While something new is fetched, the old answer stays. */
export interface Asked<T> {
  readonly answer: T | null;
  readonly problem: Problem | null;
  readonly isLoading: boolean;
  reload(): void;
}

/** The answer at an address of the API; null asks nothing. */
export function useAnswer<T>(address: string | null): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, "reload">>({ answer: null, problem: null, isLoading: true });
  const [turn, setTurn] = useState(0);
  // a new turn asks the same again
  useEffect(() => {
    if (address === null) return setState({ answer: null, problem: null, isLoading: false });
    const controller = new AbortController();
    setState(({ answer }) => ({ answer, problem: null, isLoading: true }));
    ask<T>(address, { signal: controller.signal }).then(
      (answer) => setState({ answer, problem: null, isLoading: false }),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        setState({ answer: null, problem: toProblem(error), isLoading: false });
      },
    );
    return () => controller.abort();
  }, [address, turn]);
  return { ...state, reload: useCallback(() => setTurn((before) => before + 1), []) };
}

/** Errors that are no answer of the server are our own mistakes: they are shown as well, and thrown for the console. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  setTimeout(() => {
    throw error;
  });
  return { type: "about:blank", title: "Error", status: 0, detail: "This page failed. Reload it.", code: "internal" };
}
