import type { Lemmatizer } from "./syntax-annotator.ts";

/**
 * What `models/lemmas.json` holds. Both tables are kept by class: the tags and the case of the form, "VERB VBD x".
 * An edit is `<l|k><n><suffix>`: lower the form or keep its case, cut n units, add the suffix: "running" → `l4` → "run".
 */
export interface LemmaSource {
  readonly schema: "readout/lemmas@1";
  /** Class → suffix of the lower-cased form → edit. The longest suffix wins; "" is the class's own rule. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Class → lower-cased form → lemma, where the rules are wrong: "went" → "go". */
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** UPOS → its lemmas in lower case, parted by blanks: "provok" is none, "provoke" is. */
  readonly words: Readonly<Record<string, string>>;
}

/** Suffixes longer than this are never looked at. */
export const LONGEST_SUFFIX = 7;

/** Their capitals can belong to the lemma: "American", "DNA". */
const WITH_CASE: ReadonlySet<string> = new Set(["ADJ", "NOUN", "SYM", "X"]);

/** "fin" in "fined": were there no silent e, the consonant would be doubled. */
const SILENT_E = /^[^aeiou]{0,3}[aeiou][^aeiouwxyh]$/;

type Edit = (form: string, key: string) => string;

interface LemmaClass {
  readonly exceptions: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, Edit>;
}

/** The model, ready for use. */
interface LemmaTable {
  readonly classes: ReadonlyMap<string, LemmaClass>;
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Lemmas by exceptions and longest-suffix rules learnt from UD English. A name keeps its form, so that
 * "United" is no form of "unite"; what no rule covers is lower-cased.
 */
export function createLemmatizer(source: LemmaSource): Lemmatizer {
  if (source.schema !== "readout/lemmas@1") throw new Error(`Unknown lemma model "${String(source.schema)}".`);
  const classes = new Map<string, LemmaClass>();
  for (const name of new Set([...Object.keys(source.rules), ...Object.keys(source.exceptions)])) {
    const rules = Object.entries(source.rules[name] ?? {}).map(readRule);
    classes.set(name, {
      exceptions: new Map(Object.entries(source.exceptions[name] ?? {})),
      rules: new Map(rules),
    });
  }
  const words = new Map(Object.entries(source.words).map(([upos, list]) => [upos, new Set(list.split(" "))]));
  return (form, upos, xpos) => lemmatize({ classes, words }, form, upos, xpos);
}

function lemmatize(table: LemmaTable, form: string, upos: string, xpos: string): string {
  if (isKept(upos, xpos)) return form;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(form)) return form.replaceAll(",", "");
  const key = lemmaKey(form);
  const known = table.classes.get(lemmaClass(upos, xpos, form));
  const plain = table.classes.get(lemmaClass(upos, xpos, key));
  const exception = known?.exceptions.get(key) ?? plain?.exceptions.get(key);
  if (exception !== undefined) return exception;
  const rules = (known ?? plain)?.rules;
  for (let length = Math.min(LONGEST_SUFFIX, key.length - 1); length >= 0 && rules; length--) {
    const edit = rules.get(key.slice(key.length - length));
    if (edit) return checkSpelling(edit(form, key) || key, key, upos, table);
  }
  return key;
}

/** An unknown lemma gives way to a known one of the same form: "processe" to "process", "tim" to "time". */
function checkSpelling(lemma: string, key: string, upos: string, table: LemmaTable): string {
  const words = table.words.get(upos);
  if (!words || words.has(lemma)) return lemma;
  if (words.has(lemma.toLowerCase())) return lemma.toLowerCase();
  const options = lemma === key ? [] : stemsOf(key);
  if (SILENT_E.test(options[0] ?? "") && !key.endsWith("s")) return `${options[0]}e`;
  return (
    options.find((option) => words.has(option)) ??
    options.find((option) => [...table.words.values()].some((each) => each.has(option))) ??
    lemma
  );
}

/** What a regular form may come from: "planning" → "planning", "plann", "planne", "plan". */
function stemsOf(key: string): string[] {
  const ending = /(?:e[dr]|ing|est|e?s)$/.exec(key)?.[0] ?? "";
  const stem = key.slice(0, key.length - ending.length);
  if (ending === "" || stem.length < 2) return [];
  const stems = [stem, `${stem}e`];
  if (stem.endsWith("i")) stems.push(`${stem.slice(0, -1)}y`);
  if (!ending.endsWith("s") && stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1));
  return stems;
}

/** Tags whose forms have the same lemma share a class: "VERB VBD x" for "fought", whichever past it is. */
export function lemmaClass(upos: string, xpos: string, form: string): string {
  const tag = xpos === "VBN" ? "VBD" : xpos === "VBP" ? "VB" : xpos;
  return `${upos} ${tag} ${WITH_CASE.has(upos) ? caseOf(form) : "x"}`;
}

/** Names, addresses and foreign words have no other form. */
export function isKept(upos: string, xpos: string): boolean {
  return upos === "PROPN" || xpos === "NNP" || xpos === "NNPS" || xpos === "ADD";
}

/** How a form is looked up: lower case, straight apostrophes. */
export function lemmaKey(form: string): string {
  return form.toLowerCase().replaceAll("’", "'");
}

/** `x`: no capital first; `X`: "American"; `XX`: "DNA". */
function caseOf(form: string): "x" | "X" | "XX" {
  const first = form[0] ?? "";
  if (first === first.toLowerCase()) return "x";
  return form.length > 1 && form === form.toUpperCase() ? "XX" : "X";
}

function readRule([suffix, edit]: [string, string]): [string, Edit] {
  const keeps = edit[0] === "k";
  const [, digits = "0", added = ""] = /^.(\d+)(.*)$/s.exec(edit) ?? [];
  const cut = Number(digits);
  return [
    suffix,
    (form, key) => {
      const base = keeps ? form : key;
      return base.length < cut ? key : base.slice(0, base.length - cut) + added;
    },
  ];
}
