import { childBy, childrenBy, isRelation, subtree, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { SpeechClass } from "../../lexicon/speech.ts";
import type { SpeechFrame } from "./frame.ts";
import { findSource, sourceOf } from "./source.ts";
import type { SpeechIndex } from "./speech-index.ts";
import { trim } from "./words.ts";

/** "X's claim that …", "a call for talks", "was adamant that …" */
export function nounFrame(tree: Tree, word: Word, index: SpeechIndex): SpeechFrame | undefined {
  for (const entry of index.classesOf(word)) {
    const found = contentOf(tree, word, entry);
    if (!found) continue;
    const content = trim(tree, found.words);
    if (content.length === 0) continue;
    const owner = childBy(tree, word.index, "nmod:poss");
    const source =
      word.upos === "ADJ"
        ? findSource(tree, word.index)
        : owner
          ? sourceOf(tree, owner.index, word.index)
          : lightSource(tree, word);
    return {
      sentence: tree.sentence,
      kind: entry.name,
      speech: entry.speech,
      word: word.index,
      cue: [word.index, ...found.cue],
      ...(source ? { source } : {}),
      content: content.filter((at) => !(source?.words.includes(at) ?? false)),
      rule: `attribution/${entry.name}-noun`,
    };
  }
  return undefined;
}

/** "made the claim that …", "issued a call for …": the subject of the verb that holds the noun. */
function lightSource(tree: Tree, word: Word): ReturnType<typeof findSource> {
  if (word.deprel !== "obj" || word.head < 0) return undefined;
  return wordAt(tree, word.head).upos === "VERB" ? findSource(tree, word.head) : undefined;
}

function contentOf(
  tree: Tree,
  word: Word,
  entry: SpeechClass,
): { words: readonly number[]; cue: readonly number[] } | undefined {
  for (const taking of entry.takes) {
    if (taking === "finite" || taking === "infinitive") {
      const clause = childrenBy(tree, word.index, "acl", "ccomp", "xcomp", "advcl").find(
        (child) => child.index > word.index && child.deprel !== "acl:relcl" && marked(tree, child, taking),
      );
      if (clause) return { words: subtree(tree, clause.index), cue: [] };
    } else {
      const phrase = childrenBy(tree, word.index, "nmod").find(
        (child) => isRelation(child.deprel, "nmod") && child.index > word.index && preposition(tree, child, entry),
      );
      const mark = phrase && preposition(tree, phrase, entry);
      if (phrase && mark)
        return {
          words: subtree(tree, phrase.index, mark.index),
          cue: mark.index === word.index + 1 ? [mark.index] : [],
        };
    }
  }
  return undefined;
}

function marked(tree: Tree, clause: Word, taking: "finite" | "infinitive"): boolean {
  const marks = childrenBy(tree, clause.index, "mark");
  return marks.some(({ lemma }) =>
    taking === "infinitive" ? lemma === "to" : lemma === "that" || lemma === "whether",
  );
}

function preposition(tree: Tree, phrase: Word, entry: SpeechClass): Word | undefined {
  return childrenBy(tree, phrase.index, "case").find(({ lemma }) => entry.prepositions?.includes(lemma) === true);
}
