import type { Expression } from "../expression.ts";
import { is, type Reading, skip } from "../phrase.ts";
import type { Bound, Said } from "../said.ts";

const BOUNDS = new Map<string, Bound>([
  ["since", "since"],
  ["until", "until"],
  ["till", "until"],
  ["through", "until"],
  ["by", "by"],
  ["before", "before"],
  ["after", "after"],
]);

/** "since 2014", "by the end of the year", "before Friday", "from January on". */
export function addBounds(reading: Reading, found: readonly Expression[]): Expression[] {
  return found.map((expression) => {
    if (!isPoint(expression.said)) return expression;
    const opener = findOpener(reading, expression.first);
    if (opener === null) return expression;
    const first = opener.index;
    if (opener.bound === "from") {
      if (!is(reading, expression.last, "on", "onwards", "onward")) return expression;
      return bounded(expression, "since", first, expression.last + 1);
    }
    return bounded(expression, opener.bound, first, expression.last);
  });
}

function bounded(expression: Expression, bound: Bound, first: number, last: number): Expression {
  return {
    rule: `${expression.rule}+${bound}`,
    first,
    last,
    said: { kind: "bound", bound, of: expression.said },
    parts: [expression],
  };
}

/** "since", "since the", "since late"? The edge already belongs to the expression; only an article may stand between. */
function findOpener(reading: Reading, first: number): { index: number; bound: Bound | "from" } | null {
  const index = skip(reading, first - 1, "the") === first ? first - 2 : first - 1;
  const word = reading.atoms[index]?.lower ?? "";
  if (word === "from") return { index, bound: "from" };
  const bound = BOUNDS.get(word);
  return bound === undefined ? null : { index, bound };
}

function isPoint(said: Said): boolean {
  return said.kind === "calendar" || said.kind === "relative" || (said.kind === "shift" && !said.ifFuture);
}
