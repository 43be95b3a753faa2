import { useEffect, useState } from "preact/hooks";
import type { Citation, Problem } from "../../src/record/answer.ts";
import { toProblem } from "../http/use-answer.ts";
import { citationsOf, loadCitations } from "./citations.ts";

export interface FoundCitations {
  readonly citations: readonly Citation[];
  readonly isLoading: boolean;
  readonly problem: Problem | null;
}

/** The citations of these claims, at once where they are here already. */
export function useCitations(claims: readonly string[]): FoundCitations {
  const key = claims.join(" ");
  const [found, setFound] = useState<FoundCitations>({ citations: [], isLoading: true, problem: null });
  // the key stands for the claims
  useEffect(() => {
    let isCurrent = true;
    const here = citationsOf(claims);
    setFound({ citations: here, isLoading: here.length < claims.length, problem: null });
    loadCitations(claims).then(
      (citations) => isCurrent && setFound({ citations, isLoading: false, problem: null }),
      (error: unknown) => isCurrent && setFound({ citations: here, isLoading: false, problem: toProblem(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return found;
}
