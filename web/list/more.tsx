import { useEffect, useRef } from "preact/hooks";
import type { Pages } from "../http/use-pages.ts";
import { allItems, moveTo } from "./items.ts";
import { ProblemNote } from "./list-state.tsx";

type MoreProps = Pick<Pages<unknown>, "hasMore" | "isLoading" | "moreProblem" | "more">;

/** The button below a list that goes on. Who pressed it goes on at the first item that came. */
export function More({ hasMore, isLoading, moreProblem, more }: MoreProps) {
  const button = useRef<HTMLButtonElement>(null);
  const shown = useRef<number | null>(null);
  useEffect(() => {
    if (isLoading || shown.current === null) return;
    const next = allItems()[shown.current];
    shown.current = null;
    // who went elsewhere meanwhile stays there
    const { activeElement } = document;
    if (next !== undefined && (activeElement === button.current || activeElement === document.body)) moveTo(next);
  }, [isLoading]);
  if (!hasMore) return null;
  return (
    <>
      {moreProblem !== null && <ProblemNote problem={moreProblem} />}
      <p>
        {/* a disabled button would lose the focus */}
        <button
          ref={button}
          type="button"
          aria-disabled={isLoading}
          onClick={() => {
            if (isLoading) return;
            shown.current = allItems().length;
            more();
          }}
        >
          {isLoading ? "Loading…" : "Show more"}
        </button>
      </p>
    </>
  );
}
