import { caseOf } from "../../../document/clause.ts";
import { isRelation, subtree, wordAt } from "../../../document/tree.ts";
import { type ActorMention, isStateCode } from "../../../record/actor.ts";
import { linkedAt } from "../../lookup.ts";
import { placeAt } from "../participant.ts";
import type { Scene } from "../scene.ts";
import type { Match } from "./match.ts";

const INSIDE = new Set("in at near from of across inside within throughout into for to around along".split(" "));
const MEETINGS = new Set(["CONSULT", "PROTEST"]);

/**
 * The state on whose ground something happens to people or things that nobody stands for: "Haiti" of "gave shelter to
 * a million people in Haiti", "Greece" of "people in Greek camps", "Spain" of "set up an institute in Barcelona".
 */
export function stateOfPlace(scene: Scene, match: Match, others: readonly ActorMention[]): ActorMention | undefined {
  const { tree } = scene;
  if (MEETINGS.has(match.entry.rule.event)) return undefined;
  for (const index of subtree(tree, match.light ?? match.word)) {
    if (index <= match.word || isElsewhere(scene, match, index)) continue;
    const state = stateAt(scene, index);
    if (state?.code && !others.some(({ code }) => code !== null && code === state.code)) return state;
  }
  return undefined;
}

/** A subordinate clause has places of its own: "after a meeting in Geneva". */
function isElsewhere({ tree }: Scene, match: Match, index: number): boolean {
  for (let word = wordAt(tree, index); word.index !== match.word && word.head >= 0; word = wordAt(tree, word.head)) {
    if (isRelation(word.deprel, "parataxis") || isRelation(word.deprel, "conj")) return word.upos === "VERB";
    if (word.deprel === "advcl" && caseOf(tree, word.index) !== undefined) return true;
    if (word.upos === "PROPN" || word.deprel !== "obl") continue;
    if (/^(?:after|before|during|since|amid|following|over|despite)$/.test(caseOf(tree, word.index) ?? "")) return true;
  }
  return false;
}

function stateAt(scene: Scene, index: number): ActorMention | undefined {
  const { document, tree } = scene;
  const word = wordAt(tree, index);
  const linked = linkedAt(document, tree.sentence, index).find(({ mention }) => mention.head === index);
  const named = linked?.actors.find(({ code, how }) => isStateCode(code) && (how === "name" || how === "demonym"));
  if (linked?.mention.kind === "nationality") {
    return named && word.deprel === "amod" && isInside(scene, word.head) ? { ...named, how: "implied" } : undefined;
  }
  if (linked && linked.mention.kind !== "place") return undefined;
  if (!isInside(scene, index)) return undefined;
  return named ? { ...named, how: "implied" } : placeAt(scene, index);
}

/** "in Greece", and "Greece" of "in Greece's camps". */
function isInside({ tree }: Scene, index: number): boolean {
  const word = wordAt(tree, index);
  const preposition =
    caseOf(tree, index) ?? (/^(compound|nmod:poss)/.test(word.deprel) ? caseOf(tree, word.head) : undefined);
  return preposition !== undefined && INSIDE.has(preposition);
}
