import { caseOf, type Oblique, obliquesOf, patientsOf } from "../../../document/clause.ts";
import { type Tree, type Word, withConjuncts, wordAt } from "../../../document/tree.ts";
import type { Scene } from "../scene.ts";

/** Relations that open a clause of its own, whose phrases belong to another verb. */
const CLAUSE = /^(acl|advcl|ccomp|xcomp|csubj|parataxis|conj)/;

/** The prepositional phrases of a trigger, of its object, and of its light verb: where "on Iran" may hang. */
export function reachableObliques(scene: Scene, index: number, light: number | undefined): readonly Oblique[] {
  const { tree } = scene;
  const isVerb = wordAt(tree, index).upos === "VERB";
  const patients = isVerb ? patientsOf(tree, index) : [];
  const objects = patients.flatMap((patient) => withConjuncts(tree, patient).map((word) => word.index));
  const hosts = [index, ...objects, ...(light === undefined ? [] : [light])];
  return hosts.flatMap((host) => [...obliquesOf(tree, host), ...chained(tree, host)]);
}

/** One step further down: "on Iran" of "sanctions on exports to Iran" and of "pulled out of Iran". */
function chained(tree: Tree, host: number): readonly Oblique[] {
  return obliquesOf(tree, host)
    .filter(({ preposition }) => preposition !== "by" && preposition !== "with")
    .flatMap(({ word }) => obliquesOf(tree, word));
}

/** "to Peru" of "returned 12 skulls from before 890 to Peru": phrases anywhere after the word, wherever they hang. */
export function deepObliques(tree: Tree, top: number, after: number): readonly Oblique[] {
  return nominalSubtree(tree, top)
    .filter((index) => index > after)
    .flatMap((index) => {
      const preposition = caseOf(tree, index);
      return preposition === undefined ? [] : [{ preposition, word: index }];
    });
}

/** The words under a word, in text order, without those of clauses below it. */
export function nominalSubtree(tree: Tree, top: number): readonly number[] {
  const found: number[] = [];
  const stack = [top];
  while (stack.length > 0) {
    const index = stack.pop() as number;
    found.push(index);
    for (const child of tree.children[index] ?? []) if (!opensClause(wordAt(tree, child))) stack.push(child);
  }
  return found.sort((a, b) => a - b);
}

function opensClause({ deprel, upos }: Word): boolean {
  return CLAUSE.test(deprel) && (upos === "VERB" || upos === "AUX");
}

/** "of" for the "out of" of "pulled out of the deal", where "out" is the verb's. */
export function withoutParticle(preposition: string, particle: string | undefined): string {
  return particle !== undefined && preposition.startsWith(`${particle} `)
    ? preposition.slice(particle.length + 1)
    : preposition;
}
