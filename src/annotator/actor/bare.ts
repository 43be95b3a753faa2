import type { Mention } from "../../document/mention.ts";
import type { ActorMention, Sector } from "../../record/actor.ts";
import { before, type Reference } from "./focus.ts";
import { hasPost, isSamePost } from "./office.ts";
import type { AgentPhrase } from "./phrase.ts";
import { headOf, type Identity, identify, isPluralNoun, type Scene, treeOf, wordsOf } from "./scene.ts";
import { fired, type Surroundings } from "./surroundings.ts";

/** Sentences within which "the ministry" is the one named before. */
const NEAR = 6;
/** Sentences within which "the president" is the one named before. */
const FAR = 40;
const STATE_SECTORS: ReadonlySet<Sector> = new Set<Sector>(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"]);

/** "the president", "the ministry", "police": somebody of that office named before, the same noun before, or home. */
export function resolveBare(
  scene: Scene,
  mention: Mention,
  phrase: AgentPhrase,
  around: Surroundings,
): readonly ActorMention[] {
  const { agent } = phrase.match;
  const definite = isDefinite(scene, mention);
  if (/^(?:compound|amod)/.test(headOf(scene, mention).deprel) && !definite) return [];
  const single = !isPluralNoun(scene, mention);
  if (definite && single) {
    const earlier = before(around.references, mention, FAR);
    const named =
      (agent.kind === "person" && namedBefore(scene, earlier, phrase, around)) ||
      sameNounBefore(scene, earlier, mention);
    if (named) return fired(scene, mention, "same-office", [named]);
  }
  const sector = phrase.sector ? { sector: phrase.sector } : {};
  const institution = agent.kind === "organisation" && single && (definite || phrase.sector === "COP");
  if (around.home && institution && phrase.tenure === "now" && phrase.sector && STATE_SECTORS.has(phrase.sector))
    return fired(scene, mention, "home", [{ code: around.home.code, ...sector }], "implied");
  // "alliances", "a figure": nobody in particular.
  if (!phrase.sector || (agent.generic && agent.kind === "organisation")) return [];
  return fired(scene, mention, "unknown", [{ code: null, ...sector }]);
}

function isDefinite(scene: Scene, mention: Mention): boolean {
  return (
    /^(?:the|this|that)$/i.test(wordsOf(scene, mention)[0]?.text ?? "") || /^\p{Lu}/u.test(headOf(scene, mention).text)
  );
}

function namedBefore(
  scene: Scene,
  earlier: readonly Reference[],
  phrase: AgentPhrase,
  around: Surroundings,
): Identity | undefined {
  for (const reference of [...earlier].reverse()) {
    const person = around.personOf(reference.mention);
    if (
      person &&
      (person.posts.some((post) => isSamePost(post.phrase, phrase)) ||
        hasPost(scene, person, phrase, person.identity.code))
    )
      return person.identity;
  }
  return undefined;
}

/** "Russia's Defence Ministry … the ministry", "The PKK, a rebel group … the group". */
function sameNounBefore(scene: Scene, earlier: readonly Reference[], mention: Mention): Identity | undefined {
  const noun = nounOf(scene, mention);
  const twin = earlier.findLast(
    (r) =>
      r.mention.sentence >= mention.sentence - NEAR &&
      r.mention.form !== "pronoun" &&
      r.mention.kind !== "person" &&
      nounOf(scene, r.mention) === noun &&
      r.actors.length === 1,
  );
  const actor = twin?.actors[0];
  return actor && actor.code !== null ? identify(actor) : undefined;
}

function nounOf(scene: Scene, mention: Mention): string {
  return treeOf(scene, mention).words[mention.head]?.lemma.toLowerCase() ?? "";
}
