import type { ComponentChildren } from "preact";
import type { Problem } from "../../src/record/answer.ts";
import { SignIn } from "../shell/sign-in.tsx";

interface ListStateProps {
  readonly isLoading: boolean;
  readonly problem: Problem | null;
  readonly isEmpty: boolean;
  /** What to do when nothing is there. */
  readonly whenEmpty: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A list or what stands in its place: still loading, failed and why, or empty and what to do. */
export function ListState({ isLoading, problem, isEmpty, whenEmpty, children }: ListStateProps) {
  if (problem !== null) return <ProblemNote problem={problem} />;
  if (isEmpty) return <p class="empty">{isLoading ? "Loading…" : whenEmpty}</p>;
  return <div aria-busy={isLoading}>{children}</div>;
}

/** What went wrong, and, where the server asks who is there, the place to say so. */
export function ProblemNote({ problem }: { readonly problem: Problem }) {
  if (problem.code === "unauthenticated") return <SignIn detail={problem.detail} />;
  return (
    <p class="problem" role="alert">
      {problem.detail}
    </p>
  );
}
