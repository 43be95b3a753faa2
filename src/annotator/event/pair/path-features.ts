import { type Tree, wordAt } from "../../../document/tree.ts";
import type { Scene } from "../scene.ts";
import type { FeatureGroup, Once } from "./feature-group.ts";
import type { Party } from "./party.ts";
import { triggerFeatures } from "./predicate-features.ts";
import { relationOf, relationTo, untilTop } from "./way.ts";

/** The way from the actor up to the joining word and down to the recipient, and what stands on it. */
export function pathGroups(
  scene: Scene,
  once: Once,
  actor: Party,
  recipient: Party,
  top: number,
): readonly FeatureGroup[] {
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
    ...up.filter(outside(actor)).map((i) => once(`up ${i} ${top}`, () => stepGroup(scene, "up", i, lemma))),
    ...down.filter(outside(recipient)).map((i) => once(`down ${i} ${top}`, () => stepGroup(scene, "down", i, lemma))),
  ];
  return [
    { word: top, features: joint },
    ...steps,
    once(`under ${top}`, () => ({ features: governorFeatures(tree, top) })),
  ];
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
