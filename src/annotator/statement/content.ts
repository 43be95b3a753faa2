import { contains, type Span } from "../../document/span.ts";
import { isRelation, type Tree, type Word, wordAt } from "../../document/tree.ts";
import { type ActorMention, isListedPerson } from "../../record/actor.ts";
import type { Annotated } from "../layers.ts";
import { linkedIn } from "../lookup.ts";

const OPENING = /^(?:as\s|[\s"“”'‘«,;:–—-])+/;
const CLOSING = /[\s"“”'’»,;:–—-]+$/;

/** A stretch without the commas and quotation marks around it; a mark whose partner stays inside stays too. */
export function bare(text: string, span: Span): Span {
  const piece = text.slice(span.start, span.end);
  const before = OPENING.exec(piece)?.[0] ?? "";
  const after = CLOSING.exec(piece)?.[0] ?? "";
  if (before.length + after.length >= piece.length) return { start: span.start, end: span.end };
  const inner = piece.slice(before.length, piece.length - after.length);
  const open = isMissing(inner, "”", "“") ? before.lastIndexOf("“") : -1;
  const close = isMissing(inner, "“", "”") ? after.indexOf("”") : -1;
  return {
    start: span.start + (open < 0 ? before.length : open),
    end: span.end - (close < 0 ? after.length : after.length - close - 1),
  };
}

/** Whether a stretch has more of one mark than of its partner: "open blackmail” by Oslo" lacks its opening mark. */
function isMissing(inner: string, present: string, partner: string): boolean {
  return inner.split(present).length > inner.split(partner).length;
}

const OUTSIDE: ReadonlySet<string> = new Set(["MED", "JRN", "BUS"]);

/** Media and firms report and advertise; they are no parties. */
export function isOutsider({ sector }: ActorMention): boolean {
  return sector !== undefined && OUTSIDE.has(sector);
}

/** The word of a stretch that its other words hang on. */
export function headWithin(tree: Tree, span: Span): Word | undefined {
  const within = (index: number): boolean => index >= 0 && contains(span, wordAt(tree, index));
  const tops = tree.words.filter(({ index, head, upos }) => upos !== "PUNCT" && within(index) && !within(head));
  return tops.find(({ upos }) => upos === "VERB" || upos === "NOUN") ?? tops[0];
}

/** Actors named in a stretch other than the speaker, each once. */
export function actorsWithin(
  document: Annotated<"actors">,
  sentence: number,
  span: Span,
  speaker: ActorMention | undefined,
): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (const { mention, actors } of linkedIn(document, sentence)) {
    if (!contains(span, mention)) continue;
    for (const actor of actors) {
      const same = (other: ActorMention): boolean => isSame(actor, other);
      if (actor.code === null && actor.id === undefined) continue;
      if (speaker && (same(speaker) || (speaker.code !== null && speaker.code === actor.code))) continue;
      if (!found.some(same)) found.push(actor);
    }
  }
  return found;
}

/** "Japan" and "Japan's government" are one party, two persons of one state are two. */
function isSame(a: ActorMention, b: ActorMention): boolean {
  if (a.id !== undefined && a.id === b.id) return true;
  const persons = isListedPerson(a) && isListedPerson(b);
  return a.code !== null && a.code === b.code && !persons;
}

const MAXIMUM = 4;
const ARGUMENTS = ["nsubj", "obj", "obl", "conj", "root", "xcomp", "ccomp", "nmod"];

/** What a stretch is about: its noun phrases that are no actors, as "stable ties" or "market access". */
export function topicsWithin(document: Annotated<"actors">, tree: Tree, span: Span): readonly string[] {
  const named = linkedIn(document, tree.sentence).filter(({ actors }) => actors.length > 0);
  const topics: string[] = [];
  for (const word of tree.words) {
    if (topics.length === MAXIMUM) break;
    if (word.upos !== "NOUN" || !contains(span, word)) continue;
    if (!ARGUMENTS.some((relation) => isRelation(word.deprel, relation))) continue;
    if (named.some(({ mention }) => mention.first <= word.index && word.index < mention.last)) continue;
    const topic = compact(tree, word.index);
    if (topic.length > 2 && !topics.includes(topic)) topics.push(topic);
  }
  return topics;
}

/** A noun with the adjectives and nouns directly before it. */
function compact(tree: Tree, index: number): string {
  let first = index;
  while (first > 0) {
    const before = wordAt(tree, first - 1);
    const modifies = before.head === index || (before.head > first - 1 && before.head <= index);
    if (!modifies || !["amod", "compound"].some((relation) => isRelation(before.deprel, relation))) break;
    first -= 1;
  }
  return tree.words
    .slice(first, index + 1)
    .map(({ text }) => text)
    .join(" ")
    .toLowerCase();
}
