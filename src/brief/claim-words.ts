import type { ActorMention } from "../record/actor.ts";
import type {
  AgendaClaim,
  Claim,
  DealClaim,
  EventClaim,
  RoleClaim,
  StatementClaim,
  TripClaim,
  TripStop,
} from "../record/claim.ts";
import type { Amount, Place } from "../record/value.ts";
import { describeSum } from "../record/value-words.ts";
import { balanceQuotes, describeAttribution, describeTime, nameActor, nameActors, unique } from "./words.ts";

/** A claim for people: what is claimed, its parts one below the other, the words it rests on, and who says so. */
export interface ClaimWords {
  readonly what: string;
  readonly details: readonly string[];
  /** On one line; empty when `what` is itself what the text says. */
  readonly quote: string;
  readonly says: string;
}

export function putInWords(claim: Claim): ClaimWords {
  const cited = { details: [], quote: quoteOf(claim), says: describeAttribution(claim.attribution) };
  switch (claim.kind) {
    case "event":
      return { ...cited, what: describeEvent(claim) };
    case "deal":
      return { ...cited, what: `${claim.stage} · ${nameParties(claim)}`, details: describeLegs(claim) };
    case "trip":
      return { ...cited, what: describeTraveller(claim), details: claim.stops.map(describeStop) };
    case "agenda":
      return { ...cited, what: `${nameParties(claim)}: ${claim.issues.join("; ")}` };
    case "role":
      // Who holds an office is not what a source says, even in a sentence of his.
      return { ...cited, what: describeRole(claim), says: "" };
    case "statement":
      return { ...cited, what: describeStatement(claim), quote: "", says: claim.attribution.hedge ?? "" };
  }
}

function nameParties({ parties }: DealClaim | AgendaClaim): string {
  return nameActors(parties) || "unnamed parties";
}

/** "CONSULT visit · Donald Trump (USA) → Japan · Tokyo · 2025-10-27" */
function describeEvent(claim: EventClaim): string {
  const parties = [...claim.actors, ...claim.recipients];
  const whom = claim.recipients.length > 0 ? ` → ${nameActors(claim.recipients)}` : "";
  const place = claim.place && isNews(claim.place, parties) ? [claim.place.name] : [];
  const time = claim.time ? [describeTime(claim.time)] : [];
  const amounts = unique(claim.amounts.filter((amount) => !isWithin(amount, parties)).map(describeSum)).slice(0, 3);
  const label = claim.mode === undefined ? claim.event : `${claim.event} ${claim.mode}`;
  const who = nameActors(claim.actors) || "somebody";
  return [label, `${who}${whom}`, ...place, ...time, ...amounts, ...topics(claim)].join(" · ");
}

function topics(claim: EventClaim): string[] {
  return claim.topics.length === 0 ? [] : [claim.topics.join(", ")];
}

/** A country that is already there as a party, or a capital that stands for its government, says nothing new. */
function isNews(place: Place, parties: readonly ActorMention[]): boolean {
  return !parties.some(
    (party) =>
      (party.name ?? party.text) === place.name ||
      (party.how === "metonym" && party.start === place.start) ||
      (party.code === place.country && place.country !== null && place.geonameId === undefined),
  );
}

/** "300 people" is the actor's own text; "the two leaders" are both actors. */
function isWithin(amount: Amount, parties: readonly ActorMention[]): boolean {
  return parties.some((party) => amount.start >= party.start && amount.end <= party.end);
}

/** "Chile gives new copper concessions (up to 40 billion USD); …", one line for each giver. */
function describeLegs({ legs }: DealClaim): string[] {
  const byGiver = new Map<string, string[]>();
  for (const leg of legs) {
    const giver = leg.giver ? nameActor(leg.giver) : "somebody";
    const notes = [
      ...(leg.amount ? [describeSum(leg.amount)] : []),
      ...(leg.deadline ? [`by ${describeTime(leg.deadline)}`] : []),
      ...(leg.condition ? [leg.condition] : []),
    ];
    const thing = notes.length > 0 ? `${leg.thing} (${notes.join(", ")})` : leg.thing;
    byGiver.set(giver, [...(byGiver.get(giver) ?? []), thing]);
  }
  return [...byGiver].map(([giver, things]) => `${giver} gives: ${things.join("; ")}`);
}

function describeTraveller(claim: TripClaim): string {
  return `${nameActor(claim.traveller)}${claim.tour ? `, part of ${claim.tour}` : ""}`;
}

/** "→ Seoul, KOR · 2025-10-27 to 2025-11-02 · scheduled · meets Xi Jinping (CHN)" */
function describeStop(stop: TripStop): string {
  const { place, time, status, meets, purpose } = stop;
  const country = place.country && place.geonameId !== undefined ? `, ${place.country}` : "";
  return [
    `→ ${place.name}${country}`,
    ...(time ? [describeTime(time)] : []),
    status,
    ...(meets.length > 0 ? [`meets ${nameActors(meets)}`] : []),
    ...(purpose ? [purpose] : []),
  ].join(" · ");
}

/** "Ana Ruiz: prime minister (ESP), new; first female leader" */
function describeRole(claim: RoleClaim): string {
  const of = claim.body ?? claim.country;
  const from = claim.from ? `, from ${claim.from}` : "";
  const note = claim.note ? `, ${claim.note}` : "";
  return `${claim.actor.name ?? claim.actor.text}: ${claim.title}${of ? ` (${of})` : ""}${from}${note}`;
}

/** "Peru says: the summit will be about reopening the border"; without a speaker the words alone. */
function describeStatement(claim: StatementClaim): string {
  const { source, cue } = claim.attribution;
  const name = source === undefined ? "" : "anonymous" in source ? source.text : nameActor(source);
  const says = cue === undefined || NO_VERB.test(cue) ? "" : ` ${oneLine(cue)}`;
  const speaker = name === "" ? "" : `${name}${says}: `;
  const text = oneLine(claim.content.text);
  if (!claim.direct) return speaker + balanceQuotes(text.replace(/^that\s+/i, ""));
  return speaker + (/[“”"]/.test(text) ? balanceQuotes(text) : `“${text}”`);
}

/** Cues that do not go between a name and a colon: "according to", "told". */
const NO_VERB = /\b(?:to|per|by|of|tells?|told)$/i;

/** The words that the whole claim rests on. */
function quoteOf(claim: Claim): string {
  const whole = claim.evidence.find((evidence) => evidence.field === undefined) ?? claim.evidence[0];
  return oneLine(whole?.quote ?? "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
