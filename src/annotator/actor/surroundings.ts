import type { Mention } from "../../document/mention.ts";
import type { ActorHow, ActorMention } from "../../record/actor.ts";
import type { Person } from "./cast.ts";
import type { Reference } from "./focus.ts";
import { identityOf } from "./listed.ts";
import { ownersOf } from "./phrase.ts";
import { actorOf, type Identity, identify, note, type Scene } from "./scene.ts";

/** What the resolver of a phrase may look at besides the phrase. */
export interface Surroundings {
  /** The persons of the article by the code they act for. */
  readonly cast: ReadonlyMap<string | null, readonly Person[]>;
  /** What was resolved before, in text order. */
  readonly references: readonly Reference[];
  /** The state that the article is about when it says nothing else. */
  readonly home: Identity | undefined;
  actorsOf(mention: Mention): readonly ActorMention[];
  personOf(mention: Mention): Person | undefined;
}

/** Notes the rule and makes actors of what it found. */
export function fired(
  scene: Scene,
  mention: Mention,
  rule: string,
  identities: readonly Identity[],
  how: ActorHow = "role",
): ActorMention[] {
  const names = identities.map((identity) => identity.name ?? identity.code ?? "unknown");
  note(scene, mention, rule, "fired", names.join(", "));
  return identities.map((identity) => actorOf(scene, mention, identity, how));
}

/** Whose a phrase is: the actors of the first tier of owners that has a code, one for each code. */
export function owningActors(scene: Scene, mention: Mention, around: Surroundings): ActorMention[] {
  for (const tier of ownersOf(scene, mention)) {
    const actors = tier.flatMap((owner) => around.actorsOf(owner)).filter((actor) => actor.code !== null);
    const distinct = actors.filter((actor, i) => actors.findIndex((other) => other.code === actor.code) === i);
    if (distinct.length > 0) return distinct;
  }
  return [];
}

/** The state or body that an actor acts for: Donald Trump's side is the United States. */
export function sideOf(scene: Scene, actor: ActorMention): Identity {
  const entry = actor.code === null ? undefined : scene.index.byId(actor.code);
  return entry ? identityOf(scene, entry) : identify(actor);
}
