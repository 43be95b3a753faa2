import { expect, it } from "vitest";
import { writeConllu } from "./conllu.ts";
import type { Sentence } from "./sentence.ts";
import { createTree, type Word } from "./tree.ts";

const TEXT = "Xi\tspoke.\nHe left.";

/** [text, start, lemma, upos, xpos, head, deprel, entity] */
type Row = [string, number, string, string, string, number, string, string];

const XI: readonly Row[] = [
  ["Xi", 0, "Xi", "PROPN", "NNP", 1, "nsubj", "U-person"],
  ["spoke", 3, "speak", "VERB", "VBD", -1, "root", "O"],
  [".", 8, ".", "PUNCT", ".", 1, "punct", "O"],
];
const HE: readonly Row[] = [
  ["He", 10, "he", "PRON", "PRP", 1, "nsubj", "O"],
  ["left", 13, "leave", "VERB", "VBD", -1, "root", "O"],
  [".", 17, ".", "PUNCT", ".", 1, "punct", "O"],
];

function wordsOf(rows: readonly Row[]): Word[] {
  return rows.map(([text, start, lemma, upos, xpos, head, deprel, entity], index) => {
    return { index, text, start, end: start + text.length, lemma, upos, xpos, head, deprel, entity };
  });
}

function documentOf(...sentences: (readonly Row[])[]) {
  const trees = sentences.map((rows, i) => createTree(i, wordsOf(rows)));
  const spans = trees.map((tree, i): Sentence => {
    return { index: i, paragraph: i, part: "body", start: tree.start, end: tree.end, tokens: tree.words };
  });
  return { text: TEXT, hints: {}, sentences: spans, trees };
}

it("writes ten columns, one-based heads, entities and missing spaces", () => {
  expect(writeConllu(documentOf(XI))).toBe(
    [
      "# newpar",
      "# sent_id = 1",
      "# text = Xi spoke.",
      "1\tXi\tXi\tPROPN\tNNP\t_\t2\tnsubj\t_\tNER=U-person",
      "2\tspoke\tspeak\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No",
      "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_",
      "\n",
    ].join("\n"),
  );
});

it("keeps to the format: every block ends with one empty line, every word has ten fields, heads point at words", () => {
  const output = writeConllu(documentOf(XI, HE));
  expect(output.endsWith("\n\n")).toBe(true);
  const blocks = output.slice(0, -2).split("\n\n");
  expect(blocks).toHaveLength(2);
  for (const [i, block] of blocks.entries()) {
    const lines = block.split("\n");
    expect(lines).toContain(`# sent_id = ${i + 1}`);
    const rows = lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
    expect(rows.map(([id]) => Number(id))).toEqual(rows.map((_, k) => k + 1));
    for (const fields of rows) {
      expect(fields).toHaveLength(10);
      expect(fields.every((field) => field !== "")).toBe(true);
      expect(Number(fields[6])).toBeLessThanOrEqual(rows.length);
    }
    expect(rows.filter((fields) => fields[6] === "0")).toHaveLength(1);
  }
});
