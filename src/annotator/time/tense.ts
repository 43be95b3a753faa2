import { readOrdinal } from "../../document/numeral.ts";
import { ancestors, childrenBy, type Tree, type Word, wordAt } from "../../document/tree.ts";

/** Where the verb that governs a time looks. `present` can be both: "the summit starts Friday", "Iraq says Friday". */
export type Direction = "past" | "present" | "future";

const AHEAD = new Set(["will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "could", "should", "must", "can"]);
/** "is scheduled for Friday", "was due on Friday": the time belongs to what lies ahead. */
const PLANNED = new Set(["schedule", "set", "plan", "expect", "slate", "due", "expire", "aim", "propose"]);
/** "managed to land on Friday" happened; "agreed to land on Friday" did not yet. */
const IMPLICATIVE = new Set([
  "manage",
  "begin",
  "start",
  "fail",
  "continue",
  "refuse",
  "decline",
  "happen",
  "get",
  "go",
  "force",
]);

/** The direction of the verb that governs a word, or null where there is none. */
export function directionAt(tree: Tree, index: number): Direction | null {
  let word: Word = wordAt(tree, index);
  for (let steps = 0; steps < tree.words.length; steps += 1) {
    const found = directionOf(tree, word);
    if (found !== null) return found;
    if (word.head < 0) return null;
    word = wordAt(tree, word.head);
  }
  return null;
}

const SAYING = new Set("say tell report announce warn claim add note believe think have be write state".split(" "));

/** "The summit starts Friday": a day beside a verb in the present lies ahead, unless the verb is one of saying. */
export function isTimetable(tree: Tree, index: number): boolean {
  const word = wordAt(tree, index);
  if (word.head < 0 || !word.deprel.startsWith("obl")) return false;
  const verb = wordAt(tree, word.head);
  return (verb.xpos === "VBZ" || verb.xpos === "VBP") && verb.upos === "VERB" && !SAYING.has(verb.lemma);
}

function directionOf(tree: Tree, word: Word): Direction | null {
  const helpers = childrenBy(tree, word.index, "aux", "cop");
  if (word.upos !== "VERB" && word.upos !== "AUX") return helpers.length > 0 ? ofHelpers(helpers, word) : null;
  if (PLANNED.has(word.lemma) && word.xpos === "VBN") return "future";
  if (helpers.length > 0) return ofHelpers(helpers, word);
  switch (word.xpos) {
    case "VBD":
    case "VBN":
      return "past";
    case "VBZ":
    case "VBP":
      return "present";
    case "VB":
      return ofInfinitive(tree, word);
    default:
      return null;
  }
}

function ofHelpers(helpers: readonly Word[], word: Word): Direction | null {
  const lemmas = helpers.map((helper) => helper.lemma.toLowerCase());
  const perfect = lemmas.includes("have");
  const ahead = helpers.some((helper, i) => AHEAD.has(lemmas[i] ?? "") || AHEAD.has(helper.text.toLowerCase()));
  if (ahead) return perfect ? "past" : "future";
  if (perfect || helpers.some((helper) => helper.xpos === "VBD")) return "past";
  if (word.lemma === "due") return "future";
  if (lemmas.includes("do") || word.xpos !== "VBG") return "present";
  return helpers.some((helper) => helper.xpos === "VBZ" || helper.xpos === "VBP") ? "future" : null;
}

function hasOrdinal(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, "amod", "nmod").some(({ lemma }) => readOrdinal(lemma.toLowerCase()) !== undefined);
}

/** "plans to meet Friday", "is to meet Friday" against "began to meet Friday", "said to have met Friday". */
function ofInfinitive(tree: Tree, word: Word): Direction | null {
  const governor = ancestors(tree, word.index).find((other) => other.upos === "VERB");
  if (governor && IMPLICATIVE.has(governor.lemma) && word.deprel === "xcomp") return directionOf(tree, governor);
  // "the second such text to fail in seven months" has failed.
  if (word.deprel.startsWith("acl") && hasOrdinal(tree, word.head)) return "past";
  return childrenBy(tree, word.index, "mark").length > 0 ? "future" : null;
}
