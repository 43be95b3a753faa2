import { contains } from "../../document/span.ts";
import { childrenBy, subtreeSpan, type Tree, type Word, wordAt } from "../../document/tree.ts";
import { type ActorMention, POLITICAL_SECTORS } from "../../record/actor.ts";
import type { Annotated } from "../layers.ts";
import { actorsOf, statusAt } from "../lookup.ts";
import { type FoundStop, isPerson, type TripLayers } from "./stops.ts";

/** Verbs of motion, with the prepositions that lead to where one goes. */
const MOTION: ReadonlyMap<string, readonly string[]> = new Map([
  ["travel", ["to"]],
  ["fly", ["to", "into"]],
  ["head", ["to", "for"]],
  ["leave", ["for"]],
  ["depart", ["for"]],
  ["go", ["to"]],
  ["proceed", ["to"]],
  ["continue", ["to"]],
  ["move", ["on"]],
  ["arrive", ["in", "at"]],
  ["land", ["in", "at"]],
  ["return", ["to"]],
]);

/** Finds where persons go by a verb of motion: "On Friday he will travel to Darkhan". */
export function findTravels(document: Annotated<TripLayers>): FoundStop[] {
  return document.trees.flatMap((tree) =>
    tree.words.flatMap((word) => {
      const prepositions = word.upos === "VERB" ? MOTION.get(word.lemma.toLowerCase()) : undefined;
      return prepositions ? readTravel(document, tree, word, prepositions) : [];
    }),
  );
}

function readTravel(
  document: Annotated<TripLayers>,
  tree: Tree,
  verb: Word,
  prepositions: readonly string[],
): FoundStop[] {
  const goal = childrenBy(tree, verb.index, "obl").find((each) =>
    childrenBy(tree, each.index, "case").some((mark) => prepositions.includes(mark.text.toLowerCase())),
  );
  const place = goal && document.places.find((each) => contains(subtreeSpan(tree, goal.index), each));
  if (!place) return [];
  const clause = subtreeSpan(tree, verb.index);
  const time = document.times.find((each) => contains(clause, each));
  const anchor = { sentence: tree.sentence, word: verb.index };
  const status = statusAt(document, anchor);
  return travellersOf(document, tree, verb)
    .filter((actor) => isPerson(actor) && isOfficial(actor) && actor.code !== place.country)
    .map((traveller) => ({
      traveller,
      stop: { place, ...(time ? { time } : {}), status, meets: [] },
      anchor,
      quote: clause,
      isVisit: true,
    }));
}

/** Ministers and envoys travel on business of state; singers, storms and astronauts do not. */
function isOfficial(actor: ActorMention): boolean {
  return POLITICAL_SECTORS.has(actor.sector ?? "");
}

/** The subject, or that of the verb it shares one with: "is expected to travel to …". */
function travellersOf(document: Annotated<TripLayers>, tree: Tree, verb: Word): readonly ActorMention[] {
  const subject = childrenBy(tree, verb.index, "nsubj")[0];
  if (subject) return actorsOf(document, tree.sentence, subject.index);
  const isShared = ["xcomp", "conj", "advcl"].includes(verb.deprel);
  return isShared && verb.head >= 0 ? travellersOf(document, tree, wordAt(tree, verb.head)) : [];
}
