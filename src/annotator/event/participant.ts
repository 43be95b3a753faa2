import { caseOf } from "../../document/clause.ts";
import { childrenBy, isRelation, type Word, withConjuncts, wordAt } from "../../document/tree.ts";
import { type ActorMention, isStateCode, POLITICAL_SECTORS } from "../../record/actor.ts";
import { actorsAt, linkedAt } from "../lookup.ts";
import { describePeople, isPeople, NAMED, PLACE, strangerAt } from "./people.ts";
import type { Scene } from "./scene.ts";

const POLITICAL: ReadonlySet<string> = new Set([...POLITICAL_SECTORS, "NGO"]);
const PERSONAL = /^(?:he|him|she|her|they|them)$/i;
const OWNER_PREPOSITIONS = new Set("of by from in between among against for with".split(" "));
const COUNTRY_RELATIONS = ["nmod:poss", "compound", "amod", "nmod", "nmod:desc"] as const;

/** Whether it acts in politics: a state or body, or somebody with a political office; not a company, not an outlet. */
export function isPolitical(actor: ActorMention): boolean {
  if (actor.sector === "BUS" || actor.sector === "MED" || actor.sector === "JRN") return false;
  if (actor.code !== null) return !actor.code.startsWith("MNC-") && !isCitizen(actor);
  return actor.sector !== undefined && POLITICAL.has(actor.sector);
}

/** "Guangzhou Holdings", "Jane Doe": a name of which only the country is known. */
function isCitizen({ id, code, sector, how }: ActorMention): boolean {
  return how === "name" && id === undefined && sector === undefined && isStateCode(code);
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
  const { document, tree } = scene;
  const direct = actorsAt(document, tree.sentence, word.index);
  if (direct.length > 0) {
    // "one of the Kremlin's critics": the critics say more.
    const inner = direct.every(({ code, how }) => code === null && how === "role")
      ? contentHead(scene, word.index)
      : word.index;
    const content = inner === word.index ? [] : resolveParticipants(scene, inner);
    return content.length > 0 ? content : togetherWith(scene, word, namedBeside(scene, word, direct));
  }
  if (word.upos === "PRON" && PERSONAL.test(word.text)) {
    const { text, start, end } = word;
    return [{ text, code: null, how: "pronoun", start, end }];
  }
  const content = contentHead(scene, word.index);
  if (content !== word.index) return resolveParticipants(scene, content);
  const stranger = strangerAt(scene, word.index, NAMED);
  if (stranger) return [stranger];
  return isPeople(scene, word) ? [describePeople(scene, word)] : [];
}

/** "Mostafa Najjar" for "his Iranian counterpart, Mostafa Najjar": the name says more than the office. */
function namedBeside(scene: Scene, word: Word, direct: readonly ActorMention[]): readonly ActorMention[] {
  const { document, tree } = scene;
  const [only] = direct;
  if (direct.length !== 1 || only?.how !== "role" || /^(?:its|their) /i.test(only.text)) return direct;
  for (const beside of childrenBy(tree, word.index, "appos")) {
    if (beside.upos !== "PROPN" || beside.index < word.index) continue;
    const person = linkedAt(document, tree.sentence, beside.index).find(
      ({ mention }) => mention.head === beside.index && mention.kind === "person",
    );
    const named = person?.actors.filter(({ how, code }) => how === "name" && (code === only.code || code === null));
    const [name] = named ?? [];
    if (name) return [{ ...name, code: name.code ?? only.code, ...(only.sector ? { sector: only.sector } : {}) }];
  }
  return direct;
}

/** "Pakistan" too of "Pakistan and Afghanistan's intelligence services": the first owner acts for itself. */
function togetherWith(scene: Scene, word: Word, direct: readonly ActorMention[]): readonly ActorMention[] {
  const { document, tree } = scene;
  for (const owner of childrenBy(tree, word.index, "compound", "amod", "nmod:poss")) {
    const second = childrenBy(tree, owner.index, "conj").find((next) => next.index < word.index);
    if (!second) continue;
    const first = actorsAt(document, tree.sentence, owner.index).filter(({ start }) => start <= owner.start);
    const next = actorsAt(document, tree.sentence, second.index);
    if (first.length !== 1 || next.length === 0 || next.some((actor) => isSame(actor, first[0] as ActorMention)))
      continue;
    return [...first, ...direct.filter(({ code }) => code === null || code !== first[0]?.code)];
  }
  return direct;
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
  return preposition !== undefined && OWNER_PREPOSITIONS.has(preposition);
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
  // "the foreign ministers of Chad and Niger" are two in the same words.
  if (a.code !== null && b.code !== null && a.code !== b.code) return false;
  return a.start < b.end && b.start < a.end;
}
