import { agentsOf, caseOf, isPassive } from "../../../document/clause.ts";
import { childBy, childrenBy, type Tree, type Word, wordAt } from "../../../document/tree.ts";
import { cameoRootOf } from "../../../record/cameo.ts";
import type { EventClaim } from "../../../record/claim.ts";
import type { Core } from "../detail.ts";
import { stemsOf } from "./candidate.ts";
import { CIRCUMSTANCE } from "./government.ts";
import type { Labelling } from "./labelling.ts";

/** How it was done, and the CAMEO root. */
export type Labels = Pick<EventClaim, "mode" | "cameo">;

/** Relations that lead away from what is done: who does it, when, why, and other clauses. */
const AWAY =
  /^(nsubj|csubj|advcl|parataxis|acl:relcl|appos|punct|det|aux|aux:pass|cop|case|mark|cc|discourse|vocative|dislocated|nummod)$/;
const TARGET = new Set([
  "on",
  "against",
  "at",
  "into",
  "near",
  "toward",
  "towards",
  "to",
  "along",
  "upon",
  "over",
  "of",
]);
const FAR = 4;

/**
 * The mode and the CAMEO root of an event. Where the rule has words for them, the nearest one decides, counted in steps
 * down the tree: "threatened to *impose tariffs*" → restrict, "urged Iran to *release* the crew" → yield.
 */
export function labelsOf(tree: Tree, core: Core, rule: Labelling, contexts: EventClaim["contexts"]): Labels {
  const mode = wordFor(tree, core, rule, rule.modes) ?? rule.mode;
  const told = wordFor(tree, core, rule, rule.cameos) ?? rule.cameo;
  const label = { event: rule.event, ...(mode === undefined ? {} : { mode }) };
  return { ...(mode === undefined ? {} : { mode }), cameo: told ?? cameoRootOf({ ...label, contexts }) };
}

/** What the list says of the nearest word that stands in it. */
function wordFor<T>(
  tree: Tree,
  core: Core,
  rule: Labelling,
  list: Readonly<Record<string, T>> | undefined,
): T | undefined {
  if (!list) return undefined;
  for (const index of wordsByDistance(tree, core, rule)) {
    for (const key of keysOf(tree, index)) if (Object.hasOwn(list, key)) return list[key];
  }
  return undefined;
}

/** The trigger, the words of its pattern, then what hangs on them; what is done before how and with what. */
function wordsByDistance(tree: Tree, core: Core, rule: Labelling): readonly number[] {
  const steps = new Map<number, number>([[core.word, 0]]);
  for (const word of core.used) steps.set(word, 0.5);
  const queue = [...steps.keys(), ...meansOf(tree, core, rule)];
  if (core.light !== undefined)
    for (const child of below(tree, core.light, core, rule)) queue.push(put(steps, child, 2));
  for (const index of queue) {
    const step = steps.get(index) ?? 2;
    steps.set(index, step);
    for (const child of below(tree, index, core, rule)) {
      const next = step + (/^(obl|advmod)/.test(child.deprel) ? 2 : 1);
      if (next <= FAR && next < (steps.get(child.index) ?? FAR + 1)) queue.push(put(steps, child, next));
    }
  }
  return [...steps].sort(([a, near], [b, far]) => near - far || a - b).map(([index]) => index);
}

/** "Suicide bombers killed nine", "police were put on alert": who does it tells how, but not what is asked of whom. */
function meansOf(tree: Tree, { word, light }: Core, { governs }: Labelling): readonly number[] {
  const verb = light ?? word;
  if (governs || wordAt(tree, verb).upos !== "VERB") return [];
  return agentsOf(tree, verb).filter((agent) => wordAt(tree, agent).upos !== "PROPN");
}

function put(steps: Map<number, number>, { index }: Word, step: number): number {
  steps.set(index, Math.min(step, steps.get(index) ?? step));
  return index;
}

/** What hangs on a word and tells what is done; on the top, not the next predicate: "condemned the raid and vowed …". */
function below(tree: Tree, index: number, core: Core, { governs, event }: Labelling): Word[] {
  const isTop = index === core.word || index === core.light;
  return (tree.children[index] ?? [])
    .map((child) => wordAt(tree, child))
    .filter(({ deprel, upos, index: child }) => {
      if (event === "ASSAULT" && !core.used.includes(child) && isTarget(tree, child)) return false;
      // "called on Israel to stop the raids": what looks like a purpose is what is asked for.
      if (index === core.word && governs && deprel === "advcl") return childBy(tree, child, "mark")?.upos === "PART";
      if (deprel === "nsubj" && isPassive(tree, index)) return true;
      if (AWAY.test(deprel) || upos === "PROPN" || (isTop && deprel === "conj")) return false;
      return !deprel.startsWith("obl") || !CIRCUMSTANCE.has(caseOf(tree, child) ?? "");
    });
}

/** "Missile depot" of "attacked a missile depot with drones": what is hit does not tell what with. */
function isTarget(tree: Tree, index: number): boolean {
  const { deprel } = wordAt(tree, index);
  return deprel === "obj" || deprel === "nsubj:pass" || TARGET.has(caseOf(tree, index) ?? "");
}

/** "strike"; "hunger strike", "tear gas", "state of siege"; "gun down" and "open fire" by what completes a verb. */
function keysOf(tree: Tree, index: number): readonly string[] {
  const { lemma, upos, text, deprel, head } = wordAt(tree, index);
  const key = lemma.toLowerCase();
  const before = childrenBy(tree, index, "compound", "amod", "nmod").filter((child) => child.index < index);
  const isOf = deprel === "nmod" && caseOf(tree, index) === "of";
  const after = upos === "VERB" ? childrenBy(tree, index, "compound:prt", "obj", "advmod") : [];
  return [
    ...before.map((child) => `${child.lemma.toLowerCase()} ${key}`),
    ...after.map((child) => `${key} ${child.lemma.toLowerCase()}`),
    ...(isOf ? [`${wordAt(tree, head).lemma.toLowerCase()} of ${key}`] : []),
    key,
    ...(upos === "VERB" || text.endsWith("ing") ? stemsOf(text.toLowerCase()) : []),
  ];
}
