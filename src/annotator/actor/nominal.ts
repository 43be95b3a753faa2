import type { Mention } from "../../document/mention.ts";
import type { ActorMention, Sector } from "../../record/actor.ts";
import { apposedTo } from "./apposition.ts";
import { holds, type Person } from "./cast.ts";
import { lastPair, type Reference } from "./focus.ts";
import { identityOf } from "./listed.ts";
import { type AgentPhrase, ownersOf, readAgentPhrase } from "./phrase.ts";
import { actorOf, headOf, type Identity, note, type Scene, treeOf, wordsOf } from "./scene.ts";

/** What the resolver of a phrase may look at besides the phrase. */
export interface Surroundings {
  readonly cast: readonly Person[];
  readonly references: readonly Reference[];
  /** The state that the article is about when it says nothing else. */
  readonly home: Identity | undefined;
  actorsOf(mention: Mention): readonly ActorMention[];
  personOf(mention: Mention): Person | undefined;
}

/** "the US President", "Iranian officials", "both sides", "the two leaders", "the country", "the ministry". */
export function resolveNominal(scene: Scene, mention: Mention, around: Surroundings): readonly ActorMention[] {
  const beside = apposedTo(scene, mention).flatMap((other) => around.personOf(other) ?? []);
  const person = beside[0];
  if (person && !isPluralNoun(scene, mention)) return fired(scene, mention, "apposition", [person.identity]);
  const pair = resolvePair(scene, mention, around);
  if (pair) return pair;
  const phrase = readAgentPhrase(scene, mention);
  const owners = distinctOwners(ownersOf(scene, mention).flatMap((owner) => around.actorsOf(owner)));
  if (!phrase) return resolveCountry(scene, mention, around, owners);
  if (owners.length > 0) return owners.flatMap((owner) => resolveOffice(scene, mention, phrase, owner, around));
  return resolveBare(scene, mention, phrase, around);
}

function fired(
  scene: Scene,
  mention: Mention,
  rule: string,
  identities: readonly Identity[],
  how: ActorMention["how"] = "role",
): ActorMention[] {
  note(
    scene,
    mention,
    rule,
    "fired",
    identities.map((identity) => identity.name ?? identity.code ?? "unknown").join(", "),
  );
  return identities.map((identity) => actorOf(scene, mention, identity, how));
}

function isPluralNoun(scene: Scene, mention: Mention): boolean {
  return /^NNP?S$/.test(headOf(scene, mention).xpos);
}

/** One owner for each code: "US President Trump's officials" belongs to one state. */
function distinctOwners(owners: readonly ActorMention[]): ActorMention[] {
  return owners.filter(
    (owner, i) => owner.code !== null && owners.findIndex((other) => other.code === owner.code) === i,
  );
}

/** "both sides", "the two countries", "the pair" → the two parties last seen together. */
function resolvePair(scene: Scene, mention: Mention, around: Surroundings): readonly ActorMention[] | undefined {
  const { pairs } = scene.matcher.lexicon;
  const words = wordsOf(scene, mention).map((word) => word.text.toLowerCase());
  const lemma = headOf(scene, mention).lemma.toLowerCase();
  const counted = words.some((word) => pairs.numbers.includes(word));
  const phrase = readAgentPhrase(scene, mention);
  const persons =
    pairs.alone.includes(lemma) ||
    pairs.persons.includes(lemma) ||
    pairs.persons.some((noun) => phrase?.match.key === `${noun}s`);
  if (!(pairs.alone.includes(lemma) || (counted && (persons || pairs.states.includes(lemma))))) return undefined;
  const owners = ownersOf(scene, mention).flatMap((owner) => around.actorsOf(owner));
  if (owners.length === 2) return fired(scene, mention, "pair", owners);
  const found = lastPair(around.references, mention, persons);
  const pair = found.length === 2 || !persons ? found : lastPair(around.references, mention, false);
  if (pair.length < 2) {
    note(scene, mention, "pair", "blocked", "no two parties stand before it");
    return [];
  }
  const identities = pair.map((actor) => (persons ? identify(actor) : stateOf(scene, actor)));
  return fired(scene, mention, "pair", identities);
}

function identify({ id, name, code, sector }: ActorMention): Identity {
  return { ...(id ? { id } : {}), ...(name ? { name } : {}), code, ...(sector ? { sector } : {}) };
}

/** The state or body that a person acts for: of "both sides", Donald Trump's side is the United States. */
function stateOf(scene: Scene, actor: ActorMention): Identity {
  const entry = actor.code === null ? undefined : scene.index.byId(actor.code);
  return entry ? identityOf(scene, entry) : identify(actor);
}

/** "the country", "the island nation": the state last spoken of. */
function resolveCountry(
  scene: Scene,
  mention: Mention,
  around: Surroundings,
  owners: readonly ActorMention[],
): readonly ActorMention[] {
  const words = wordsOf(scene, mention).map((word) => word.text.toLowerCase());
  if (
    isPluralNoun(scene, mention) ||
    !/^(?:the|this|that|its|their|his|her|our)$/.test(words[0] ?? "") ||
    owners.length > 0
  )
    return [];
  const states = around.references.filter(
    (r) => r.actors.length === 1 && isState(scene, r.actors[0]) && r.mention.sentence >= mention.sentence - 3,
  );
  const nearest = states.filter((r) => r.mention.start < mention.start);
  const last =
    nearest.findLast((r) => !r.locative && r.mention.sentence === mention.sentence) ??
    nearest.findLast((r) => !r.locative) ??
    nearest.at(-1);
  const actor = last?.actors[0];
  return actor ? fired(scene, mention, "country", [stateOf(scene, actor)], "implied") : [];
}

function isState(scene: Scene, actor: ActorMention | undefined): boolean {
  return actor?.code !== undefined && actor.code !== null && scene.index.byId(actor.code)?.kind === "state";
}

/** "the US President", "Japan's foreign ministry", "leaders of Hungary": an office or a body of one owner. */
function resolveOffice(
  scene: Scene,
  mention: Mention,
  phrase: AgentPhrase,
  owner: ActorMention,
  around: Surroundings,
): ActorMention[] {
  const { match, sector } = phrase;
  const borrowed = match.agent.generic && match.agent.sector !== "OPP" ? ownSector(owner, sector) : sector;
  const general: Identity = { code: owner.code, ...(borrowed ? { sector: borrowed } : {}) };
  const several = isPluralNoun(scene, mention) && ownersOf(scene, mention).length < 2;
  if (match.agent.kind !== "person" || match.agent.offices.length === 0 || several)
    return fired(scene, mention, "role", [general]);
  const named = around.cast.find(
    (person) => person.identity.code === owner.code && hasPost(scene, person, phrase, owner.code),
  );
  if (named) return fired(scene, mention, "role-named", [named.identity]);
  if (phrase.tenure !== "now" || scene.date === null || owner.code === null)
    return fired(scene, mention, "role", [general]);
  const of = owner.id && scene.index.byId(owner.id)?.kind !== "person" ? owner.id : owner.code;
  const { date } = scene;
  const holder = [match.key, ...match.agent.offices].flatMap((office) => scene.index.holder(office, of, date))[0];
  if (!holder) return fired(scene, mention, "role", [general]);
  return fired(scene, mention, "role-holder", [
    { ...identityOf(scene, holder), code: owner.code, ...(sector ? { sector } : {}) },
  ]);
}

/** "Pentagon officials" are MIL: a generic noun takes the sector of a body, but not of a state or a person. */
function ownSector(owner: ActorMention, sector: Sector | undefined): Sector | undefined {
  const body = owner.id !== undefined && owner.id !== owner.code && !owner.id.startsWith("person/");
  return (body ? owner.sector : undefined) ?? sector ?? owner.sector;
}

/** Whether somebody holds a post by what the article says, or by the list on the article's day. */
function hasPost(scene: Scene, person: Person, phrase: AgentPhrase, code: string | null): boolean {
  const said = person.posts.some(
    (post) =>
      (post.of === null || post.of === code) && post.phrase.tenure === phrase.tenure && isSamePost(post.phrase, phrase),
  );
  if (said) return true;
  if (!person.entry || scene.date === null) return false;
  const roles = scene.index.rolesAt(person.entry.id, scene.date);
  return phrase.tenure === "now"
    ? roles.some((role) => holds(role, phrase))
    : phrase.tenure === "former" && roles.length === 0 && person.entry.roles.some((role) => holds(role, phrase));
}

function isSamePost(a: AgentPhrase, b: AgentPhrase): boolean {
  return a.match.key === b.match.key || a.match.agent.offices.some((office) => b.match.agent.offices.includes(office));
}

/** "the president", "the ministry", "police": somebody of that office named before, or the same noun before. */
function resolveBare(
  scene: Scene,
  mention: Mention,
  phrase: AgentPhrase,
  around: Surroundings,
): readonly ActorMention[] {
  const definite =
    /^(?:the|this|that)$/i.test(wordsOf(scene, mention)[0]?.text ?? "") || /^\p{Lu}/u.test(headOf(scene, mention).text);
  const earlier = around.references.filter((r) => r.mention.start < mention.start);
  if (definite && !isPluralNoun(scene, mention) && phrase.match.agent.kind === "person") {
    const person = earlier
      .flatMap((r) => around.personOf(r.mention) ?? [])
      .findLast(
        (p) => p.posts.some((post) => isSamePost(post.phrase, phrase)) || hasPost(scene, p, phrase, p.identity.code),
      );
    if (person) return fired(scene, mention, "role-named", [person.identity]);
  }
  const twin = earlier.findLast(
    (r) =>
      r.mention.form === "nominal" &&
      r.mention.sentence >= mention.sentence - 6 &&
      sameNoun(scene, r.mention, mention) &&
      r.actors[0]?.code !== null,
  );
  const { sector } = phrase;
  const withSector = sector ? { sector } : {};
  if (definite && twin && twin.actors.length === 1)
    return fired(scene, mention, "same-noun", twin.actors.map(identify));
  const home =
    sector && ["GOV", "MIL", "COP", "JUD", "LEG", "SPY"].includes(sector) && phrase.tenure === "now"
      ? around.home
      : undefined;
  if (home && (definite || isPluralNoun(scene, mention) || sector === "COP"))
    return fired(scene, mention, "home", [{ code: home.code, ...withSector }], "implied");
  return fired(scene, mention, "bare", [{ code: null, ...withSector }]);
}

function sameNoun(scene: Scene, a: Mention, b: Mention): boolean {
  const noun = (mention: Mention): string => treeOf(scene, mention).words[mention.head]?.lemma.toLowerCase() ?? "";
  return noun(a) === noun(b);
}
