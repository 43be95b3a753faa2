import { type Tree, type Word, wordAt } from "../../../document/tree.ts";
import type { Scene } from "../scene.ts";
import type { CodebookEntry } from "./codebook.ts";
import { type ComplementEvent, holds } from "./condition.ts";
import { lightVerbOf } from "./light-verb.ts";

/** A trigger whose pattern fits, and the words that made it fit. */
export interface Match {
  readonly entry: CodebookEntry;
  readonly word: number;
  /** The verb that lends its subject to a noun: "held" of "held talks". */
  readonly light?: number;
  /** Other words of the pattern: "sanctions" of "imposed sanctions". */
  readonly used: readonly number[];
  readonly weight: number;
}

/** The first, that is the most demanding, entry that fits at a word. */
export function matchAt(
  scene: Scene,
  index: number,
  entries: readonly CodebookEntry[],
  complement: ComplementEvent,
): Match | undefined {
  const light = wordAt(scene.tree, index).upos === "NOUN" ? lightVerbOf(scene, index) : undefined;
  for (const entry of entries) {
    const used: number[] = [];
    if (!hasParticle(scene.tree, index, entry.pattern.particle, used)) continue;
    const fits = entry.pattern.conditions.every((condition, at) =>
      holds({ scene, index, light, particle: entry.pattern.particle, complement, used }, condition, entry.tests[at]),
    );
    if (fits) return { entry, word: index, ...(light === undefined ? {} : { light }), used, weight: entry.weight };
  }
  return undefined;
}

function hasParticle(tree: Tree, index: number, particle: string | undefined, used: number[]): boolean {
  const children = (tree.children[index] ?? []).map((child) => wordAt(tree, child));
  if (particle === undefined) return !children.some((child) => child.deprel === "compound:prt");
  const found = children.find(
    (child) =>
      child.index > index &&
      child.text.toLowerCase() === particle &&
      /^(compound:prt|advmod|case|obl|mark|xcomp)/.test(child.deprel),
  );
  const below = found ?? wordAfter(tree, index, particle);
  if (below) used.push(below.index);
  return below !== undefined;
}

/** "pulled out of Syria": the particle may hang on the noun that follows. */
function wordAfter(tree: Tree, index: number, text: string): Word | undefined {
  const next = tree.words[index + 1];
  return next?.text.toLowerCase() === text && /^(case|advmod|compound:prt)/.test(next.deprel) ? next : undefined;
}
