import { useMemo, useState } from "preact/hooks";

/** Which claims are shown together with their words: those that are pointed at, else the one that is selected. */
export interface Lit {
  isLit(claim: string): boolean;
  /** Hovered or focused; none ends it. */
  point(claims: readonly string[]): void;
  select(claim: string): void;
}

export function useLit(selected: string | null, select: (claim: string) => void): Lit {
  const [pointed, setPointed] = useState<readonly string[]>([]);
  return useMemo(
    () => ({
      isLit: (claim) => (pointed.length > 0 ? pointed.includes(claim) : claim === selected),
      point: setPointed,
      select,
    }),
    [pointed, selected, select],
  );
}
