import { childBy, type Tree, type Word, wordAt } from "../../document/tree.ts";
import { cueWords } from "./cue.ts";
import type { SourceWords, SpeechFrame } from "./frame.ts";
import { findSource } from "./source.ts";
import { trim } from "./words.ts";

/** Verbs that hardly do anything but report. */
const REPORTING: ReadonlySet<string> = new Set([
  "say",
  "add",
  "note",
  "argue",
  "claim",
  "insist",
  "warn",
  "write",
  "report",
]);

/** A reporting verb whose content the parser has not hung on it: read by the order of the words. */
export function besideFrame(tree: Tree, verb: Word): SpeechFrame | undefined {
  if (!REPORTING.has(verb.lemma)) return undefined;
  const source = findSource(tree, verb.index);
  if (!source) return undefined;
  const content = trim(tree, contentBefore(tree, verb, source) ?? contentAfter(tree, verb, source));
  if (content.length < 3) return undefined;
  return {
    sentence: tree.sentence,
    kind: "say",
    speech: true,
    word: verb.index,
    cue: cueWords(tree, verb),
    source,
    content,
    rule: "attribution/say",
  };
}

/** "The ferry will sail again in May, said the harbour master, …" */
function contentBefore(tree: Tree, verb: Word, source: SourceWords): number[] | undefined {
  const first = Math.min(verb.index, ...source.words);
  if (first < 4 || wordAt(tree, first - 1).text !== ",") return undefined;
  const before = indices(0, first);
  return before.some((index) => isTensed(tree, index)) ? before : undefined;
}

/** "She said ports like Durban will open the gates" */
function contentAfter(tree: Tree, verb: Word, source: SourceWords): number[] {
  if (Math.max(...source.words) > verb.index || verb.lemma === "report") return [];
  const after = indices(verb.index + 1, tree.words.length);
  return after.some((index) => isTensed(tree, index)) ? after : [];
}

function isTensed(tree: Tree, index: number): boolean {
  const { xpos, upos } = wordAt(tree, index);
  return (
    xpos === "MD" ||
    ((upos === "VERB" || upos === "AUX") && (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP")) ||
    (upos === "VERB" && childBy(tree, index, "aux", "aux:pass") !== undefined)
  );
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
