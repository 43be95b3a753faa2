import type { Mention } from "../../document/mention.ts";
import type { ActorEntry } from "../../lexicon/actor-entry.ts";
import type { ActorHow, ActorMention, Sector } from "../../record/actor.ts";
import { chooseReading, identityOf } from "./listed.ts";
import { isActing } from "./metonym.ts";
import { ownersOf, readAgentPhrase } from "./phrase.ts";
import { actorOf, type Identity, note, type Scene, treeOf } from "./scene.ts";

/** What a mention says by itself, without the rest of the article: states, bodies, seats of power, demonyms. */
export interface Explicit {
  /** The actor of a name that is no person's; undefined when the list does not have it. */
  name(mention: Mention): ActorMention | undefined;
  /** Code of the state or body that a mention names or belongs to by its own words. */
  code(mention: Mention): string | null;
}

/** Reads each mention once, when it is first asked for. */
export function createExplicit(scene: Scene, codes: ReadonlyMap<string, number>): Explicit {
  const names = new Map<Mention, ActorMention | undefined>();
  const owned = new Map<Mention, string | null>();
  const name = (mention: Mention): ActorMention | undefined => {
    if (!names.has(mention)) names.set(mention, resolveName(scene, mention, codes));
    return names.get(mention);
  };
  const code = (mention: Mention): string | null => {
    const known = owned.get(mention);
    if (known !== undefined) return known;
    owned.set(mention, null);
    const own = mention.form === "name" && mention.kind !== "person" ? name(mention)?.code : undefined;
    const found = own ?? firstCode(ownersOf(scene, mention).flat(), code);
    owned.set(mention, found);
    return found;
  };
  return { name, code };
}

/** The first code that any of the mentions has. */
export function firstCode(mentions: readonly Mention[], code: (mention: Mention) => string | null): string | null {
  for (const mention of mentions) {
    const found = code(mention);
    if (found !== null) return found;
  }
  return null;
}

function resolveName(scene: Scene, mention: Mention, codes: ReadonlyMap<string, number>): ActorMention | undefined {
  const text = scene.text.slice(mention.start, mention.end);
  const reading = chooseReading(scene.index.candidates(text), mention, codes);
  if (reading && isAnothers(scene, mention, reading.entry, codes)) return resolveBody(scene, mention);
  if (reading) return actorOf(scene, mention, identityOf(scene, reading.entry), howOf(scene, mention, reading.how));
  const candidates = scene.index.candidates(text);
  if (candidates.length > 1)
    note(scene, mention, "name", "blocked", `"${text}" may be ${candidates.map((c) => c.entry.name).join(" or ")}`);
  if (mention.kind === "place") return resolveRegion(scene, mention);
  return mention.kind === "organisation" ? resolveBody(scene, mention) : undefined;
}

/** "Chile's Defense Department" is not the American one that the list has under that name. */
function isAnothers(scene: Scene, mention: Mention, entry: ActorEntry, codes: ReadonlyMap<string, number>): boolean {
  if (!entry.id.includes("/") || entry.code === null) return false;
  const owners = (ownersOf(scene, mention)[0] ?? []).filter(
    (owner) => owner.kind === "place" || owner.kind === "nationality",
  );
  return owners.some((owner) => {
    const text = scene.text.slice(owner.start, owner.end);
    const code = chooseReading(scene.index.candidates(text), owner, codes)?.entry.code ?? entry.code;
    return code !== entry.code;
  });
}

/** "northern Iraq", "Bavaria", "Mumbai": a place in a state, which is only implied. */
function resolveRegion(scene: Scene, mention: Mention): ActorMention | undefined {
  const nation = nationWithin(scene, mention);
  if (nation?.how === "name") return actorOf(scene, mention, nation.identity, "implied");
  const country = scene.countries.get(mention.start);
  const entry = country === undefined ? undefined : scene.index.byId(country);
  return entry && actorOf(scene, mention, identityOf(scene, entry), "implied");
}

/** A capital or a seat is a metonym where it acts; elsewhere it is a place, and the state is only implied. */
function howOf(scene: Scene, mention: Mention, how: "name" | "demonym" | "metonym"): ActorHow {
  if (how !== "metonym") return how;
  const acting = isActing(treeOf(scene, mention), mention.head);
  note(
    scene,
    mention,
    "metonym",
    acting ? "fired" : "blocked",
    acting ? "it acts, speaks or is dealt with" : "it is a place here",
  );
  return acting ? "metonym" : "implied";
}

/** Nouns that say too little in a name: "African Union", "White House", "Congress". */
const VAGUE: ReadonlySet<string> = new Set(["union", "house", "congress", "company", "party", "press", "assembly"]);

/** "Russian Foreign Ministry", "Bank of China", "Ghana Police Service": code and sector from the words of the name. */
function resolveBody(scene: Scene, mention: Mention): ActorMention | undefined {
  const found = readAgentPhrase(scene, mention, -1);
  const phrase = found && VAGUE.has(found.match.key) ? undefined : found;
  const nation = nationWithin(scene, mention);
  const text = scene.text.slice(mention.start, mention.end);
  if (!phrase && nation?.how !== "demonym") return actorOf(scene, mention, { name: text, code: null }, "name");
  const sector: Sector | undefined = phrase?.sector;
  const identity: Identity = { name: text, code: nation?.identity.code ?? null, ...(sector ? { sector } : {}) };
  return actorOf(scene, mention, identity, "name");
}

/** The state that a name has within it: the first listed state or demonym. */
function nationWithin(scene: Scene, mention: Mention): { identity: Identity; how: string } | undefined {
  const tokens = treeOf(scene, mention)
    .words.slice(0, mention.last)
    .map((word) => word.text);
  for (let i = mention.first; i < mention.last; i += 1) {
    const match = /^\p{Lu}/u.test(tokens[i] ?? "") ? scene.index.longestMatch(tokens, i) : undefined;
    if (
      match &&
      !match.ambiguous &&
      match.entries.length === 1 &&
      (match.entries[0]?.kind === "state" || match.entries[0]?.kind === "body") &&
      match.how !== "metonym"
    )
      return { identity: identityOf(scene, match.entries[0]), how: match.how };
  }
  return undefined;
}
