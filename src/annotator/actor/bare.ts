import type { Mention } from "../../document/mention.ts";
import type { ActorMention, Sector } from "../../record/actor.ts";
import type { Person } from "./cast.ts";
import { before, type Reference } from "./focus.ts";
import { hasPost, isSamePost } from "./office.ts";
import { type AgentPhrase, readAgentPhrase } from "./phrase.ts";
import { headOf, type Identity, identify, isPluralNoun, mentionsIn, type Scene, wordsOf } from "./scene.ts";
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
  if (single && isBareCount(scene, mention, phrase)) return [];
  const named = definite ? findBefore(scene, mention, phrase, around, single) : undefined;
  if (named) return fired(scene, mention, "same-office", [named]);
  const sector = phrase.sector ? { sector: phrase.sector } : {};
  const holder = enclosingPerson(scene, mention, around);
  if (holder) return fired(scene, mention, "role", [{ code: holder.code, ...sector }]);
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

/** "Foreign Ministry" in "Foreign Ministry spokeswoman Maria Zakharova" is that of her state. */
function enclosingPerson(scene: Scene, mention: Mention, around: Surroundings): Identity | undefined {
  const outer = mentionsIn(scene, mention.sentence).find(
    (other) =>
      other !== mention && other.first <= mention.first && mention.last <= other.last && around.personOf(other),
  );
  return outer && around.personOf(outer)?.identity;
}

/** "came into force", "by truck driver": a count noun alone stands for nobody. */
function isBareCount(scene: Scene, mention: Mention, { match }: AgentPhrase): boolean {
  const plain =
    mention.last - mention.first === match.last - match.first && !/^\p{Lu}/u.test(headOf(scene, mention).text);
  return plain && (match.agent.kind === "person" || match.agent.generic);
}

/** What the article named before and now calls by its office or its kind. */
function findBefore(
  scene: Scene,
  mention: Mention,
  phrase: AgentPhrase,
  around: Surroundings,
  single: boolean,
): Identity | undefined {
  const earlier = before(around.references, mention, FAR);
  const { kind, sector } = phrase.match.agent;
  if (single && kind === "person" && sector !== "REB") {
    const named = namedBefore(scene, earlier, phrase, around);
    if (named) return named;
  }
  const near = earlier.filter((reference) => reference.mention.sentence >= mention.sentence - NEAR);
  return (
    (single ? sameNounBefore(scene, near, mention, phrase) : undefined) ??
    bodyBefore(scene, near, mention, phrase, single)
  );
}

function namedBefore(
  scene: Scene,
  earlier: readonly Reference[],
  phrase: AgentPhrase,
  around: Surroundings,
): Identity | undefined {
  const latest = [...earlier].reverse().flatMap((reference) => around.personOf(reference.mention) ?? []);
  // "the External Affairs Minister" is another than "the Minister of Foreign Affairs", though the office is the same.
  const exact = latest.find((person) => person.posts.some((post) => post.phrase.match.key === phrase.match.key));
  const found = exact ?? latest.find((person) => isHolder(scene, person, phrase));
  return found?.identity;
}

function isHolder(scene: Scene, person: Person, phrase: AgentPhrase): boolean {
  return (
    person.posts.some((post) => isSamePost(post.phrase, phrase)) || hasPost(scene, person, phrase, person.identity.code)
  );
}

/** "Russia's Defence Ministry … the ministry", but not "… the Foreign Ministry". */
function sameNounBefore(
  scene: Scene,
  near: readonly Reference[],
  mention: Mention,
  { match }: AgentPhrase,
): Identity | undefined {
  const noun = headOf(scene, mention).lemma.toLowerCase();
  const twin = near.findLast((reference) => {
    const other = reference.mention;
    if (other.form === "pronoun" || other.kind === "person" || reference.actors.length !== 1) return false;
    if (headOf(scene, other).lemma.toLowerCase() !== noun || reference.actors[0]?.code === null) return false;
    return match.last - match.first === 1 || readAgentPhrase(scene, other)?.match.key === match.key;
  });
  return twin?.actors[0] && identify(twin.actors[0]);
}

/** "Hamas … the group", "the European Union … the bloc", "the M23 … the rebels": a body that fits the noun. */
function bodyBefore(
  scene: Scene,
  near: readonly Reference[],
  mention: Mention,
  { match, sector }: AgentPhrase,
  single: boolean,
): Identity | undefined {
  if (mention.last - mention.first > match.last - match.first + 1) return undefined;
  const loose = match.agent.member && match.agent.sector === undefined && single;
  if (!loose && sector !== "REB") return undefined;
  const twin = near.findLast(({ actors, mention: other }) => {
    const actor = actors[0];
    if (actors.length !== 1 || !actor || actor.code === null) return false;
    if (!loose) return actor.sector === "REB";
    const kind = actor.id === undefined ? "organisation" : scene.index.byId(actor.id)?.kind;
    const body = kind === "body" || kind === "group" || kind === "organisation";
    return body && other.form === "name" && other.kind === "organisation" && actor.sector !== "GOV";
  });
  return twin?.actors[0] && identify(twin.actors[0]);
}
