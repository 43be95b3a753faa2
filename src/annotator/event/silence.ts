import type { ActorMention } from "../../record/actor.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { Annotated } from "../layers.ts";
import { isPolitical, isPrivate } from "./participant.ts";
import type { Codebook } from "./rule/codebook.ts";
import type { Roles } from "./rule/roles.ts";
import type { EventLayers } from "./scene.ts";

type Labelled = Pick<EventClaim, "event" | "mode">;

/** Knows what the whole article is about, and which of its battles are games. */
export interface Silence {
  reasonAgainst(event: Labelled, roles: Roles): string | undefined;
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
  const isStory = document.trees.length >= STORY;
  const isApolitical =
    isStory && !document.actors.some(({ actors }) => actors.some((actor) => isPolitical(actor) && actor.code));
  const isHome =
    isStory && new Set(document.actors.flatMap(({ actors }) => actors.flatMap(({ code }) => code ?? []))).size < 2;
  const fields = readFields(document, codebook);
  const isSport = fields.has("sport");
  const isCrime = fields.has("crime");
  return {
    reasonAgainst(event, roles) {
      const parties = [...roles.actors, ...roles.recipients];
      if (isApolitical) return "nobody in the article acts for a state";
      if (isSport && !parties.some(isOfficial)) return "the article is about sport";
      if (isHome && event.event !== "PROTEST" && parties.every(isUnknown))
        return "nobody of a known state takes part, in a story of one state";
      if (isOrdinaryCrime(event, roles)) return "an ordinary crime";
      if (isCrime && CRIME_EVENTS.has(event.event) && isDomestic(parties)) return "an ordinary crime";
      return undefined;
    },
  };
}

function isUnknown({ code, sector }: ActorMention): boolean {
  return code === null && sector !== "REB";
}

/** "Police arrested a man": nobody has a country, and the one it is done to nothing but a life. */
function isOrdinaryCrime({ mode }: Labelled, { actors, recipients }: Roles): boolean {
  const coded = [...actors, ...recipients].some(({ code }) => code !== null);
  return mode === "arrest" && !coded && recipients.every(isPrivate);
}

function isDomestic(parties: readonly ActorMention[]): boolean {
  return new Set(parties.flatMap(({ code }) => code ?? [])).size < 2;
}

/** A government, an army or a person in office, not merely a country's name, which may be a team's. */
function isOfficial(actor: ActorMention): boolean {
  return actor.code !== null && actor.how !== "demonym" && OFFICES.has(actor.sector ?? "");
}

/** Counts the words of each field once for the whole article. */
function readFields(document: Annotated<EventLayers>, codebook: Codebook): ReadonlySet<string> {
  const hits = new Map<string, Map<string, number>>();
  let all = 0;
  for (const { words } of document.trees) {
    all += words.length;
    for (const { lemma } of words) {
      for (const field of codebook.fields.get(lemma) ?? codebook.fields.get(lemma.toLowerCase()) ?? []) {
        const counts = hits.get(field) ?? new Map<string, number>();
        hits.set(field, counts);
        counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
      }
    }
  }
  const isOf = (counts: ReadonlyMap<string, number>): boolean => {
    const share = [...counts.values()].reduce((sum, count) => sum + count, 0) / all;
    return (counts.size >= DIFFERENT && share >= SHARE) || (counts.size >= 2 * DIFFERENT && share >= SHARE / 2);
  };
  return new Set([...hits].filter(([, counts]) => isOf(counts)).map(([field]) => field));
}
