import { createTree, type Tree, type Word } from "./tree.ts";

/**
 * Trees from a compact notation, one sentence a line, for tests and examples: `form/UPOS/XPOS/head/deprel[/entity]` with
 * single spaces between words. Heads count from 0, -1 is the root; lemmas are regular guesses.
 */
export function readNotation(lines: readonly string[]): { readonly text: string; readonly trees: readonly Tree[] } {
  let text = "";
  const trees = lines.map((line, sentence) => {
    if (sentence > 0) text += "\n";
    const words = line.split(" ").map((cell, index): Word => {
      const [form = "", upos = "X", xpos = "FW", head = "-1", deprel = "dep", entity = "O"] = cell.split("/");
      if (index > 0 && !/^(?:[,.;:)]|['’]s)$/.test(form)) text += " ";
      const start = text.length;
      text += form;
      const lemma = lemmaOf(form, upos, xpos);
      return { index, text: form, start, end: text.length, lemma, upos, xpos, head: Number(head), deprel, entity };
    });
    return createTree(sentence, words);
  });
  return { text, trees };
}

const IRREGULAR: Readonly<Record<string, string>> = {
  met: "meet",
  sent: "send",
  said: "say",
  flew: "fly",
  told: "tell",
};

function lemmaOf(form: string, upos: string, xpos: string): string {
  const plain = upos === "PROPN" && !xpos.endsWith("S") ? form : form.toLowerCase();
  if (IRREGULAR[plain]) return IRREGULAR[plain];
  if (/^NNP?S$/.test(xpos)) return plain.replace(/ies$/, "y").replace(/s$/, "");
  if (/^VB[DN]$/.test(xpos)) return plain.replace(/ed$/, plain.endsWith("ised") ? "e" : "");
  return plain;
}
