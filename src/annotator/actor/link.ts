import type { Mention } from "../../document/mention.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { LinkedMention } from "../layers.ts";
import { gatherCast, type Person } from "./cast.ts";
import { createExplicit, type Explicit } from "./explicit.ts";
import { type Reference, referenceOf } from "./focus.ts";
import { findHome } from "./home.ts";
import { countCodes } from "./listed.ts";
import { resolveNominal } from "./nominal.ts";
import type { Gender } from "./person-name.ts";
import { type Antecedents, resolvePronoun } from "./pronoun.ts";
import { actorOf, type Identity, identify, type Scene } from "./scene.ts";
import { fired, owningActors, type Surroundings } from "./surroundings.ts";

/** Everything that the mentions of one article are linked with. */
interface Linker {
  readonly scene: Scene;
  readonly explicit: Explicit;
  readonly around: Surroundings;
  readonly antecedents: Antecedents;
  readonly found: Map<Mention, readonly ActorMention[]>;
}

/** Links every mention, in reading order: what a phrase holds before the phrase itself. */
export function linkMentions(scene: Scene, dateline: string | undefined): LinkedMention[] {
  const references: Reference[] = [];
  const linker = createLinker(scene, references, dateline);
  for (const mention of inReadingOrder(scene.mentions)) {
    const actors = resolve(linker, mention);
    if (actors.length > 0) references.push(referenceOf(scene, mention, actors));
  }
  return scene.mentions.map((mention) => ({ mention, actors: resolve(linker, mention) }));
}

function createLinker(scene: Scene, references: readonly Reference[], dateline: string | undefined): Linker {
  const codes = countCodes(scene);
  const explicit = createExplicit(scene, codes);
  const cast = gatherCast(scene, explicit.code, codes);
  const persons = new Map(cast.flatMap((person) => person.names.map((name) => [name.mention, person] as const)));
  const linker: Linker = {
    scene,
    explicit,
    found: new Map(),
    antecedents: createAntecedents(references, cast),
    around: {
      cast: byCode(cast),
      references,
      home: findHome(scene, codes, dateline),
      actorsOf: (mention) => resolve(linker, mention),
      personOf: (mention) => persons.get(mention),
    },
  };
  return linker;
}

function createAntecedents(references: readonly Reference[], cast: readonly Person[]): Antecedents {
  const genders = new Map<string, Gender>();
  for (const { identity, gender } of cast) if (gender) genders.set(keyOf(identity), gender);
  return {
    references,
    genderOf: (actor) => genders.get(keyOf(actor)),
    setGender: (actor, gender) => void genders.set(keyOf(actor), gender),
  };
}

function byCode(cast: readonly Person[]): Map<string | null, Person[]> {
  const groups = new Map<string | null, Person[]>();
  for (const person of cast) {
    const { code } = person.identity;
    groups.set(code, [...(groups.get(code) ?? []), person]);
  }
  return groups;
}

function keyOf({ id, name, code }: Identity): string {
  return id ?? name ?? code ?? "";
}

function resolve(linker: Linker, mention: Mention): readonly ActorMention[] {
  const known = linker.found.get(mention);
  if (known) return known;
  // A phrase that leads back to itself stands for nobody.
  linker.found.set(mention, []);
  const actors = resolveOnce(linker, mention);
  linker.found.set(mention, actors);
  return actors;
}

function resolveOnce(linker: Linker, mention: Mention): readonly ActorMention[] {
  const { scene, explicit, around, antecedents } = linker;
  if (mention.kind === "money" || mention.kind === "date") return [];
  if (mention.form === "nominal") return resolveNominal(scene, mention, around);
  if (mention.form === "pronoun") {
    const actors = resolvePronoun(scene, mention, antecedents);
    return actors.length === 0 ? [] : fired(scene, mention, "pronoun", actors.map(identify), "pronoun");
  }
  const person = around.personOf(mention);
  if (person) return [actorOf(scene, mention, person.identity, "name")];
  const actor = explicit.name(mention);
  if (!actor) return [];
  return [actor.code === null && mention.kind === "organisation" ? withOwner(scene, actor, mention, around) : actor];
}

/** "Turkey's Defense Ministry", "the Foreign Ministry": a body of its owner, else of the one it was said of before. */
function withOwner(scene: Scene, actor: ActorMention, mention: Mention, around: Surroundings): ActorMention {
  const owner = owningActors(scene, mention, around)[0] ?? (actor.sector && resolveNominal(scene, mention, around)[0]);
  return owner && owner.code !== null ? { ...actor, code: owner.code } : actor;
}

function inReadingOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.sentence - b.sentence || a.last - b.last || b.first - a.first);
}
