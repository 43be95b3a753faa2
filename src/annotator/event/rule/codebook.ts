import type { EventRule, EventsLexicon, Pattern, WordTest } from "../../../lexicon/events.ts";
import { PLOVER_EVENTS, type PloverEvent } from "../../../record/event.ts";
import type { Context } from "../../../record/mode.ts";
import { type Labelling, labellingOf } from "./labelling.ts";

/** A word test ready to be asked. */
export type Test =
  | { readonly is: "any" }
  | { readonly is: "actor" }
  | { readonly is: "word"; readonly words: ReadonlySet<string>; readonly not: ReadonlySet<string> };

/** A pattern of a rule, and how much it demands: of several that fit, the most demanding wins. */
export interface CodebookEntry {
  readonly rule: EventRule;
  readonly pattern: Pattern;
  readonly tests: readonly (Test | undefined)[];
  readonly weight: number;
}

/** The lexicon with its lists as sets, made once for an annotator. */
export interface Codebook {
  /** By part of speech, then by lemma. */
  readonly triggers: ReadonlyMap<string, ReadonlyMap<string, readonly CodebookEntry[]>>;
  /** The mean score of the rules of each event, for events that no rule found. */
  readonly scores: ReadonlyMap<PloverEvent, number>;
  /** The words that tell how each event was done, for events that no rule found. */
  readonly labellings: ReadonlyMap<PloverEvent, Labelling>;
  readonly light: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly topics: ReadonlyMap<string, readonly string[]>;
  readonly contexts: ReadonlyMap<string, readonly Context[]>;
  /** Lemma → the fields it belongs to, such as sport. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** Makes the lexicon ready; the patterns of a lemma stand in the order in which they are asked. */
export function createCodebook(lexicon: EventsLexicon): Codebook {
  const triggers = new Map<string, Map<string, CodebookEntry[]>>();
  for (const [key, list] of Object.entries(lexicon.triggers)) {
    const entries = list.flatMap(({ rule: index, pattern: at }) => {
      const rule = lexicon.rules[index];
      const pattern = rule?.patterns[at];
      return rule && pattern ? [createEntry(rule, pattern)] : [];
    });
    const [pos = "", lemma = ""] = key.split(/:(.*)/, 2);
    const byLemma = triggers.get(pos) ?? new Map<string, CodebookEntry[]>();
    triggers.set(pos, byLemma);
    byLemma.set(
      lemma,
      entries.sort((a, b) => b.weight - a.weight),
    );
  }
  return {
    triggers,
    scores: meanScores(lexicon.rules),
    labellings: new Map(PLOVER_EVENTS.map((event) => [event, labellingOf(lexicon, event)])),
    light: new Set(lexicon.light),
    containers: new Set(lexicon.containers),
    people: new Set(lexicon.people),
    topics: invert(lexicon.topics),
    contexts: invert(lexicon.contexts),
    fields: invert(lexicon.fields),
  };
}

function meanScores(rules: readonly EventRule[]): Map<PloverEvent, number> {
  const lists = new Map<PloverEvent, number[]>();
  for (const { event, score } of rules) lists.set(event, [...(lists.get(event) ?? []), score]);
  const mean = (list: readonly number[]): number => list.reduce((sum, score) => sum + score, 0) / list.length;
  return new Map([...lists].map(([event, list]) => [event, Math.round(10 * mean(list)) / 10]));
}

function createEntry(rule: EventRule, pattern: Pattern): CodebookEntry {
  const tests = pattern.conditions.map((condition) => ("test" in condition ? createTest(condition.test) : undefined));
  const weight = pattern.conditions.reduce((sum, condition, index) => {
    if (condition.on === "absent") return sum + 1;
    if (condition.on === "complement") return sum + (condition.what === "any" ? 2 : 3);
    const phrase = condition.on === "oblique" ? 1 : 0;
    return sum + (tests[index]?.is === "word" ? 4 : (tests[index]?.is === "actor" ? 2 : 1) + phrase);
  }, 0);
  return { rule, pattern, tests, weight: weight + (pattern.particle ? 3 : 0) };
}

function createTest(test: WordTest): Test {
  return test.is === "word" ? { is: "word", words: new Set(test.words), not: new Set(test.not) } : test;
}

/** `{ energy: ["oil"] }` → `oil → ["energy"]`. */
function invert<T extends string>(lists: Readonly<Partial<Record<T, readonly string[]>>>): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const [name, words] of Object.entries(lists) as [T, readonly string[]][]) {
    for (const word of words) found.set(word, [...(found.get(word) ?? []), name]);
  }
  return found;
}
