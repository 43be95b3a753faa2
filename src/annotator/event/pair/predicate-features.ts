import { isPassive } from "../../../document/clause.ts";
import { type Tree, wordAt } from "../../../document/tree.ts";
import type { Scene } from "../scene.ts";
import { relationOf, termOf } from "./way.ts";

const NEGATION = /^(?:not|n['’]t|never|no)$/i;
const ARGUMENT = /^(?:obj|xcomp|ccomp|advcl|obl|nmod|amod|compound|acl|nsubj)/;

/**
 * What stands around a predicate: its lemma, voice, auxiliaries and negation, its dependents, its status, and the
 * events it may trigger by the lexicon. `slot` is where the predicate stands to the pair.
 */
export function predicateFeatures(scene: Scene, slot: string, index: number): readonly string[] {
  const { document, tree } = scene;
  const { upos, xpos } = wordAt(tree, index);
  const lemma = wordAt(tree, index).lemma.toLowerCase();
  const features = [`${slot}=${lemma}`, `${slot}.tag=${xpos}`];
  if (upos === "VERB" && isPassive(tree, index)) features.push(`${slot}.passive`, `${slot}.passive=${lemma}`);
  for (const child of tree.children[index] ?? []) pushDependent(features, tree, slot, lemma, child);
  const status = document.statuses[tree.sentence]?.[index]?.status;
  if (status) features.push(`${slot}.status=${status}`);
  features.push(...triggerFeatures(scene, slot, index));
  return features;
}

function pushDependent(features: string[], tree: Tree, slot: string, lemma: string, child: number): void {
  const { deprel, text, lemma: own } = wordAt(tree, child);
  if (/^(?:aux|cop)/.test(deprel)) features.push(`${slot}.aux=${own}`);
  else if (deprel === "advmod" && NEGATION.test(text)) features.push(`${slot}.not`, `${slot}.not=${lemma}`);
  else if (deprel === "compound:prt") features.push(`${slot}.particle=${lemma}+${own}`);
  else if (ARGUMENT.test(deprel)) {
    const relation = relationOf(tree, child);
    const term = termOf(tree, child);
    features.push(
      `${slot}.${relation}`,
      `${slot}.${relation}=${term}`,
      `${slot}.with=${term}`,
      `${slot}.with=${lemma}+${relation}+${term}`,
    );
  }
}

/** The events for which the lexicon has a pattern with this word as its trigger, whether the pattern fits or not. */
export function triggerFeatures({ tree, codebook }: Scene, slot: string, index: number): readonly string[] {
  const { upos, lemma } = wordAt(tree, index);
  const entries = codebook.triggers.get(upos)?.get(lemma.toLowerCase());
  return entries ? [...new Set(entries.map(({ rule }) => `${slot}.lists=${rule.event}`))] : [];
}
