/**
 * Learns the lemmatizer: for each class of tags and case the edits by longest suffix, and the forms they get wrong.
 *
 * usage: npx tsx training/lemmas.ts TREEBANK_FOLDER models/lemmas.json
 */
import { readFileSync, writeFileSync } from "node:fs";
import { type GoldWord, readTreebank } from "../evaluation/treebank.ts";
import { createLemmatizer, isKept, LONGEST_SUFFIX, lemmaClass, lemmaKey } from "../src/annotator/syntax/lemma.ts";

const [folder = "../shared/treebank", target = "models/lemmas.json"] = process.argv.slice(2);
/** A suffix needs this many forms before it gets a rule of its own. */
const MIN_FORMS = 2;

/** A form of a class, with its most frequent lemma. */
interface Entry {
  readonly key: string;
  readonly form: string;
  readonly lemma: string;
  readonly edit: string;
  readonly count: number;
}

/** Lemmas of these are listed, so that a rule's answer can be checked. */
const LISTED = ["ADJ", "ADV", "NOUN", "VERB"];

const rules: Record<string, Record<string, string>> = {};
const exceptions: Record<string, Record<string, string>> = {};
const training = ["ewt", "gum"]
  .flatMap((name) => readTreebank(`${folder}/${name}-train.conllu.gz`))
  .flatMap((each) => each.sentences.flat())
  // "_" stands for the second half of a word that was written apart; GW words have the lemma of the whole.
  .filter((word) => word.lemma !== "_" && word.xpos !== "GW" && !word.typo && !isKept(word.upos, word.xpos));
const words = Object.fromEntries(LISTED.map((upos) => [upos, listLemmas(upos)]));
const irregular = readIrregularVerbs();
const pasts = new Set(irregular.map((word) => word.form));
for (const form of ["series", "species", "aircraft", "spacecraft", "headquarters"]) {
  irregular.push({ form, lemma: form, upos: "NOUN", xpos: "NNS" });
}
for (const lemma of ["traffic", "panic", "mimic", "picnic"]) {
  irregular.push({ form: `${lemma}king`, lemma, upos: "VERB", xpos: "VBG" });
  irregular.push({ form: `${lemma}ked`, lemma, upos: "VERB", xpos: "VBD" });
}
const regular = training.filter((word) => !/^VERB VB[DN]$/.test(`${word.upos} ${word.xpos}`) || !pasts.has(word.form));
const classes = collect([...regular, ...irregular]);
for (const name of [...classes.keys()].sort()) rules[name] = Object.fromEntries(learn(classes.get(name) ?? []));
const byRules = createLemmatizer({ schema: "readout/lemmas@1", rules, exceptions: {}, words });
for (const name of [...classes.keys()].sort()) {
  const [upos = "", xpos = ""] = name.split(" ");
  const wrong = (classes.get(name) ?? []).filter((entry) => byRules(entry.form, upos, xpos) !== entry.lemma);
  if (wrong.length > 0) exceptions[name] = Object.fromEntries(wrong.map((entry) => [entry.key, entry.lemma]));
}
writeFileSync(target, `${JSON.stringify({ schema: "readout/lemmas@1", rules, exceptions, words })}\n`);
console.error(`${size(rules)} rules and ${size(exceptions)} exceptions in ${target}`);

/** A lemma seen once may be a slip of the pen, unless another form of it was seen too. */
function listLemmas(upos: string): string {
  const counts = new Map<string, number>();
  for (const word of training) {
    if (word.upos !== upos || !/^[a-z]{2,}$/.test(word.lemma)) continue;
    counts.set(word.lemma, (counts.get(word.lemma) ?? 0) + 1);
  }
  return [...counts.keys()].sort().join(" ");
}

function collect(taught: readonly Pick<GoldWord, "form" | "lemma" | "upos" | "xpos">[]): Map<string, Entry[]> {
  const counts = new Map<string, Map<string, Map<string, number>>>();
  for (const word of taught) {
    const forms = emplace(counts, lemmaClass(word.upos, word.xpos, word.form), () => new Map());
    const lemmas = emplace(forms, lemmaKey(word.form), () => new Map<string, number>());
    const answer = JSON.stringify([word.form, word.lemma, editOf(word.form, word.lemma)]);
    lemmas.set(answer, (lemmas.get(answer) ?? 0) + 1);
  }
  return new Map([...counts].map(([name, forms]) => [name, [...forms].map(([key, lemmas]) => entry(key, lemmas))]));
}

/** Each line of the list is a verb, its past and its participle. */
function readIrregularVerbs(): Pick<GoldWord, "form" | "lemma" | "upos" | "xpos">[] {
  const lines = readFileSync(new URL("irregular-verbs.txt", import.meta.url), "utf8").trim().split("\n");
  return lines.flatMap((line) => {
    const [lemma = "", ...forms] = line.split(" ");
    return forms.map((form) => ({ form, lemma, upos: "VERB", xpos: "VBD" }));
  });
}

function entry(key: string, lemmas: ReadonlyMap<string, number>): Entry {
  const [[answer, count]] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) as [[string, number]];
  const [form, lemma, edit] = JSON.parse(answer) as [string, string, string];
  return { key, form, lemma, edit, count };
}

/** The edit that turns a form into its lemma, with the longest common beginning. */
function editOf(form: string, lemma: string): string {
  const lower = lemmaKey(form);
  const keeps = lemma[0] !== lower[0] && lemma[0] === form[0];
  const base = keeps ? form : lower;
  let same = 0;
  while (same < base.length && base[same] === lemma[same]) same++;
  return `${keeps ? "k" : "l"}${base.length - same}${lemma.slice(same)}`;
}

/** Shortest suffixes first; a longer one is kept only when it says something else. */
function learn(entries: readonly Entry[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { key, edit, count } of entries) {
    for (let length = 0; length <= Math.min(LONGEST_SUFFIX, key.length - 1); length++) {
      const edits = emplace(votes, key.slice(key.length - length), () => new Map<string, number>());
      edits.set(edit, (edits.get(edit) ?? 0) + 1 + Math.log10(count));
    }
  }
  const learnt = new Map<string, string>();
  for (const suffix of [...votes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const [best] = [...(votes.get(suffix) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (!best || (suffix !== "" && best[1] < MIN_FORMS)) continue;
    if (suffix === "" || lookUp(learnt, suffix.slice(1), suffix.length - 1) !== best[0]) learnt.set(suffix, best[0]);
  }
  return learnt;
}

function lookUp(learnt: ReadonlyMap<string, string>, key: string, longest = Math.min(LONGEST_SUFFIX, key.length - 1)) {
  for (let length = longest; length >= 0; length--) {
    const edit = learnt.get(key.slice(key.length - length));
    if (edit !== undefined) return edit;
  }
  return undefined;
}

function emplace<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}

function size(table: Readonly<Record<string, Readonly<Record<string, string>>>>): number {
  return Object.values(table).reduce((sum, each) => sum + Object.keys(each).length, 0);
}
