import type { Query } from "../../../src/record/answer.ts";

/** One operator of a query with its value. */
export interface Operator {
  readonly name: "actor" | "event" | "status" | "from" | "to" | "place" | "outlet";
  readonly value: string;
  /** Whether it names an actor that the list does not have. */
  readonly isUnknown?: boolean;
}

/** The operators of a query as it was understood, in a fixed order. */
export function operatorsOf(query: Query): Operator[] {
  const each = (name: Operator["name"], values: readonly (string | null)[]): Operator[] =>
    values.filter((value) => value !== null).map((value) => ({ name, value }));
  return [
    ...each("actor", query.actors),
    ...each("actor", query.unknown).map((operator) => ({ ...operator, isUnknown: true })),
    ...each("event", query.events),
    ...each("status", query.statuses),
    ...each("from", [query.from]),
    ...each("to", [query.to]),
    ...each("place", query.places),
    ...each("outlet", query.outlets),
  ];
}

/** Words and operators as somebody would write them: `pipeline actor:JPN place:"South Korea"`. */
export function writeQuery(words: string, operators: readonly Operator[]): string {
  return [words, ...operators.map(({ name, value }) => `${name}:${quoted(value)}`)]
    .filter((part) => part !== "")
    .join(" ");
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
