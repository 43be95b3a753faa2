import { caseOf } from "../../document/clause.ts";
import type { EntityKind } from "../../document/mention.ts";
import { childrenBy, isRelation, type Tree, type Word, withConjuncts, wordAt } from "../../document/tree.ts";
import { type ActorMention, isStateCode, POLITICAL_SECTORS } from "../../record/actor.ts";
import type { Annotated } from "../layers.ts";
import { actorsAt, linkedAt } from "../lookup.ts";
import type { Codebook } from "./rule/codebook.ts";

/** What the event coder reads. */
export type EventLayers = "article" | "sentences" | "trees" | "actors" | "times" | "places" | "amounts" | "statuses";

/** One sentence, as the rules see it. */
export interface Scene {
  readonly document: Annotated<EventLayers>;
  readonly tree: Tree;
  readonly codebook: Codebook;
}

const POLITICAL: ReadonlySet<string> = new Set([...POLITICAL_SECTORS, "NGO"]);
const PERSONAL = /^(?:he|him|she|her|they|them)$/i;
const NAMED: ReadonlySet<EntityKind> = new Set(["person", "organisation"]);
const PLACE: ReadonlySet<EntityKind> = new Set(["place"]);
const COUNTRY_RELATIONS = ["nmod:poss", "compound", "amod", "nmod", "nmod:desc"] as const;

/** Whether it acts in politics: a state or body, or somebody with a political office; not a company, not an outlet. */
export function isPolitical(actor: ActorMention): boolean {
  if (actor.sector === "BUS" || actor.sector === "MED" || actor.sector === "JRN") return false;
  if (actor.code !== null) return !actor.code.startsWith("MNC-");
  return actor.sector !== undefined && POLITICAL.has(actor.sector);
}

/** "Tourists", "a man": people without a code, an office or a name. */
export function isPrivate(actor: ActorMention): boolean {
  return actor.code === null && actor.how === "role" && !isPolitical(actor);
}

/** The noun that carries the meaning: "strikes" of "a series of strikes", "people" of "dozens of people". */
export function contentHead(scene: Scene, index: number): number {
  const { tree, codebook } = scene;
  const word = wordAt(tree, index);
  if (!codebook.containers.has(word.lemma.toLowerCase()) && word.upos !== "NUM") return index;
  const inner = childrenBy(tree, index, "nmod", "obl").find((child) => caseOf(tree, child.index) === "of");
  return inner ? contentHead(scene, inner.index) : index;
}

/** Who a noun stands for, with those coordinated to it; nobody when it is a thing. */
export function resolveParticipants(scene: Scene, index: number): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (const word of withConjuncts(scene.tree, index)) {
    if (word.upos === "VERB") continue;
    for (const actor of resolveOne(scene, word)) addActor(found, actor);
  }
  return found;
}

function resolveOne(scene: Scene, word: Word): readonly ActorMention[] {
  const { document, tree, codebook } = scene;
  const direct = actorsAt(document, tree.sentence, word.index);
  if (direct.length > 0) return direct;
  if (word.upos === "PRON" && PERSONAL.test(word.text)) {
    const { text, start, end } = word;
    return [{ text, code: null, how: "pronoun", start, end }];
  }
  const content = contentHead(scene, word.index);
  if (content !== word.index) return resolveParticipants(scene, content);
  const stranger = strangerAt(scene, word.index, NAMED);
  if (stranger) return [stranger];
  return codebook.people.has(word.lemma.toLowerCase()) ? [describePeople(scene, word)] : [];
}

/** A name that nobody knows: a person or a body without a code. */
function strangerAt(scene: Scene, word: number, kinds: ReadonlySet<EntityKind>): ActorMention | undefined {
  const { document, tree } = scene;
  const linked = linkedAt(document, tree.sentence, word).find(
    ({ mention }) => mention.form === "name" && mention.head === word && kinds.has(mention.kind),
  );
  if (!linked) return undefined;
  const { start, end, kind } = linked.mention;
  const text = document.text.slice(start, end);
  return { text, code: null, how: kind === "place" ? "implied" : "name", start, end };
}

/** The place a word names, as the state it lies in: "Basra" stands for Iraq; an unknown one has no code. */
export function placeAt(scene: Scene, index: number): ActorMention | undefined {
  const { document, tree } = scene;
  const word = wordAt(tree, index);
  const place = document.places.find((value) => value.start <= word.start && word.end <= value.end);
  if (place?.country) {
    const { start, end, country } = place;
    return { text: document.text.slice(start, end), id: country, code: country, how: "implied", start, end };
  }
  return strangerAt(scene, index, PLACE);
}

/** "Turkish protesters" → an actor of Turkey without a name. */
function describePeople(scene: Scene, word: Word): ActorMention {
  const { document, tree } = scene;
  const owners = childrenBy(tree, word.index, "nmod:poss", "compound", "amod").flatMap((child) =>
    actorsAt(document, tree.sentence, child.index),
  );
  const first = Math.min(
    word.index,
    ...childrenBy(tree, word.index, "compound", "amod", "nummod").map((child) => child.index),
  );
  const start = wordAt(tree, Math.min(first, word.index)).start;
  const code = owners.find((owner) => isStateCode(owner.code))?.code ?? null;
  return { text: document.text.slice(start, word.end), code, sector: "CVL", how: "role", start, end: word.end };
}

/** Whose a thing is: "Trump" of "Trump's decision", "US" of "a US court ruling", "Iran" of "the oil exports of Iran". */
export function ownersOf(
  scene: Scene,
  index: number,
  relations: readonly string[] = COUNTRY_RELATIONS,
  depth = 0,
): readonly ActorMention[] {
  const { tree } = scene;
  for (const relation of relations) {
    const found: ActorMention[] = [];
    for (const child of childrenBy(tree, index, relation)) {
      if (relation === "nmod" && (isRelation(child.deprel, "nmod:poss") || !isOwner(caseOf(tree, child.index))))
        continue;
      for (const actor of resolveParticipants(scene, child.index)) addActor(found, actor);
      if (found.length === 0 && depth < 2) {
        for (const actor of ownersOf(scene, child.index, relations, depth + 1)) addActor(found, actor);
      }
    }
    if (found.length > 0) return found;
  }
  return [];
}

function isOwner(preposition: string | undefined): boolean {
  return (
    preposition !== undefined && ["of", "by", "from", "in", "between", "against", "for", "with"].includes(preposition)
  );
}

/** "Israel" of "an Israeli strike", "Israel's air force": closer than "in Israel". */
export const CLOSE_RELATIONS: readonly string[] = ["nmod:poss", "compound", "amod"];

/** Adds an actor that the list does not have. */
export function addActor(list: ActorMention[], actor: ActorMention): void {
  if (!list.some((known) => isSame(known, actor))) list.push(actor);
}

/** Whether two mentions stand for the same actor; unknown ones are the same only in the same place. */
export function isSame(a: ActorMention, b: ActorMention): boolean {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return a.start < b.end && b.start < a.end;
}
