import { useEffect, useState } from "preact/hooks";
import type { Page, Problem } from "../../src/record/answer.ts";
import { ask } from "./client.ts";
import { toProblem, useAnswer } from "./use-answer.ts";

/** A list that grows page by page. */
export interface Pages<T> {
  readonly items: readonly T[];
  /** Why there is no list. */
  readonly problem: Problem | null;
  /** Why it did not grow; what is there stays. */
  readonly moreProblem: Problem | null;
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  more(): void;
  reload(): void;
}

/** The list at an address of the API, from its first page. */
export function usePages<T>(address: string): Pages<T> {
  const first = useAnswer<Page<T>>(address);
  const [later, setLater] = useState<{ of: Page<T> | null; pages: readonly Page<T>[] }>({ of: null, pages: [] });
  const [moreProblem, setProblem] = useState<Problem | null>(null);
  const [isFetching, setFetching] = useState(false);
  useEffect(() => {
    setLater({ of: first.answer, pages: [] });
    setProblem(null);
  }, [first.answer]);
  const pages = first.answer === null ? [] : [first.answer, ...(later.of === first.answer ? later.pages : [])];
  const next = pages.at(-1)?.next ?? null;
  return {
    items: pages.flatMap(({ items }) => items),
    problem: first.problem,
    moreProblem,
    isLoading: first.isLoading || isFetching,
    hasMore: next !== null,
    reload: first.reload,
    more() {
      if (next === null || isFetching) return;
      setFetching(true);
      setProblem(null);
      ask<Page<T>>(`${address}${address.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(next)}`)
        .then(
          (page) =>
            setLater(({ of, pages: before }) => ({ of, pages: of === first.answer ? [...before, page] : before })),
          (error: unknown) => setProblem(toProblem(error)),
        )
        .finally(() => setFetching(false));
    },
  };
}
