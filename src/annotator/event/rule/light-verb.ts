import { caseOf } from "../../../document/clause.ts";
import { childrenBy, wordAt } from "../../../document/tree.ts";
import type { Scene } from "../scene.ts";

/** "held" for "talks" in "held talks", "was paid" for "a visit was paid", "took part" for "in the summit". */
export function lightVerbOf(scene: Scene, noun: number): number | undefined {
  const { tree, codebook } = scene;
  let word = wordAt(tree, noun);
  for (let depth = 0; depth < 4 && word.head >= 0; depth++) {
    const head = wordAt(tree, word.head);
    if (head.upos === "VERB") {
      const carries = /^(obj|obl|nsubj:pass|xcomp)/.test(word.deprel);
      const preposition = caseOf(tree, word.index);
      const key = preposition ? `${head.lemma} ${preposition}` : head.lemma;
      return carries && codebook.light.has(key) ? head.index : undefined;
    }
    const container = word.deprel === "nmod" && codebook.containers.has(head.lemma);
    if (word.deprel !== "conj" && !container) break;
    word = head;
  }
  const participle = childrenBy(tree, noun, "acl").find(
    (child) => child.xpos === "VBN" && codebook.light.has(child.lemma),
  );
  return participle?.index;
}
