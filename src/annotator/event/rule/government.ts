import { caseOf } from "../../../document/clause.ts";
import { childBy, wordAt } from "../../../document/tree.ts";
import { QUADS } from "../../../lexicon/events.ts";
import type { Scene } from "../scene.ts";
import type { Candidates } from "./candidate.ts";
import type { Match } from "./match.ts";

/** Prepositions that lead to what goes on beside an event. */
export const CIRCUMSTANCE: ReadonlySet<string> = new Set(
  "after since during before amid following as while when until despite because although though if unless upon over".split(
    " ",
  ),
);

/** Why a match is no event of its own, or nothing. */
export type Subordination =
  | { readonly kind: "part"; readonly by: Match }
  | { readonly kind: "content"; readonly by: Match }
  | undefined;

/**
 * Whether another match includes this one ("sanctions" in "imposed sanctions") or decides about it
 * ("lift" in "agreed to lift", "withdrawal" in "demanded the withdrawal").
 */
export function subordinationOf(scene: Scene, candidates: Candidates, match: Match): Subordination {
  const part = candidates.matches.find((other) => other !== match && includes(other, match));
  if (part) return { kind: "part", by: part };
  const by = governorOf(scene, candidates, match);
  return by ? { kind: "content", by } : undefined;
}

function includes(other: Match, match: Match): boolean {
  if (other.used.includes(match.word)) return true;
  return other.light === match.word && other.entry.pattern.pos === "NOUN" && match.weight < 4;
}

/** Climbs from the match through complements and objects; the first match above that governs decides. */
function governorOf(scene: Scene, candidates: Candidates, match: Match): Match | undefined {
  const { tree } = scene;
  let word = wordAt(tree, match.light ?? match.word);
  if (match.light !== undefined && wordAt(tree, match.light).deprel === "acl") word = wordAt(tree, match.word);
  let nominal = word.upos !== "VERB";
  for (let depth = 0; depth < 8 && word.head >= 0; depth++) {
    if (!climbs(scene, word.index)) return undefined;
    const head = wordAt(tree, word.head);
    const above = candidates.at(head.index) ?? carriedBy(candidates, head.index);
    if (above && above !== match && above.word !== match.word && word.deprel !== "conj") {
      const { rule } = above.entry;
      if (rule.governs || (!nominal && decidesClauses(above, word.deprel))) return above;
    }
    if (head.upos !== "VERB" && word.deprel !== "conj") nominal = true;
    word = head;
  }
  return undefined;
}

/** "made a threat to attack": the noun is the match, the verb only carries it. */
function carriedBy(candidates: Candidates, verb: number): Match | undefined {
  return candidates.matches.find((other) => other.light === verb && other.entry.rule.governs);
}

/** "accused Russia of sending tanks": what a verbal event says is its content. */
function decidesClauses(above: Match, deprel: string): boolean {
  if (above.entry.rule.silent !== undefined) return false;
  return (
    QUADS[above.entry.rule.event].startsWith("verbal") &&
    above.entry.rule.event !== "CONSULT" &&
    deprel !== "conj" &&
    deprel !== "parataxis"
  );
}

function climbs(scene: Scene, index: number): boolean {
  const { tree } = scene;
  const word = wordAt(tree, index);
  switch (word.deprel) {
    case "xcomp":
    case "ccomp":
    case "obj":
    case "iobj":
    case "conj":
    case "nsubj:pass":
      return true;
    case "acl":
      return word.xpos === "VB" || caseOf(tree, index) !== undefined;
    case "advcl": {
      const mark = caseOf(tree, index);
      const infinitive = childBy(tree, index, "mark")?.upos === "PART";
      return infinitive || (mark !== undefined && !CIRCUMSTANCE.has(mark));
    }
    case "obl":
    case "nmod":
    case "obl:agent": {
      const preposition = caseOf(tree, index);
      return (
        preposition !== undefined && !CIRCUMSTANCE.has(preposition) && preposition !== "in" && preposition !== "by"
      );
    }
    default:
      return false;
  }
}
