import type { Mention } from "../../document/mention.ts";
import type { ActorIndex } from "../../lexicon/actor-index.ts";
import { createAgentMatcher } from "../../lexicon/agent-matcher.ts";
import type { AgentsLexicon } from "../../lexicon/agents.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { Annotator } from "../annotator.ts";
import type { LinkedMention } from "../layers.ts";
import { gatherCast } from "./cast.ts";
import { createExplicit } from "./explicit.ts";
import { type Reference, referenceOf } from "./focus.ts";
import { findHome } from "./home.ts";
import { countCodes } from "./listed.ts";
import { resolveNominal, type Surroundings } from "./nominal.ts";
import type { Gender } from "./person-name.ts";
import { resolvePronoun } from "./pronoun.ts";
import { actorOf, type Identity, note, type Scene } from "./scene.ts";

/**
 * Links mentions to actors: names by the actor list and the article's own titles, roles by the article and the date,
 * seats of power by syntax, pronouns and "both sides" by what was last spoken of.
 */
export function createActorAnnotator(
  index: ActorIndex,
  agents: AgentsLexicon,
): Annotator<"article" | "trees" | "mentions", "actors"> {
  const matcher = createAgentMatcher(agents);
  return {
    name: "actor",
    requires: ["article", "trees", "mentions"],
    assigns: "actors",
    annotate({ text, article, trees, mentions }, trace) {
      const date = article.article.published?.slice(0, 10) ?? null;
      const scene: Scene = { text, trees, mentions, index, matcher, date, trace };
      return linkMentions(scene, article.article.dateline?.place);
    },
  };
}

function linkMentions(scene: Scene, dateline: string | undefined): LinkedMention[] {
  const codes = countCodes(scene);
  const explicit = createExplicit(scene, codes);
  const cast = gatherCast(scene, explicit.code, codes);
  const persons = new Map(cast.flatMap((person) => person.names.map((name) => [name.mention, person] as const)));
  const found = new Map<Mention, readonly ActorMention[]>();
  const references: Reference[] = [];
  const genders = new Map<string, Gender>(
    cast.flatMap((person) => (person.gender ? [[keyOf(person.identity), person.gender] as const] : [])),
  );
  const around: Surroundings = {
    cast,
    references,
    home: findHome(scene, codes, dateline),
    actorsOf: (mention) => found.get(mention) ?? resolve(mention),
    personOf: (mention) => persons.get(mention),
  };
  const antecedents = {
    references,
    genderOf: (actor: ActorMention) => genders.get(keyOf(actor)),
    setGender: (actor: ActorMention, gender: Gender) => void genders.set(keyOf(actor), gender),
  };
  const resolve = (mention: Mention): readonly ActorMention[] => {
    if (mention.kind === "money" || mention.kind === "date") return [];
    found.set(mention, []);
    const actors = resolveMention(scene, mention);
    found.set(mention, actors);
    return actors;
  };
  const resolveMention = (_scene: Scene, mention: Mention): readonly ActorMention[] => {
    const person = persons.get(mention);
    if (person) return [actorOf(scene, mention, person.identity, "name")];
    if (mention.form === "nominal") return resolveNominal(scene, mention, around);
    if (mention.form === "pronoun") return pronoun(mention);
    const actor = explicit.name(mention);
    if (actor?.code === null && mention.kind === "organisation") return [withOwner(scene, actor, mention, around)];
    return actor ? [actor] : [];
  };
  const pronoun = (mention: Mention): readonly ActorMention[] => {
    const actors = resolvePronoun(scene, mention, antecedents);
    if (actors.length > 0)
      note(scene, mention, "pronoun", "fired", actors.map((actor) => actor.name ?? actor.code ?? "unknown").join(", "));
    return actors.map((actor) => ({ ...actorOf(scene, mention, identityOf(actor), "pronoun") }));
  };
  for (const mention of inReadingOrder(scene.mentions)) {
    const actors = found.get(mention) ?? resolve(mention);
    if (actors.length > 0) references.push(referenceOf(scene, mention, actors));
  }
  return scene.mentions.map((mention) => ({ mention, actors: found.get(mention) ?? [] }));
}

function identityOf({ id, name, code, sector }: ActorMention): Identity {
  return { ...(id ? { id } : {}), ...(name ? { name } : {}), code, ...(sector ? { sector } : {}) };
}

function keyOf({ id, name, code }: Identity): string {
  return id ?? name ?? code ?? "";
}

/** What a phrase holds is read before the phrase itself. */
function inReadingOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.sentence - b.sentence || a.last - b.last || b.first - a.first);
}

/** "the Defence Ministry of Chad", "Iran's Revolutionary Guards": a body of whoever owns it. */
function withOwner(scene: Scene, actor: ActorMention, mention: Mention, around: Surroundings): ActorMention {
  const [owner] = resolveNominal(scene, mention, around);
  return owner && owner.code !== null
    ? { ...actor, code: owner.code, ...(owner.sector ? { sector: owner.sector } : {}) }
    : actor;
}
