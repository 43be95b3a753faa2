import { expect, it } from "vitest";
import { createTree, type Word } from "../../document/tree.ts";
import { repairCoordination } from "./repair-coordination.ts";

/** "form/xpos/head/relation", heads from 1, 0 for the root. */
function treeOf(notation: string): ReturnType<typeof createTree> {
  let at = 0;
  const words = notation.split(" ").map((part, index): Word => {
    const [text = "", xpos = "", head = "0", deprel = ""] = part.split("/");
    const start = at;
    at += text.length + 1;
    const end = start + text.length;
    return { index, text, start, end, lemma: text, upos: "X", xpos, head: Number(head) - 1, deprel, entity: "O" };
  });
  return createTree(0, words);
}

it("moves a simple past out of a reported past perfect", () => {
  const tree = treeOf(
    "Oslo/NNP/2/nsubj denied/VBD/0/root it/PRP/5/nsubj had/VBD/5/aux sent/VBN/2/ccomp ships/NNS/5/obj ,/,/9/punct and/CC/9/cc threatened/VBD/5/conj",
  );
  expect(repairCoordination(tree).words[8]?.head).toBe(1);
});

it("leaves what is reported in one tense where it is", () => {
  const tree = treeOf(
    "Oslo/NNP/2/nsubj said/VBD/0/root it/PRP/4/nsubj sent/VBD/2/ccomp ships/NNS/4/obj ,/,/8/punct and/CC/8/cc left/VBD/4/conj",
  );
  expect(repairCoordination(tree)).toBe(tree);
});
