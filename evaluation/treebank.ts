import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Span } from "../src/document/span.ts";

export interface GoldWord extends Span {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** 1-based, 0 for the root. */
  readonly head: number;
  readonly deprel: string;
  /** A slip of the pen; its lemma is that of the word that was meant. */
  readonly typo: boolean;
}

/** A paragraph of a treebank document as raw text, and what the annotators made of it. */
export interface GoldParagraph {
  readonly document: string;
  readonly text: string;
  readonly sentences: readonly (readonly GoldWord[])[];
}

/** GUM's fiction and how-to documents carry a non-commercial licence; nothing is trained on them. */
const NON_COMMERCIAL = ["GUM_fiction_", "GUM_whow_"];

interface Draft {
  document: string;
  text: string;
  sentences: GoldWord[][];
}

/** Rebuilds the raw text of a gzipped CoNLL-U file from its forms and `SpaceAfter=No`, one text for each `# newpar`. */
export function readTreebank(path: string): GoldParagraph[] {
  return readWholeTreebank(path).filter((each) => !isNonCommercial(each.document));
}

/** The same with GUM's non-commercial documents: to score on what others score on, never to train on. */
export function readWholeTreebank(path: string): GoldParagraph[] {
  const paragraphs: Draft[] = [];
  let document = "";
  let sentence: GoldWord[] = [];
  let range = { end: 0, space: true };
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    if (/^# newdoc id/.test(line)) document = line.slice(line.indexOf("=") + 1).trim();
    if (/^# new(doc|par)/.test(line) && !/^# newpar_/.test(line))
      paragraphs.push({ document, text: "", sentences: [] });
    const paragraph = paragraphs.at(-1);
    if (!paragraph || line.startsWith("#")) continue;
    if (line === "") {
      if (sentence.length > 0) paragraph.sentences.push(sentence);
      sentence = [];
      if (paragraph.text !== "" && !paragraph.text.endsWith(" ")) paragraph.text += " ";
      continue;
    }
    const fields = line.split("\t");
    const id = fields[0] ?? "";
    const space = !/\bSpaceAfter=No\b/.test(fields[9] ?? "");
    if (id.includes("-")) range = { end: Number(id.split("-")[1]), space };
    if (!/^\d+$/.test(id)) continue;
    sentence.push(readWord(fields, paragraph.text.length));
    const index = Number(id);
    paragraph.text += fields[1] ?? "";
    if (index >= range.end && (index === range.end ? range.space : space)) paragraph.text += " ";
    if (index >= range.end) range = { end: 0, space: true };
  }
  return paragraphs.filter((each) => each.sentences.length > 0);
}

function isNonCommercial(document: string): boolean {
  return NON_COMMERCIAL.some((prefix) => document.startsWith(prefix));
}

function readWord(fields: readonly string[], start: number): GoldWord {
  const [, form = "", lemma = "", upos = "", xpos = "", features = "", head = "0", deprel = ""] = fields;
  return {
    start,
    end: start + form.length,
    form,
    lemma,
    upos,
    xpos,
    head: Number(head),
    deprel,
    typo: features.includes("Typo=Yes"),
  };
}
