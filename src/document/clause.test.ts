import { describe, expect, it } from "vitest";
import { agentsOf, isPassive, obliquesOf, patientsOf, subjectsOf } from "./clause.ts";
import { createTree, type Tree, type Word } from "./tree.ts";

/** One word a field: `text/xpos/head/deprel`, heads from 1, 0 for the root. */
function treeOf(table: string): Tree {
  let start = 0;
  const words = table.split(" ").map((cell, index): Word => {
    const [text = "", xpos = "", head = "0", deprel = ""] = cell.split("/");
    const upos = xpos.startsWith("VB") ? "VERB" : xpos === "NNP" ? "PROPN" : xpos === "TO" ? "PART" : "NOUN";
    const end = start + text.length;
    const word = { index, text, start, end, lemma: text.toLowerCase(), upos, xpos, deprel, entity: "O" };
    start = end + 1;
    return { ...word, head: Number(head) - 1 };
  });
  return createTree(0, words);
}

function texts(tree: Tree, indices: readonly number[]): string[] {
  return indices.map((index) => tree.words[index]?.text ?? "");
}

const PASSIVE = treeOf(
  "Sanctions/NNS/3/nsubj:pass were/VBD/3/aux:pass imposed/VBN/0/root by/IN/5/case Norway/NNP/3/obl:agent",
);
const CONTROL = treeOf("Oslo/NNP/2/nsubj agreed/VBD/0/root to/TO/4/mark lift/VB/2/xcomp sanctions/NNS/4/obj");
const OBJECT_CONTROL = treeOf("Oslo/NNP/2/nsubj urge/VBD/0/root Iran/NNP/2/obj to/TO/5/mark withdraw/VB/2/xcomp");
const RELATIVE = treeOf("envoys/NNS/0/root who/WP/3/nsubj visited/VBD/1/acl:relcl Cairo/NNP/3/obj");
const BARE = treeOf("Estonia/NNP/2/nsubj:pass called/VBD/0/root for/IN/4/case sanctions/NNS/2/obl");
const LATE = treeOf("Trump/NNP/2/nsubj met/VBD/0/root Xi/NNP/2/nsubj in/IN/5/case Busan/NNP/2/obl");
const DATELINE = treeOf("HARARE/NNP/3/nsubj Chamisa/NNP/3/nsubj rejected/VBD/0/root results/NNS/3/obj");

describe("who acts and to what it is done", () => {
  it.each([
    ["a passive", PASSIVE, 2, ["Norway"], ["Sanctions"]],
    ["a controlled infinitive", CONTROL, 3, ["Oslo"], ["sanctions"]],
    ["an infinitive of the object", OBJECT_CONTROL, 4, ["Iran"], []],
    ["a relative clause", RELATIVE, 2, ["envoys"], ["Cairo"]],
    ["a past tense that looks passive", BARE, 1, ["Estonia"], []],
    ["an object that looks like a subject", LATE, 1, ["Trump"], ["Xi"]],
    ["a dateline that looks like a subject", DATELINE, 2, ["Chamisa"], ["results"]],
  ] as const)("%s", (_, tree, verb, agents, patients) => {
    expect(texts(tree, agentsOf(tree, verb))).toEqual(agents);
    expect(texts(tree, patientsOf(tree, verb))).toEqual(patients);
  });
});

it("tells a passive by its auxiliary", () => {
  expect(isPassive(PASSIVE, 2)).toBe(true);
  expect(isPassive(CONTROL, 1)).toBe(false);
});

it("gives a shared subject to the inner verb", () => {
  expect(texts(CONTROL, subjectsOf(CONTROL, 3))).toEqual(["Oslo"]);
});

it("names the preposition of each phrase", () => {
  expect(obliquesOf(LATE, 1)).toEqual([{ preposition: "in", word: 4 }]);
});
