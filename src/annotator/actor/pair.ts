import type { Mention } from "../../document/mention.ts";
import type { ActorMention } from "../../record/actor.ts";
import { before, lastPair } from "./focus.ts";
import { headOf, type Identity, identify, isPluralNoun, note, type Scene, wordsOf } from "./scene.ts";
import { fired, owningActors, type Surroundings, sideOf } from "./surroundings.ts";

/** "both sides", "the two countries", "the leaders", "the pair" → the two parties last seen together. */
export function resolvePair(scene: Scene, mention: Mention, around: Surroundings): readonly ActorMention[] | undefined {
  const form = pairForm(scene, mention);
  if (!form) return undefined;
  const owners = owningActors(scene, mention, around);
  if (owners.length > 0 && !(form.counted && owners.length === 1)) return undefined;
  const earlier = form.counted ? undefined : pairBefore(scene, mention, around);
  if (earlier) return fired(scene, mention, "pair", earlier.map(identify));
  const found = lastPair(scene, around.references, mention, form.persons);
  const pair = found.length === 2 || !form.persons ? found : lastPair(scene, around.references, mention, false);
  if (pair.length === 2) {
    const sides = pair.map((actor): Identity => (form.persons ? identify(actor) : sideOf(scene, actor)));
    return fired(scene, mention, "pair", sides);
  }
  note(scene, mention, "pair", "blocked", "no two parties stand before it");
  return form.counted ? [] : undefined;
}

/** "Both sides … the sides": the same two, a few sentences on. */
function pairBefore(scene: Scene, mention: Mention, around: Surroundings): readonly ActorMention[] | undefined {
  const noun = nounOf(scene, mention);
  const near = before(around.references, mention, 6);
  return near.findLast(
    (r) => r.actors.length === 2 && nounOf(scene, r.mention) === noun && r.mention.form === "nominal",
  )?.actors;
}

/** Whether a phrase counts two of a kind, or speaks of "the leaders" without saying whose. */
function pairForm(
  scene: Scene,
  mention: Mention,
): { readonly persons: boolean; readonly counted: boolean } | undefined {
  const { pairs } = scene.matcher.lexicon;
  const words = wordsOf(scene, mention).map((word) => word.text.toLowerCase());
  const noun = nounOf(scene, mention);
  if (pairs.alone.includes(noun)) return { persons: true, counted: true };
  const persons = pairs.persons.includes(noun);
  const counted = words.some((word, i) => pairs.numbers.includes(word) && (word !== "two" || i > 0));
  const bare = words[0] === "the" && words.length === 2 && isPluralNoun(scene, mention) && pairs.bare.includes(noun);
  return (persons || pairs.states.includes(noun)) && (counted || bare) ? { persons, counted } : undefined;
}

/** "Ministers" in a title-cased text is often left as it is by the lemmatizer. */
function nounOf(scene: Scene, mention: Mention): string {
  const lemma = headOf(scene, mention).lemma.toLowerCase();
  return isPluralNoun(scene, mention) ? lemma.replace(/ies$/, "y").replace(/([^s])s$/, "$1") : lemma;
}
