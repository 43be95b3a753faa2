import type { ActorMention } from "../../record/actor.ts";
import type { Annotated } from "../layers.ts";
import type { Codebook } from "./codebook.ts";
import type { Match } from "./match.ts";
import { type EventLayers, isPolitical, isPrivate } from "./participant.ts";
import type { Roles } from "./roles.ts";

/** Knows what the whole article is about, and which of its battles are games. */
export interface Silence {
  reasonAgainst(match: Match, roles: Roles): string | undefined;
}

/** Share of the words, and number of different ones, that make an article one of a field. */
const SHARE = 0.02;
const DIFFERENT = 2;

/** So many sentences tell whether a story has states in it. */
const STORY = 4;
const OFFICES = new Set(["GOV", "LEG", "IGO", "MIL"]);
const CRIME_EVENTS = new Set(["COERCE", "ASSAULT", "ACCUSE"]);

/** Reads the field of the article (sport, crime, …) from its words. */
export function createSilence(document: Annotated<EventLayers>, codebook: Codebook): Silence {
  const isApolitical =
    document.trees.length >= STORY &&
    !document.actors.some(({ actors }) => actors.some((actor) => isPolitical(actor) && actor.code));
  const isSport = belongsTo(document, codebook.fields.get("sport"));
  const isCrime = belongsTo(document, codebook.fields.get("crime"));
  return {
    reasonAgainst(match, roles) {
      const parties = [...roles.actors, ...roles.recipients];
      if (isApolitical) return "nobody in the article acts for a state";
      if (isSport && !parties.some(isOfficial)) return "the article is about sport";
      if (isOrdinaryCrime(match, roles)) return "an ordinary crime";
      if (isCrime && CRIME_EVENTS.has(match.entry.rule.event) && isDomestic(parties)) return "an ordinary crime";
      return undefined;
    },
  };
}

/** "Police arrested a man": nobody has a country, and the one it is done to nothing but a life. */
function isOrdinaryCrime(match: Match, { actors, recipients }: Roles): boolean {
  const coded = [...actors, ...recipients].some(({ code }) => code !== null);
  return match.entry.rule.mode === "arrest" && !coded && recipients.every(isPrivate);
}

function isDomestic(parties: readonly ActorMention[]): boolean {
  return new Set(parties.flatMap(({ code }) => code ?? [])).size < 2;
}

/** A government, an army or a person in office, not merely a country's name, which may be a team's. */
function isOfficial(actor: ActorMention): boolean {
  return actor.code !== null && actor.how !== "demonym" && OFFICES.has(actor.sector ?? "");
}

function belongsTo(document: Annotated<EventLayers>, words: ReadonlySet<string> | undefined): boolean {
  if (!words) return false;
  const different = new Set<string>();
  let all = 0;
  let hits = 0;
  for (const tree of document.trees) {
    for (const word of tree.words) {
      all++;
      const lemma = word.lemma.toLowerCase();
      if (!words.has(lemma)) continue;
      hits++;
      different.add(lemma);
    }
  }
  const share = hits / all;
  return (different.size >= DIFFERENT && share >= SHARE) || (different.size >= 2 * DIFFERENT && share >= SHARE / 2);
}
