import { useCallback, useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Claim } from "../../src/record/claim.ts";

/**
 * Where in the text the words begin that are to be seen, and what goes to others. The address names them (`#at-120`);
 * a claim that is selected without such has the words that it rests on as a whole.
 */
export function useTarget(
  text: string,
  claims: readonly Claim[],
  selected: string | null,
): [target: number | null, goTo: (start: number) => void] {
  const { url } = useLocation();
  const [target, setTarget] = useState<number | null>(null);
  const isThere = text !== "";
  // the words can be shown once they are there
  useEffect(() => {
    const read = (): void => {
      const start = readHash(location.hash) ?? startOf(claims, selected);
      setTarget(start);
      if (start !== null && isThere) bringIntoView(start);
    };
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, [url, isThere]);
  const goTo = useCallback((start: number) => {
    history.replaceState(null, "", `#at-${start}`);
    setTarget(start);
    bringIntoView(start)?.focus({ preventScroll: true });
  }, []);
  return [target, goTo];
}

/** "#at-120" → 120 */
export function readHash(hash: string): number | null {
  const [, start] = /^#at-(\d+)$/.exec(hash) ?? [];
  return start === undefined ? null : Number(start);
}

function startOf(claims: readonly Claim[], selected: string | null): number | null {
  const claim = claims.find(({ id }) => id === selected);
  const whole = claim?.evidence.find(({ field }) => field === undefined) ?? claim?.evidence[0];
  return whole?.start ?? null;
}

/** The frame's header lies over the top of the page. */
const HEADER = 60;

/** The mark that begins there, or in which the place lies. */
function bringIntoView(start: number): HTMLElement | null {
  const marks = [...document.querySelectorAll<HTMLElement>("a.evidence-mark")];
  const mark = marks.findLast(({ id }) => Number(id.slice("at-".length)) <= start) ?? null;
  if (mark !== null && !isSeen(mark)) mark.scrollIntoView({ block: "center" });
  return mark;
}

/** Text that is seen already does not move under the reader's eyes. */
function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= HEADER && bottom <= innerHeight;
}
