import { directObjects, isPassive } from "../../../document/clause.ts";
import { ancestors, wordAt } from "../../../document/tree.ts";
import { QUADS, type Slot } from "../../../lexicon/events.ts";
import type { ActorMention } from "../../../record/actor.ts";
import { isPolitical, isPrivate, isSame, resolveParticipants } from "../participant.ts";
import type { Scene } from "../scene.ts";
import type { Candidates } from "./candidate.ts";
import type { Match } from "./match.ts";
import { namedInstead, speakerAbove } from "./named.ts";
import { reachableObliques } from "./reach.ts";
import { fillSlots } from "./slot.ts";
import { stateOfPlace } from "./where.ts";

/** What people without office may do to those who have one. */
const PRIVATE_EVENTS = new Set(["PROTEST", "ACCUSE", "REQUEST", "REJECT", "SUPPORT", "ASSAULT", "THREATEN"]);

/** What only those who act in politics do: a team travels without any event. */
const OFFICIAL_EVENTS = new Set(["CONSULT", "MOBILIZE", "SANCTION"]);

/** Where a noun has its actor and a verb has something else: "pounded the coast of Japan". */
const NOUN_SLOTS = new Set(["of", "poss", "mod", "in", "from", "where"]);
const THERE = new Set(["in", "from", "where"]);

/** Slots for a third party that is merely mentioned. */
const LOOSE = new Set(["rest", "where", "inside", "on", "in", "to", "place"]);

/** What parties do, or fail to do, with one another. */
const TOGETHER = new Set(["AGREE", "SUPPORT", "REJECT"]);

/** What is done to people where they are. */
const DONE_THERE = new Set(["AID", "AGREE", "RETREAT", "CONCEDE", "ASSAULT", "COERCE"]);

const OWNERS = /^(?:its|their|his|her|my|our)$/i;

/** Verbs that bring words to somebody. */
const ADDRESSES = new Set(["send", "write", "deliver", "issue", "hand", "address"]);

/** Who did it, and to whom. */
export interface Roles {
  readonly actors: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
}

/** Fills the two roles of a match from its rule's slots; the first slot that has somebody counts. */
export function fillRoles(scene: Scene, candidates: Candidates, match: Match): Roles {
  const { rule } = match.entry;
  const fill = { scene, candidates };
  const isVerb = match.entry.pattern.pos === "VERB";
  const isPassiveVerb = isVerb && isPassive(scene.tree, match.word);
  // "was arrested in Niger", "was expelled from Mali": whoever holds power there.
  const isOpen = (slot: Slot): boolean => slot === rule.actor[0] || (isPassiveVerb && THERE.has(slot));
  const slots = rule.actor.filter((slot) => !isVerb || !NOUN_SLOTS.has(slot) || isOpen(slot));
  const named = (actor: ActorMention): ActorMention => namedInstead(scene, match, actor);
  const contact = contactAbove(scene, candidates, match);
  const actors = contact ? fillRoles(scene, candidates, contact).actors : fillSlots(fill, match, slots, []).map(named);
  const found = fillSlots(fill, match, recipientSlots(match, actors), actors, (recipient) =>
    isOwn(match, recipient, actors),
  ).map(named);
  const recipients =
    found.length > 0
      ? withState(scene, match, actors, found)
      : contact
        ? fillRoles(scene, candidates, contact).recipients
        : [...addressees(scene, match, actors), ...somebodyElse(scene, match, actors)];
  if (rule.reciprocal && !isPassiveVerb && actors.length === 0 && recipients.length > 1)
    return { actors: recipients, recipients: [] };
  return { actors, recipients };
}

/** "called Erdogan to apologize": what a call or a visit is for goes to whoever is called or visited. */
function contactAbove(scene: Scene, candidates: Candidates, match: Match): Match | undefined {
  const { deprel, xpos, head } = wordAt(scene.tree, match.light ?? match.word);
  if ((deprel !== "xcomp" && deprel !== "advcl") || xpos !== "VB" || head < 0) return undefined;
  const above = candidates.at(head);
  const isContact = above?.entry.rule.event === "CONSULT" && above.entry.pattern.pos === "VERB";
  return isContact && QUADS[match.entry.rule.event].startsWith("verbal") ? above : undefined;
}

/** "Ajak" of "Ajak was released after the president pardoned him": an object is not its own subject. */
function somebodyElse(scene: Scene, match: Match, actors: readonly ActorMention[]): readonly ActorMention[] {
  const { tree } = scene;
  const isVerb = wordAt(tree, match.word).upos === "VERB";
  const pronouns = isVerb
    ? directObjects(tree, match.word).filter((word) => /^(?:him|her|them|it)$/i.test(wordAt(tree, word).text))
    : [];
  const found = pronouns.flatMap((word) => speakerAbove(scene, match.word, wordAt(tree, word)) ?? []);
  return found.filter((other) => !actors.some((actor) => isSame(actor, other)));
}

/** "the head of the WHO" of "sent a letter to the head of the WHO threatening to leave". */
function addressees(scene: Scene, match: Match, actors: readonly ActorMention[]): readonly ActorMention[] {
  const { deprel, xpos, head } = wordAt(scene.tree, match.light ?? match.word);
  if (!/^(?:advcl|acl|xcomp)$/.test(deprel) || xpos !== "VBG" || head < 0) return [];
  const above = ancestors(scene.tree, match.light ?? match.word).find(({ upos }) => upos === "VERB");
  if (!above || !ADDRESSES.has(above.lemma) || !QUADS[match.entry.rule.event].startsWith("verbal")) return [];
  const to = reachableObliques(scene, above.index, undefined).filter(({ preposition }) => preposition === "to");
  return to.flatMap(({ word }) => resolveParticipants(scene, word)).filter((actor) => !isOwn(match, actor, actors));
}

/** "Jordan and Britain agreed to …": those who act together leave no place for whoever stands somewhere below. */
function recipientSlots(match: Match, actors: readonly ActorMention[]): readonly Slot[] {
  const { rule } = match.entry;
  if (!rule.reciprocal || actors.length < 2 || !TOGETHER.has(rule.event)) return rule.recipient;
  return rule.recipient.filter((slot) => !LOOSE.has(slot));
}

/** "1.5 million people in Haiti": where nameless people or a mission are all that was found, the state they are in counts too. */
function withState(
  scene: Scene,
  match: Match,
  actors: readonly ActorMention[],
  found: readonly ActorMention[],
): readonly ActorMention[] {
  const isNameless = found.length > 0 && found.every(({ code, how }) => code === null && how === "role");
  const isMission = found.length > 0 && found.every(({ code, how }) => code?.startsWith("IGO-") && how !== "pronoun");
  if ((!isNameless && !isMission) || !DONE_THERE.has(match.entry.rule.event)) return found;
  const state = stateOfPlace(scene, match, [...actors, ...found]);
  return state ? [...found, state] : found;
}

/** "its troops" of "France withdrew its troops" are no recipient. */
function isOwn(match: Match, recipient: ActorMention, actors: readonly ActorMention[]): boolean {
  const { rule } = match.entry;
  if (recipient.code === null && OWNERS.test(recipient.text)) return true;
  const isOfTheirs = recipient.how === "role" && /^(?:its|their|his|her) /i.test(recipient.text);
  if (isOfTheirs && (recipient.sector === "MIL" || recipient.sector === "COP" || rule.event === "SANCTION"))
    return true;
  if (recipient.how === "pronoun" && recipient.code !== null) return actors.some((actor) => isOne(actor, recipient));
  const shared = recipient.code !== null && actors.some(({ code }) => code === recipient.code);
  const cooperates = QUADS[rule.event].endsWith("cooperation");
  if (shared && recipient.how === "implied" && cooperates) return true;
  // "the ambassador promised Washington's support"
  if (shared && rule.event === "SUPPORT" && match.used.length > 0 && recipient.id === recipient.code) return true;
  return shared && (rule.event === "SANCTION" || rule.mode === "withdraw");
}

/** "him" of "lawmakers asked him" is of their state, but none of them. */
function isOne(actor: ActorMention, pronoun: ActorMention): boolean {
  if (actor.id !== undefined || pronoun.id !== undefined) return actor.id === pronoun.id;
  return actor.code === pronoun.code && actor.sector === pronoun.sector;
}

/** Why these roles are not enough for the rule, or nothing. */
export function missingRole(match: Match, { actors, recipients }: Roles): string | undefined {
  const { needs } = match.entry.rule;
  const amongThemselves = match.entry.rule.reciprocal && actors.length > 1;
  if (needs === "both" && !amongThemselves && (actors.length === 0 || recipients.length === 0))
    return "one of the two parties is missing";
  if (match.entry.rule.reciprocal && isWithinOneState(actors, recipients)) return "both parties are of one state";
  if (needs === "actor" && actors.length === 0) return "nobody who could act is named";
  if (needs === "recipient" && recipients.length === 0) return "nobody to whom it is done is named";
  if (actors.length === 0 && recipients.length === 0) return "no party is named";
  if (match.entry.rule.civil && actors.some(({ sector }) => sector !== undefined)) return undefined;
  if (![...actors, ...recipients].some(isPolitical)) return "no party acts in politics";
  const isNobody = recipients.length === 0 && actors.every(({ code, how }) => code === null && how === "role");
  if (match.entry.rule.event === "ASSAULT" && isNobody) return "neither side is anybody in particular";
  if (!PRIVATE_EVENTS.has(match.entry.rule.event) && actors.length > 0 && actors.every(isPrivate))
    return "private people do it";
  if (OFFICIAL_EVENTS.has(match.entry.rule.event) && !actors.some(isPolitical)) return "who acts has no political role";
  if (recipients.length === 0 && !actors.some(isPolitical)) return "who acts has no political role";
  return undefined;
}

/** A state does not meet its own president: "Ankara says the meeting with Erdogan" has lost its other side. */
function isWithinOneState(actors: readonly ActorMention[], recipients: readonly ActorMention[]): boolean {
  const isState = ({ code, id }: ActorMention): boolean => code !== null && id === code;
  const [first] = actors;
  if (!first || recipients.length === 0 || !actors.every(isState)) return false;
  return [...actors, ...recipients].every(({ code }) => code === first.code);
}
