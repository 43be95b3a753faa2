import type { Sentence } from "../../document/sentence.ts";
import { createTree, type Tree, type Word } from "../../document/tree.ts";
import type { Annotator } from "../annotator.ts";
import type { Analysis, Network } from "./network.ts";
import { repairCoordination } from "./repair-coordination.ts";

/** The dictionary form of a word with its tags: ("went", "VERB", "VBD") → "go". */
export type Lemmatizer = (form: string, upos: string, xpos: string) => string;

/** Gives every sentence its tree: lemmas, tags, heads, relations, and the network's entity labels. */
export function createSyntaxAnnotator(network: Network, lemmatizer: Lemmatizer): Annotator<"sentences", "trees"> {
  return {
    name: "syntax",
    requires: ["sentences"],
    assigns: "trees",
    annotate(document) {
      const forms = document.sentences.map((sentence) => sentence.tokens.map((token) => token.text));
      return network.parse(forms).map((analysis, i) => {
        const sentence = document.sentences[i] as Sentence;
        return buildTree(sentence, analysis, lemmatizer);
      });
    },
  };
}

function buildTree(sentence: Sentence, analysis: Analysis, lemmatizer: Lemmatizer): Tree {
  const words = sentence.tokens.map((token, i): Word => {
    const upos = analysis.upos[i] ?? "X";
    const xpos = analysis.xpos[i] ?? "FW";
    // Every field by name: words made by spreading have no common shape, and all later stages slow down by it.
    return {
      index: token.index,
      text: token.text,
      start: token.start,
      end: token.end,
      lemma: lemmatizer(token.text, upos, xpos),
      upos,
      xpos,
      head: analysis.heads[i] ?? -1,
      deprel: analysis.relations[i] ?? "dep",
      entity: analysis.entities[i] ?? "O",
    };
  });
  return repairCoordination(createTree(sentence.index, words));
}
