import type { ComponentChildren } from "preact";
import type { Problem } from "../../src/record/answer.ts";
import { Link } from "../address/link.tsx";
import { ProblemNote } from "./list-state.tsx";

interface NoAnswerProps {
  /** What the page is of: "Deal". */
  readonly name: string;
  readonly problem: Problem | null;
  /** The list in which to look for another. */
  readonly list: string;
  /** What the list is called. */
  readonly children: ComponentChildren;
}

/** Stands in the place of one thing's page: it is loading, or there is none, and where others are. */
export function NoAnswer({ name, problem, list, children }: NoAnswerProps) {
  return (
    <>
      <h1>{name}</h1>
      {problem === null ? (
        <p class="empty">Loading…</p>
      ) : (
        <>
          <ProblemNote problem={problem} />
          <p>
            <Link to={list}>{children}</Link>
          </p>
        </>
      )}
    </>
  );
}
