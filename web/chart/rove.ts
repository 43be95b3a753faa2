const STEPS: Readonly<Record<string, "next" | "before" | "first" | "last">> = {
  ArrowRight: "next",
  ArrowDown: "next",
  ArrowLeft: "before",
  ArrowUp: "before",
  Home: "first",
  End: "last",
};

/**
 * Moves the focus among the marks of a chart with the arrow keys: Tab enters a chart once and leaves it again, however
 * many marks it has (WAI-ARIA practices, "roving tabindex").
 */
export function rove(event: KeyboardEvent & { readonly currentTarget: Element }): void {
  const step = STEPS[event.key];
  const marks = [...event.currentTarget.querySelectorAll<SVGElement>("[data-mark]")];
  const at = marks.indexOf(event.target as SVGElement);
  if (step === undefined || at === -1) return;
  const goal = { next: at + 1, before: at - 1, first: 0, last: marks.length - 1 }[step];
  const mark = marks[Math.min(marks.length - 1, Math.max(0, goal))];
  event.preventDefault();
  for (const each of marks) each.setAttribute("tabindex", each === mark ? "0" : "-1");
  mark?.focus();
}
