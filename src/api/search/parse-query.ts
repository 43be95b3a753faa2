import type { Query } from "../../record/answer.ts";
import { firstDay, lastDay } from "../../record/day.ts";
import type { Day } from "../../record/kept.ts";
import type { ActorNames } from "./actor-names.ts";
import { readEvent, readStatus } from "./labels.ts";

const OPERATORS = ["actor", "event", "status", "from", "to", "place", "outlet"] as const;
type Operator = (typeof OPERATORS)[number];

const LONGEST = 1_000;

/** What is in a query so far. */
interface Found {
  readonly words: string[];
  readonly actors: Set<string>;
  readonly unknown: Set<string>;
  readonly events: Set<string>;
  readonly statuses: Set<string>;
  readonly places: Set<string>;
  readonly outlets: Set<string>;
  from: Day | null;
  to: Day | null;
}

/**
 * Reads `actor:Takaichi event:meeting from:2025-10 place:"South Korea" "rare earths" -tariffs`. Nothing is an error: an
 * actor that the list does not have is told in `unknown`, any other value that an operator does not know is a word.
 */
export function parseQuery(text: string, names: ActorNames): Query {
  const found: Found = {
    words: [],
    actors: new Set(),
    unknown: new Set(),
    events: new Set(),
    statuses: new Set(),
    places: new Set(),
    outlets: new Set(),
    from: null,
    to: null,
  };
  for (const token of tokensOf(text)) take(found, token, names);
  return {
    words: found.words.join(" "),
    actors: [...found.actors],
    unknown: [...found.unknown],
    events: [...found.events],
    statuses: [...found.statuses],
    from: found.from,
    to: found.to,
    places: [...found.places],
    outlets: [...found.outlets],
  };
}

/** A word, or words in quotation marks; before it `-`, `actor:` or nothing. */
interface Token {
  readonly sign: "" | "-";
  readonly operator: string;
  readonly value: string;
  readonly isQuoted: boolean;
}

/** `-"two words"`, `place:"South Korea"`; anything else up to the next white space. */
const TOKEN = /(-?)(?:([a-z]+):)?"([^"]*)"|\S+/gi;

function tokensOf(text: string): Token[] {
  const plain = text.slice(0, LONGEST).replace(/[\p{Cc}\p{Cs}]/gu, " ");
  return Array.from(plain.matchAll(TOKEN), ([whole, sign, operator = "", quoted]): Token => {
    if (quoted !== undefined) {
      return { sign: sign === "-" ? "-" : "", operator, value: quoted.trim().replace(/\s+/g, " "), isQuoted: true };
    }
    // A quotation mark that nothing closes says nothing.
    const word = whole.replaceAll('"', "");
    const [, before = "", value = word] = /^([a-z]+):(.+)$/i.exec(word) ?? [];
    return isOperator(before.toLowerCase())
      ? { sign: "", operator: before, value, isQuoted: false }
      : { sign: "", operator: "", value: word, isQuoted: false };
  });
}

function isOperator(word: string): word is Operator {
  return (OPERATORS as readonly string[]).includes(word);
}

function take(found: Found, token: Token, names: ActorNames): void {
  const operator = token.operator.toLowerCase();
  const { sign, value } = token;
  if (value === "") return;
  if (isOperator(operator) && sign === "") {
    if (!TAKES[operator](found, value, names)) addWords(found, value.replaceAll(":", " "));
  } else if (token.isQuoted) {
    if (operator !== "" && sign === "" && !isOperator(operator)) found.words.push(operator);
    found.words.push(`${sign}"${value}"`);
  } else {
    found.words.push(value);
  }
}

/** Whether an operator knows what to do with a value. */
const TAKES: Readonly<Record<Operator, (found: Found, value: string, names: ActorNames) => boolean>> = {
  actor(found, value, names) {
    const entry = names.resolve(value);
    if (entry) found.actors.add(entry.id);
    else found.unknown.add(value);
    return true;
  },
  event: (found, value) => add(found.events, readEvent(value)),
  status: (found, value) => add(found.statuses, readStatus(value)),
  place: (found, value, names) => add(found.places, names.resolveState(value)?.id ?? value),
  outlet: (found, value) => add(found.outlets, value),
  from(found, value) {
    const date = readDate(value);
    if (date !== null) found.from = firstDay(date);
    return date !== null;
  },
  to(found, value) {
    const date = readDate(value);
    if (date !== null) found.to = lastDay(date);
    return date !== null;
  },
};

function add(values: Set<string>, value: string | null): boolean {
  if (value !== null) values.add(value);
  return value !== null;
}

function addWords(found: Found, value: string): void {
  const text = value.trim().replace(/\s+/g, " ");
  if (text !== "") found.words.push(text.includes(" ") ? `"${text}"` : text);
}

/** "2025", "2025-10" or a day of the calendar; `null` for anything else. */
function readDate(text: string): string | null {
  if (!/^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(text)) return null;
  if (text.length < 10) return text;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** A query as it can be typed; reading it again gives the same. */
export function printQuery(query: Query): string {
  const { words, actors, unknown, events, statuses, from, to, places, outlets } = query;
  const parts: readonly (readonly [Operator, readonly string[]])[] = [
    ["actor", [...actors, ...unknown]],
    ["event", events],
    ["status", statuses],
    ["from", from === null ? [] : [from]],
    ["to", to === null ? [] : [to]],
    ["place", places],
    ["outlet", outlets],
  ];
  const operators = parts.flatMap(([operator, values]) => values.map((value) => `${operator}:${quote(value)}`));
  return [...(words === "" ? [] : [words]), ...operators].join(" ");
}

function quote(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}

/** Whether nothing at all is asked. */
export function isEmptyQuery({ words, from, to, ...lists }: Query): boolean {
  return words === "" && from === null && to === null && Object.values(lists).every((list) => list.length === 0);
}
