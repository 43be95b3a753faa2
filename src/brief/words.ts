import type { ActorMention } from "../record/actor.ts";
import type { Attribution, Claim, EventClaim, Leg, TripStop } from "../record/claim.ts";
import type { Amount, Time } from "../record/value.ts";

/** "Donald Trump (USA)", "Japan", "officials". */
export function nameActor(actor: ActorMention): string {
  const name = actor.name ?? actor.text;
  const isSelf = actor.code === null || actor.id === actor.code;
  return isSelf ? name : `${name} (${actor.code})`;
}

export function nameActors(actors: readonly ActorMention[]): string {
  return actors.map(nameActor).join(", ");
}

/** "2025-10-27", "2025-10-27…2025-11-02", or the words when they could not be resolved. */
export function describeTime(time: Time): string {
  if (!time.from) return `“${time.text}”`;
  return time.to && time.to !== time.from ? `${time.from}…${time.to}` : time.from;
}

const QUALIFIERS: Readonly<Record<Amount["qualifier"], string>> = {
  exactly: "",
  about: "about ",
  "up-to": "up to ",
  "at-least": "at least ",
  "more-than": "more than ",
  "less-than": "less than ",
  increase: "up ",
  decrease: "down ",
};

/** "up to 550,000,000,000 USD" */
export function describeAmount(amount: Amount): string {
  const format = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 4 });
  const value = typeof amount.value === "number" ? format(amount.value) : amount.value.map(format).join(" to ");
  return `${QUALIFIERS[amount.qualifier]}${value} ${amount.currency ?? amount.unit}`.trim();
}

function describeEvent(claim: EventClaim): string {
  const who = nameActors(claim.actors) || "somebody";
  const whom = claim.recipients.length > 0 ? ` → ${nameActors(claim.recipients)}` : "";
  const details = [
    claim.place?.name,
    claim.time ? describeTime(claim.time) : undefined,
    ...claim.amounts.slice(0, 3).map(describeAmount),
    claim.topics.length > 0 ? claim.topics.join(", ") : undefined,
  ].filter((detail) => detail !== undefined);
  const label = claim.mode ? `${claim.event} ${claim.mode}` : claim.event;
  return [`${label} · ${who}${whom}`, ...details].join(" · ");
}

/** "Japan: new investments in US industries, up to 550,000,000,000 USD" */
export function describeLeg(leg: Leg): string {
  const giver = leg.giver ? nameActor(leg.giver) : "somebody";
  const amount = leg.amount ? `, ${describeAmount(leg.amount)}` : "";
  const deadline = leg.deadline ? `, by ${describeTime(leg.deadline)}` : "";
  return `${giver}: ${leg.thing}${amount}${deadline}`;
}

function describeStop(stop: TripStop): string {
  const details = [
    stop.time ? describeTime(stop.time) : undefined,
    stop.status,
    stop.meets.length > 0 ? `meets ${nameActors(stop.meets)}` : undefined,
  ].filter((detail) => detail !== undefined);
  const country = stop.place.country && stop.place.country !== stop.place.name ? `, ${stop.place.country}` : "";
  return `${stop.place.name}${country} (${details.join("; ")})`;
}

/** A claim as one line for people. */
export function describeClaim(claim: Claim): string {
  switch (claim.kind) {
    case "event":
      return describeEvent(claim);
    case "deal":
      return `${claim.stage} · ${[nameActors(claim.parties), ...claim.legs.map(describeLeg)].join(" · ")}`;
    case "trip":
      return `${nameActor(claim.traveller)}: ${claim.stops.map(describeStop).join(" → ")}${claim.tour ? `, part of ${claim.tour}` : ""}`;
    case "agenda":
      return `${nameActors(claim.parties)}: ${claim.issues.join(", ")}`;
    case "role":
      return `${claim.actor.name ?? claim.actor.text}: ${claim.title}${claim.country ? ` (${claim.country})` : ""}${claim.note ? `, ${claim.note}` : ""}`;
    case "statement":
      return claim.direct ? `“${claim.content.text}”` : claim.content.text;
  }
}

/** "says Washington, quoted, through Reuters"; empty when the article itself says so without a hedge. */
export function describeAttribution(attribution: Attribution): string {
  const { source } = attribution;
  const name = source === undefined ? undefined : "anonymous" in source ? source.text : nameActor(source);
  const parts = [
    name === undefined ? undefined : `${attribution.form === "quoted" ? "quoted from" : "says"} ${name}`,
    attribution.hedge,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}
