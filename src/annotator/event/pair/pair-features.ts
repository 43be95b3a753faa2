import { type Tree, wordAt } from "../../../document/tree.ts";
import type { Scene } from "../scene.ts";
import type { Party } from "./party.ts";
import { predicateFeatures, relationOf, termOf, triggerFeatures } from "./predicate-features.ts";

/** Features that belong together; `word` is the one they describe, if it is one. */
export interface FeatureGroup {
  readonly word?: number;
  readonly features: readonly string[];
}

/** Describes ordered pairs of parties of one sentence; what pairs share is described once. */
export interface PairDescriber {
  /** `recipient` is null for what is done to nobody in particular, `actor` where nobody is known to act. */
  describe(actor: Party | null, recipient: Party | null): readonly FeatureGroup[];
}

const PREDICATE = /^(?:VERB|NOUN|ADJ|AUX)$/;
/** Words between the parties beyond these tell nothing. */
const BETWEEN = 15;

/**
 * Features after "around and dependency": the predicates of both parties, the one that joins them, the words on the
 * path, between and beside them (compare Zhou et al. 2005 on relation extraction).
 */
export function createPairDescriber(scene: Scene, parties: readonly Party[]): PairDescriber {
  const known = new Map<string, FeatureGroup>();
  const once = (key: string, create: () => FeatureGroup): FeatureGroup => {
    const group = known.get(key) ?? create();
    known.set(key, group);
    return group;
  };
  const predicate = (slot: string, word: number): FeatureGroup =>
    once(`${slot} ${word}`, () => ({ word, features: predicateFeatures(scene, slot, word) }));
  const side = (slot: "actor" | "recipient", party: Party | null): readonly FeatureGroup[] => {
    const about = once(`${slot} party ${party?.head}`, () => ({ features: partyFeatures(scene, slot, party) }));
    const verb = party ? predicateOf(scene.tree, party) : undefined;
    return verb === undefined ? [about] : [about, predicate(slot === "actor" ? "acts" : "undergoes", verb)];
  };
  return {
    describe(actor, recipient) {
      const groups = [...side("actor", actor), ...side("recipient", recipient)];
      if (actor && recipient) {
        const top = joinOf(scene.tree, actor, recipient);
        if (top !== undefined) groups.push(predicate("joins", top), ...pathGroups(scene, actor, recipient, top));
        groups.push({ features: surfaceFeatures(scene.tree, parties, actor, recipient) });
      } else {
        const only = actor ?? recipient;
        if (only)
          groups.push({ features: [actor ? "alone=actor" : "alone=recipient", ...besideFeatures(scene.tree, only)] });
      }
      return groups;
    },
  };
}

/** A word and its heads up to the root. */
function chainOf(tree: Tree, index: number): readonly number[] {
  const chain = [index];
  for (let head = wordAt(tree, index).head; head >= 0; head = wordAt(tree, head).head) chain.push(head);
  return chain;
}

/** The nearest word above a party, outside it, that can say what happens. */
export function predicateOf(tree: Tree, { head, first, last }: Party): number | undefined {
  return chainOf(tree, head).find((i) => (i < first || i >= last) && PREDICATE.test(wordAt(tree, i).upos));
}

/** The lowest word above both. */
export function joinOf(tree: Tree, actor: Party, recipient: Party): number | undefined {
  const above = new Set(chainOf(tree, recipient.head));
  return chainOf(tree, actor.head).find((index) => above.has(index));
}

function partyFeatures(scene: Scene, slot: string, party: Party | null): readonly string[] {
  if (!party) return [`${slot}.type=nobody`];
  const { tree } = scene;
  const features = [`${slot}.head=${termOf(tree, party.head)}`];
  const verb = predicateOf(tree, party);
  if (verb === undefined) return features;
  const relation = relationTo(tree, party.head, verb);
  features.push(`${slot}.as=${relation}`, `${slot}.as=${relation} ${wordAt(tree, verb).lemma.toLowerCase()}`);
  return features;
}

/** The relation by which the branch of a word hangs on a word above it. */
function relationTo(tree: Tree, index: number, above: number): string {
  const chain = chainOf(tree, index);
  const branch = chain[chain.indexOf(above) - 1];
  return branch === undefined ? "self" : relationOf(tree, branch);
}

function pathGroups(scene: Scene, actor: Party, recipient: Party, top: number): readonly FeatureGroup[] {
  const { tree } = scene;
  const lemma = wordAt(tree, top).lemma.toLowerCase();
  const up = untilTop(tree, actor.head, top);
  const down = untilTop(tree, recipient.head, top);
  const [from, to] = [relationTo(tree, actor.head, top), relationTo(tree, recipient.head, top)];
  const way = `${up.map((i) => wordAt(tree, i).deprel).join("^")}>${[...down]
    .reverse()
    .map((i) => relationOf(tree, i))
    .join("v")}`;
  const joint = [`way=${way}`, `way=${lemma} ${way}`, `way.length=${Math.min(8, up.length + down.length)}`];
  joint.push(`joins.by=${from}`, `joins.to=${to}`, `joins.by.to=${from} ${to}`, `joins=${lemma} ${from} ${to}`);
  joint.push(`joins.by=${lemma} ${from}`, `joins.to=${lemma} ${to}`);
  const outside =
    (party: Party) =>
    (i: number): boolean =>
      i < party.first || i >= party.last;
  const steps = [
    ...up.filter(outside(actor)).map((i) => stepGroup(scene, "up", i, lemma)),
    ...down.filter(outside(recipient)).map((i) => stepGroup(scene, "down", i, lemma)),
  ];
  return [{ word: top, features: joint }, ...steps, { features: governorFeatures(tree, top) }];
}

function untilTop(tree: Tree, index: number, top: number): readonly number[] {
  const chain = chainOf(tree, index);
  return chain.slice(0, chain.indexOf(top));
}

/** A word on the path: "strikes" and "on" for "condemned strikes on Lebanon". */
function stepGroup(scene: Scene, slot: "up" | "down", index: number, top: string): FeatureGroup {
  const { tree } = scene;
  const lemma = wordAt(tree, index).lemma.toLowerCase();
  const features = [`${slot}=${lemma}`, `path=${lemma}`, ...triggerFeatures(scene, slot, index)];
  if (slot === "down") features.push(`down=${relationOf(tree, index)} ${lemma}`, `joins>down=${top} ${lemma}`);
  return { word: index, features };
}

/** What the joining word is itself part of: "said", "demanded". */
function governorFeatures(tree: Tree, top: number): readonly string[] {
  const features: string[] = [];
  let { deprel, head } = wordAt(tree, top);
  for (let depth = 0; depth < 2 && head >= 0; depth++) {
    const word = wordAt(tree, head);
    const lemma = word.lemma.toLowerCase();
    features.push(`under=${lemma}`, `under.as=${deprel}`, `under${depth}=${lemma} ${deprel}`);
    ({ deprel, head } = word);
  }
  return features;
}

function surfaceFeatures(tree: Tree, parties: readonly Party[], actor: Party, recipient: Party): readonly string[] {
  const [left, right] = actor.first < recipient.first ? [actor, recipient] : [recipient, actor];
  const words = tree.words.slice(left.last, right.first).filter((word) => word.upos !== "PUNCT");
  const terms = words.slice(0, BETWEEN).map((word) => termOf(tree, word.index));
  const among = parties.filter(({ head }) => head > left.head && head < right.head).length;
  const after = tree.words.slice(right.last, right.last + 4).map((word) => termOf(tree, word.index));
  const features = [
    `order=${actor === left ? "actor first" : "recipient first"}`,
    `parties.between=${Math.min(3, among)}`,
  ];
  features.push(`distance=${Math.min(6, Math.floor(Math.log2(Math.max(1, right.first - left.last + 1))))}`);
  features.push(...terms.map((term) => `between=${term}`), ...bigrams(terms).map((pair) => `between=${pair}`));
  if (words.length <= 4) features.push(`between.all=${terms.join(" ")}`);
  features.push(
    ...after.map((term) => `after=${term}`),
    `next=${after[0] ?? ""}`,
    `next=${after.slice(0, 2).join(" ")}`,
  );
  const [one, other] = [actor.actors[0]?.code, recipient.actors[0]?.code];
  if (one && one === other) features.push("same code");
  return [...features, ...beforeFeatures(tree, left)];
}

function besideFeatures(tree: Tree, party: Party): readonly string[] {
  const terms = tree.words.slice(party.last, party.last + 6).map((word) => termOf(tree, word.index));
  return [
    ...terms.map((term) => `then=${term}`),
    ...bigrams(terms).map((pair) => `then=${pair}`),
    ...beforeFeatures(tree, party),
  ];
}

function beforeFeatures(tree: Tree, { first }: Party): readonly string[] {
  const terms = tree.words.slice(Math.max(0, first - 3), first).map((word) => termOf(tree, word.index));
  return [...terms.map((term) => `before=${term}`), `before.next=${terms.at(-1) ?? ""}`];
}

function bigrams(terms: readonly string[]): readonly string[] {
  return terms.slice(1).map((term, i) => `${terms[i]} ${term}`);
}
