import type { Document } from "./document.ts";
import type { Sentence } from "./sentence.ts";
import type { Tree, Word } from "./tree.ts";

/** A text with its sentences and their trees. */
export interface ParsedDocument extends Document {
  readonly sentences: readonly Sentence[];
  readonly trees: readonly Tree[];
}

/**
 * The trees in CoNLL-U (https://universaldependencies.org/format.html). Features and enhanced dependencies are left
 * empty; the last column has an entity's BILOU label as `NER=`, and `SpaceAfter=No`.
 */
export function writeConllu({ text, sentences, trees }: ParsedDocument): string {
  let paragraph: number | undefined;
  return trees
    .map((tree) => {
      const sentence = sentences[tree.sentence];
      const opens = sentence !== undefined && sentence.paragraph !== paragraph;
      paragraph = sentence?.paragraph;
      return [...(opens ? ["# newpar"] : []), ...writeTree(text, tree), "\n"].join("\n");
    })
    .join("");
}

function writeTree(text: string, tree: Tree): string[] {
  const comments = [`# sent_id = ${tree.sentence + 1}`, `# text = ${oneLine(text.slice(tree.start, tree.end))}`];
  return [...comments, ...tree.words.map((word, i) => writeWord(word, tree.words[i + 1]?.start === word.end))];
}

function writeWord(word: Word, touchesNext: boolean): string {
  const notes = [...(word.entity === "O" ? [] : [`NER=${word.entity}`]), ...(touchesNext ? ["SpaceAfter=No"] : [])];
  return [
    ...[word.index + 1, oneLine(word.text), oneLine(word.lemma), word.upos, word.xpos, "_"],
    ...[word.head + 1, word.deprel, "_", notes.join("|") || "_"],
  ].join("\t");
}

/** Tabs and line ends separate fields, so that no field may hold one. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ") || "_";
}
