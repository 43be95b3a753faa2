import type { Tree, Word } from "../../document/tree.ts";
import type { AgentsLexicon } from "../../lexicon/agents.ts";
import type { Name } from "./name.ts";
import type { Nominal } from "./nominal.ts";

/** A person's name with what stands before it: "Chinese President Xi Jinping", "Mr. Xi". */
export interface TitledName {
  readonly first: number;
  readonly last: number;
  readonly name: Name;
  readonly title?: Nominal;
}

/** Joins titles and courtesy words with the names that they stand before. */
export function joinTitles(
  tree: Tree,
  names: readonly Name[],
  nominals: readonly Nominal[],
  lexicon: AgentsLexicon,
): TitledName[] {
  return names
    .filter((name) => name.kind === "person")
    .map((name) => {
      const start = courtesyStart(tree, name.first, lexicon);
      const title = nominals.find(
        (nominal) => nominal.last === start && nominal.match?.agent.kind === "person" && isTitle(tree, nominal, name),
      );
      return { first: title?.first ?? start, last: name.last, name, ...(title ? { title } : {}) };
    });
}

/** "Gen. Min", "Mr Xi" → the index of the courtesy word. */
function courtesyStart(tree: Tree, first: number, { courtesy }: AgentsLexicon): number {
  let start = first;
  while (start > 0) {
    const word = tree.words[start - 1] as Word;
    const plain = word.text.toLowerCase();
    const known = courtesy.male.includes(plain) || courtesy.female.includes(plain) || courtesy.any.includes(plain);
    const dot =
      word.text === "." &&
      start > 1 &&
      /^(?:mr|mrs|ms|dr|gen|col|lt|sen|rep|gov|prof)$/i.test(tree.words[start - 2]?.text ?? "");
    if (dot) start -= 2;
    else if (known && /^\p{Lu}/u.test(word.text)) start -= 1;
    else break;
  }
  return start;
}

/** A title is an office noun, or a word with a capital, right before the name; "told officials Xi …" is none. */
function isTitle(tree: Tree, nominal: Nominal, name: Name): boolean {
  const agent = nominal.match?.agent;
  if (!agent?.title && !agent?.generic) return false;
  const head = tree.words[nominal.head] as Word;
  const capital = /^\p{Lu}/u.test(head.text);
  const tied =
    tree.words.slice(name.first, name.last).some((word) => word.head === nominal.head) ||
    (head.head >= name.first && head.head < name.last);
  return agent.title ? capital || tied || !nominal.match?.plural : tied;
}
