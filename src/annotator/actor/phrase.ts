import { prepositionOf } from "../../document/locative.ts";
import type { Mention } from "../../document/mention.ts";
import { childrenBy, type Word, withConjuncts, wordAt } from "../../document/tree.ts";
import type { AgentMatch } from "../../lexicon/agent-matcher.ts";
import type { Sector } from "../../record/actor.ts";
import { mentionAt, mentionsIn, type Scene, treeOf, wordsOf } from "./scene.ts";

/** The agent noun of a phrase and what stands before it. */
export interface AgentPhrase {
  readonly match: AgentMatch;
  readonly sector?: Sector;
  /** The office is or was another's: "the former president", "then-president", "president-elect". */
  readonly tenure: "now" | "former" | "future";
}

/** "the former US Secretary of State" → secretary of state, GOV, former. The last agent noun counts unless `at` names one. */
export function readAgentPhrase(scene: Scene, mention: Mention, at: number = mention.head): AgentPhrase | undefined {
  const words = wordsOf(scene, mention).map((word) => word.text);
  const matches = scene.matcher.all(words);
  const match = matches.find((other) => other.head + mention.first === at) ?? matches.at(-1);
  if (!match) return undefined;
  const before = words.slice(0, match.last).map((word) => word.toLowerCase());
  const sector = sectorOf(matches.slice(0, matches.indexOf(match)), match);
  const { former, future } = scene.matcher.lexicon;
  const tenure = before.some((word) => former.includes(word))
    ? "former"
    : before.some((word) => future.includes(word)) || /elect|designate$/.test(match.key)
      ? "future"
      : "now";
  const left = tenure === "former" && match.agent.kind === "person" && (sector === "GOV" || sector === "LEG");
  return { match: shift(match, mention.first), tenure, ...(left ? { sector: "ELI" } : sector ? { sector } : {}) };
}

function shift(match: AgentMatch, by: number): AgentMatch {
  return { ...match, first: match.first + by, last: match.last + by, head: match.head + by };
}

/** "army spokesman" is MIL, "opposition leader" is OPP: a generic noun takes the sector of what stands before it. */
function sectorOf(before: readonly AgentMatch[], match: AgentMatch): Sector | undefined {
  const lender = match.agent.generic
    ? before.findLast(({ agent }) => agent.sector !== undefined && agent.sector !== "CVL")
    : undefined;
  return lender?.agent.sector ?? match.agent.sector;
}

/** Prepositions of whoever a body or an office belongs to, and of where it sits. */
const OF: ReadonlySet<string> = new Set(["of", "for", "from", "with"]);
const AT: ReadonlySet<string> = new Set(["in", "at", "inside", "within", "on"]);

/**
 * The mentions that say whose a phrase is, the surest first: those before its noun ("Japan's new prime minister"), those
 * in an of-phrase ("the leaders of Hungary and Romania", "a spokesman for the Foreign Ministry"), and its place
 * ("police in Nairobi").
 */
export function ownersOf(scene: Scene, mention: Mention): readonly (readonly Mention[])[] {
  const before = ownersBefore(scene, mention);
  const phrase = readAgentPhrase(scene, mention);
  const apart = phrase?.match.agent.apart === true;
  const named = apart
    ? before.filter((owner) => owner.kind === "nationality" || owner.kind === "organisation")
    : before;
  // Soldiers in Mali need not be Mali's.
  const settled = !apart && phrase?.sector !== "MIL" && phrase?.sector !== "REB";
  const seat = settled ? [...ownersAfter(scene, mention, AT), ...placeAfter(scene, mention)] : [];
  return [named, ownersAfter(scene, mention, OF), seat].filter((tier) => tier.length > 0);
}

function ownersBefore(scene: Scene, mention: Mention): Mention[] {
  const tree = treeOf(scene, mention);
  const within = (other: Mention): boolean => mention.first <= other.first && other.last <= mention.last;
  const attached = (other: Mention): boolean =>
    other.last <= mention.first &&
    /^(?:amod|compound|nmod:poss|nmod:unmarked|nmod:desc)/.test(wordAt(tree, other.head).deprel) &&
    isInside(mention, wordAt(tree, other.head).head);
  const owners = mentionsIn(scene, mention.sentence).filter(
    (other) =>
      other !== mention &&
      other.kind !== "money" &&
      other.kind !== "date" &&
      other.head !== mention.head &&
      (within(other) || attached(other) || isAdjacent(scene, other, mention)),
  );
  const outer = outermost(owners);
  return [...outer, ...coordinated(scene, mention, outer)];
}

function isInside(mention: Mention, index: number): boolean {
  return mention.first <= index && index < mention.last;
}

/** "Turkey's Defense Ministry", "Iranian Foreign Ministry" where the parse has lost them. */
function isAdjacent(scene: Scene, other: Mention, mention: Mention): boolean {
  if (mention.form !== "name" || other.form !== "name" || other.kind === "person") return false;
  const between = treeOf(scene, mention).words.slice(other.last, mention.first);
  if (between.length === 0) return other.last === mention.first && other.kind === "nationality";
  return between.length === 1 && /^['’]s?$/.test(between[0]?.text ?? "");
}

function ownersAfter(scene: Scene, mention: Mention, prepositions: ReadonlySet<string>): Mention[] {
  const tree = treeOf(scene, mention);
  const words = tree.words.slice(mention.first, mention.last);
  const owners = words
    .flatMap((word) => childrenBy(tree, word.index, "nmod"))
    .filter((word) => word.index >= mention.last && prepositions.has(prepositionOf(tree, word.index) ?? ""))
    .flatMap((word) => withConjuncts(tree, word.index))
    .flatMap(
      (word) => mentionAt(scene, mention.sentence, word.index) ?? mentionsUnder(scene, mention.sentence, word.index),
    )
    .filter((other) => other.first >= mention.last);
  return [...new Set(owners.flatMap((owner) => [owner, ...partnersOf(scene, owner)]))];
}

/** "governor of Turkey's Hatay province": the names that hang on a noun which is none itself. */
function mentionsUnder(scene: Scene, sentence: number, index: number): Mention[] {
  const tree = scene.trees[sentence];
  if (!tree) return [];
  return childrenBy(tree, index, "nmod:poss", "amod", "compound").flatMap(
    (word) => mentionAt(scene, sentence, word.index) ?? [],
  );
}

/** "the junta in Niamey" where the parse hangs the place on the verb. */
function placeAfter(scene: Scene, mention: Mention): Mention[] {
  const { words } = treeOf(scene, mention);
  if (mention.form !== "nominal" || words[mention.last]?.text !== "in") return [];
  return mentionsIn(scene, mention.sentence).filter(
    (other) => other.kind === "place" && other.form === "name" && other.first === mention.last + 1,
  );
}

/** Mentions coordinated with any word of another: "the Democratic Republic of Congo and Rwanda". */
export function partnersOf(scene: Scene, mention: Mention): Mention[] {
  const tree = treeOf(scene, mention);
  return mentionsIn(scene, mention.sentence).filter((other) => {
    const head = wordAt(tree, other.head);
    return other.first >= mention.last && head.deprel === "conj" && isInside(mention, head.head);
  });
}

/** "US and Japanese officials": the adjective before "and" belongs to the officials too. */
function coordinated(scene: Scene, mention: Mention, before: readonly Mention[]): Mention[] {
  const first = before[0];
  const tree = treeOf(scene, mention);
  if (first?.first !== mention.first || !/^(?:and|or|,)$/.test(tree.words[mention.first - 1]?.text ?? "")) return [];
  const other = mentionsIn(scene, mention.sentence).find((m) => m.last === mention.first - 1 && m.form === "name");
  if (!other || other.kind === "person" || first.kind === "person") return [];
  const word: Word = wordAt(tree, other.head);
  const tied = /^(?:amod|compound|conj|nmod)/.test(word.deprel) && word.head >= other.first;
  return tied || other.kind === "nationality" ? [other] : [];
}

/** Mentions that lie in no other of the list. */
function outermost(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (inner) => !mentions.some((outer) => outer !== inner && outer.first <= inner.first && inner.last <= outer.last),
  );
}
