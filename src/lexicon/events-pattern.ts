import type { ComplementKind, Condition, Pattern, WordTest } from "./events.ts";

/** Lists of words by name, as `lexicons/events/classes.yaml` has them. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** A pattern and the lemmas that trigger it. */
export interface ParsedPattern {
  readonly lemmas: readonly string[];
  readonly pattern: Pattern;
}

const POS = { n: "NOUN", a: "ADJ", v: "VERB" } as const;
const COMPLEMENTS = new Set<string>(["cooperation", "conflict", "must", "wont", "to", "name", "bare", "any"]);

/**
 * Reads one pattern: a trigger and conditions, separated by blanks.
 *
 * - `visit|tour` a verb; `n:visit` a noun; `a:ready` an adjective; `{condemn}` a class; `call+off` a phrasal verb
 * - `@` or `obj:@` the object is an actor; `{sanction}` or `obj:{sanction}` it is a word of the class
 * - `on|against:@` a prepositional phrase; `subj:…`, `mod:…` subject and modifiers
 * - `case:by|over` the preposition that the trigger itself stands behind: "by telephone"
 * - `do:comment|say` the verb of a clause: "declined to comment"
 * - `within:{negative}` a word of the class anywhere below the trigger
 * - `comp:cooperation|conflict|must|wont|to|name|bare|any` a clause; `no:obj`, `no:comp` must be absent
 */
export function parsePattern(source: string, classes: WordClasses): readonly ParsedPattern[] {
  const [head = "", ...rest] = source.trim().split(/\s+/);
  const marked = /^([nav]):(.*)$/.exec(head);
  const pos = POS[(marked?.[1] ?? "v") as keyof typeof POS];
  const conditions = rest.map((part) => parseCondition(part, source, classes));
  const byParticle = new Map<string, string[]>();
  for (const alternative of (marked?.[2] ?? head).split("|")) {
    const [words = "", particle = ""] = alternative.split("+");
    byParticle.set(particle, [...(byParticle.get(particle) ?? []), ...expandWords(words, source, classes)]);
  }
  return [...byParticle].map(([particle, lemmas]) => ({
    lemmas,
    pattern: { source, pos, ...(particle ? { particle } : {}), conditions },
  }));
}

function parseCondition(part: string, source: string, classes: WordClasses): Condition {
  const colon = part.indexOf(":");
  if (colon < 0) return { on: "object", test: parseTest(part, source, classes) };
  const key = part.slice(0, colon);
  const value = part.slice(colon + 1);
  switch (key) {
    case "obj":
      return { on: "object", test: parseTest(value, source, classes) };
    case "subj":
      return { on: "subject", test: parseTest(value, source, classes) };
    case "within":
      return { on: "within", test: parseTest(value, source, classes) };
    case "mod":
      return { on: "modifier", test: parseTest(value, source, classes) };
    case "case":
      return { on: "case", prepositions: prepositionsOf(value) };
    case "do":
      return { on: "deed", test: parseTest(value, source, classes) };
    case "comp":
      if (!COMPLEMENTS.has(value)) throw new Error(`"${source}": "${value}" is no kind of complement.`);
      return { on: "complement", what: value as ComplementKind };
    case "no":
      if (value !== "obj" && value !== "comp") throw new Error(`"${source}": "no:" takes "obj" or "comp".`);
      return { on: "absent", what: value === "obj" ? "object" : "complement" };
    default:
      return {
        on: "oblique",
        prepositions: prepositionsOf(key),
        test: parseTest(value, source, classes),
      };
  }
}

function prepositionsOf(text: string): string[] {
  return text.split("|").map((name) => name.replaceAll("_", " "));
}

function parseTest(text: string, source: string, classes: WordClasses): WordTest {
  if (text === "*") return { is: "any" };
  if (text === "@") return { is: "actor" };
  const all = expandWords(text, source, classes);
  return {
    is: "word",
    words: all.filter((word) => !word.startsWith("-")),
    not: all.filter((word) => word.startsWith("-")).map((word) => word.slice(1)),
  };
}

/** `{class}|word|two_words` → the words; a class may name other classes. */
export function expandWords(text: string, source: string, classes: WordClasses): string[] {
  const found = text.split("|").flatMap((part) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) return [part.replaceAll("_", " ")];
    const words = classes[name];
    if (!words) throw new Error(`"${source}" names the word class "${name}", which lexicons/events/ does not define.`);
    return words.flatMap((word) => (word.startsWith("{") ? expandWords(word, source, classes) : [word]));
  });
  if (found.some((word) => word === "")) throw new Error(`"${source}" has an empty alternative.`);
  return [...new Set(found)];
}
