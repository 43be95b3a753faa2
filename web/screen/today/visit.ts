// A visit lasts as long as the tab, over reloads and other screens: what is new stays marked until it is over. Then all
// that was shown is seen.

const SEEN = "readout-seen-until";
const VISIT = "readout-visit-since";

let shownAt: string | null = null;

/** The instant since which this visit marks what is new; null on the first visit of this browser. */
export function visitSince(): string | null {
  const known = sessionStorage.getItem(VISIT);
  if (known !== null) return known || null;
  const seen = localStorage.getItem(SEEN);
  sessionStorage.setItem(VISIT, seen ?? "");
  return seen;
}

/** The record was shown as it stood at this instant. */
export function markShown(at: Date): void {
  shownAt = at.toISOString();
}

/** All that is shown counts as seen from now on; returns the instant. */
export function markAllSeen(): string {
  const at = shownAt ?? new Date().toISOString();
  sessionStorage.setItem(VISIT, at);
  localStorage.setItem(SEEN, at);
  return at;
}

/** When the page goes away, what it showed has been seen: the next visit begins there. */
export function watchEndOfVisit(): () => void {
  const end = (): void => {
    if (shownAt !== null) localStorage.setItem(SEEN, shownAt);
  };
  addEventListener("pagehide", end);
  return () => removeEventListener("pagehide", end);
}
