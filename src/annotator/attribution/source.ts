import { childBy, childrenBy, isRelation, subtree, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { SourceWords } from "./frame.ts";

/** Who says: the subject of the cue, or of the clause it hangs on. */
export function findSource(tree: Tree, verb: number): SourceWords | undefined {
  const passive = childBy(tree, verb, "nsubj:pass") !== undefined || childBy(tree, verb, "aux:pass") !== undefined;
  const agent = childBy(tree, verb, "obl:agent");
  if (agent) return sourceOf(tree, agent.index, verb);
  if (passive) return undefined;
  const own = subjectOf(tree, verb);
  if (own) return isExpletive(own) ? undefined : sourceOf(tree, own.index, verb);
  return inheritedSource(tree, verb);
}

/** "Trump said … and added …", "…, adding that …", "a statement saying …", "began to say". */
function inheritedSource(tree: Tree, verb: number): SourceWords | undefined {
  let index = verb;
  for (let depth = 0; depth < 4; depth += 1) {
    const word = wordAt(tree, index);
    if (word.head < 0) return undefined;
    const head = wordAt(tree, word.head);
    if (isRelation(word.deprel, "acl") && word.xpos === "VBG") return sourceOf(tree, head.index, index);
    if (!["conj", "xcomp", "advcl", "parataxis", "dep"].some((relation) => isRelation(word.deprel, relation)))
      return undefined;
    if (word.deprel === "xcomp" || word.deprel === "advcl" || word.deprel === "conj") {
      // "asked Iran to confirm that …": the object acts.
      const object = word.deprel === "xcomp" ? childBy(tree, head.index, "obj", "iobj") : undefined;
      if (object && object.index < index) return sourceOf(tree, object.index, verb);
    }
    const subject = subjectOf(tree, head.index) ?? childBy(tree, head.index, "nsubj:pass");
    if (subject) return isExpletive(subject) ? undefined : sourceOf(tree, subject.index, verb);
    index = head.index;
  }
  return undefined;
}

/** Of several subjects the one beside the verb: "The rebels have agreed, the envoy said". */
export function subjectOf(tree: Tree, verb: number): Word | undefined {
  const subjects = childrenBy(tree, verb, "nsubj").filter(({ deprel }) => deprel !== "nsubj:pass");
  return subjects.findLast(({ index }) => index < verb) ?? subjects[0];
}

function isExpletive(word: Word): boolean {
  const lower = word.text.toLowerCase();
  return lower === "it" || lower === "there" || lower === "what" || lower === "this" || lower === "that";
}

/** The whole noun phrase; the actor of "who" is that of the noun it refers to. */
export function sourceOf(tree: Tree, index: number, cue: number): SourceWords {
  const word = wordAt(tree, index);
  const phrase = subtree(tree, index, cue, ...looseParts(tree, index));
  const relative =
    word.xpos === "WP" || word.xpos === "WDT"
      ? wordAt(tree, wordAt(tree, cue).head >= 0 ? wordAt(tree, cue).head : index)
      : undefined;
  return { head: relative ? relative.index : index, words: closed(tree, phrase) };
}

/** Prepositions and marks before the phrase, and clauses that parsers hang on it by mistake. */
function looseParts(tree: Tree, index: number): number[] {
  return (tree.children[index] ?? []).filter((child) => {
    const { deprel, index: at, upos } = wordAt(tree, child);
    return (
      deprel === "case" ||
      deprel === "mark" ||
      deprel === "cc" ||
      deprel === "parataxis" ||
      (upos === "PUNCT" && at < index) ||
      (deprel === "advmod" && at > index)
    );
  });
}

/** "Keith Hutto, a contractor," keeps its second comma; other marks at the ends go. */
function closed(tree: Tree, phrase: readonly number[]): number[] {
  let last = phrase.length;
  const isMark = (index: number): boolean => wordAt(tree, index).upos === "PUNCT";
  while (last > 1 && isMark(phrase[last - 1] as number) && wordAt(tree, phrase[last - 1] as number).text !== ")")
    last -= 1;
  const words = phrase.slice(0, last);
  const next = (words[words.length - 1] ?? -1) + 1;
  const comma = words.some((index) => wordAt(tree, index).text === ",");
  if (comma && tree.words[next]?.text === ",") words.push(next);
  return words;
}
