import type { Mention } from "../../document/mention.ts";
import { childrenBy, withConjuncts } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import { apposedTo } from "./apposition.ts";
import { resolveBare } from "./bare.ts";
import { before } from "./focus.ts";
import { resolveOffice } from "./office.ts";
import { resolvePair } from "./pair.ts";
import { readAgentPhrase } from "./phrase.ts";
import { headOf, identify, isPluralNoun, mentionAt, type Scene, treeOf, wordsOf } from "./scene.ts";
import { fired, owningActors, type Surroundings, sideOf } from "./surroundings.ts";

/** "the US President", "Iranian officials", "both sides", "the two leaders", "the country", "the ministry". */
export function resolveNominal(scene: Scene, mention: Mention, around: Surroundings): readonly ActorMention[] {
  const phrase = readAgentPhrase(scene, mention);
  if (!isPluralNoun(scene, mention)) {
    const beside = apposedTo(scene, mention).find((other) => around.personOf(other));
    const person = beside && around.personOf(beside);
    if (person && phrase?.match.agent.kind !== "organisation")
      return fired(scene, mention, "apposition", [person.identity]);
  }
  if (isPartitive(scene, mention)) return resolvePartitive(scene, mention, around);
  const pair = resolvePair(scene, mention, around);
  if (pair) return pair;
  const owners = owningActors(scene, mention, around);
  if (!phrase) return resolveCountry(scene, mention, around, owners);
  if (owners.length > 0) return resolveOffice(scene, mention, phrase, owners, around);
  return resolveBare(scene, mention, phrase, around);
}

/** "dozens of Russian peacekeepers", "a group of lawmakers" */
function isPartitive(scene: Scene, mention: Mention): boolean {
  const noun = headOf(scene, mention).lemma.toLowerCase();
  const next = treeOf(scene, mention).words[mention.head + 1]?.text.toLowerCase();
  return next === "of" && scene.matcher.lexicon.partitives.includes(noun);
}

function resolvePartitive(scene: Scene, mention: Mention, around: Surroundings): readonly ActorMention[] {
  const tree = treeOf(scene, mention);
  const counted = childrenBy(tree, mention.head, "nmod").flatMap((word) => withConjuncts(tree, word.index));
  const actors = counted.flatMap((word) => {
    const other = mentionAt(scene, mention.sentence, word.index);
    return other && other !== mention && other.first > mention.head ? around.actorsOf(other) : [];
  });
  return actors.length === 0 ? [] : fired(scene, mention, "partitive", actors.map(identify));
}

/** "the country", "his country", "the island nation": the state last spoken of, or that of its owner. */
function resolveCountry(
  scene: Scene,
  mention: Mention,
  around: Surroundings,
  owners: readonly ActorMention[],
): readonly ActorMention[] {
  const words = wordsOf(scene, mention).map((word) => word.text.toLowerCase());
  if (isPluralNoun(scene, mention) || !/^(?:the|this|that|its|their|his|her|our)$/.test(words[0] ?? "")) return [];
  const [owner] = owners;
  if (owner) return owners.length > 1 ? [] : fired(scene, mention, "country", [sideOf(scene, owner)], "implied");
  const states = before(around.references, mention, 3).filter(
    (r) => r.actors.length === 1 && isState(scene, r.actors[0]) && r.mention.kind !== "nationality",
  );
  const last = states.findLast((r) => !r.locative) ?? states.at(-1);
  const actor = last?.actors[0];
  return actor ? fired(scene, mention, "country", [sideOf(scene, actor)], "implied") : [];
}

function isState(scene: Scene, actor: ActorMention | undefined): boolean {
  return actor?.id !== undefined && actor.id === actor.code && scene.index.byId(actor.id)?.kind === "state";
}
