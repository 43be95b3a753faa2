import { describeEvent } from "../brief/phrase.ts";
import type { Claim, DealClaim, EventClaim, Leg, RoleClaim, StatementClaim, TripClaim } from "../record/claim.ts";
import { describeSum, describeWhen, describeWhere, nameParties, nameParty, toParty } from "../record/value-words.ts";

/** What a claim says, in a line: "Visit: Donald Trump (USA) → Japan; Tokyo; 2025-10-27 (scheduled)". */
export function describeClaim(claim: Claim): string {
  switch (claim.kind) {
    case "event":
      return `${sayEvent(claim)} (${claim.status})`;
    case "deal":
      return `${sayDeal(claim)} (${claim.status})`;
    case "trip":
      return `${sayTrip(claim)} (${claim.status})`;
    case "agenda":
      return `On the table between ${nameAll(claim.parties)}: ${claim.issues.join("; ")} (${claim.status})`;
    case "role":
      return sayRole(claim);
    case "statement":
      return sayStatement(claim);
  }
}

function nameAll(parties: DealClaim["parties"]): string {
  return nameParties(parties.map(toParty)) || "unnamed parties";
}

function sayEvent({ event, mode, actors, recipients, place, time, amounts }: EventClaim): string {
  const parties = { actors: actors.map(toParty), recipients: recipients.map(toParty) };
  const parts = [
    describeEvent({ event, mode, ...parties }),
    ...(place ? [describeWhere(place)] : []),
    ...(time ? [describeWhen(time) || time.text] : []),
    ...amounts.map(describeSum),
  ];
  return parts.join("; ");
}

function sayDeal({ stage, parties, legs }: DealClaim): string {
  return [`Deal ${stage}: ${nameAll(parties)}`, ...legs.map(sayLeg)].join("; ");
}

/** "Japan gives investment (550 billion USD)" */
function sayLeg({ giver, thing, amount, deadline }: Leg): string {
  const notes = [...(amount ? [describeSum(amount)] : []), ...(deadline ? [`by ${describeWhen(deadline)}`] : [])];
  const detail = notes.length > 0 ? ` (${notes.join(", ")})` : "";
  return `${giver ? nameParty(toParty(giver)) : "somebody"} gives ${thing}${detail}`;
}

function sayTrip({ traveller, stops }: TripClaim): string {
  const places = stops.map(({ place, time }) => {
    const when = time ? describeWhen(time) || time.text : "";
    return when === "" ? place.name : `${place.name} (${when})`;
  });
  return `Trip: ${nameParty(toParty(traveller))} to ${places.join(", ")}`;
}

function sayRole({ actor, title, body, country }: RoleClaim): string {
  const of = body ?? country;
  return `Office: ${actor.name ?? actor.text}, ${title}${of ? ` (${of})` : ""}`;
}

function sayStatement({ attribution, content }: StatementClaim): string {
  const { source } = attribution;
  const speaker = source === undefined ? "" : "anonymous" in source ? source.text : nameParty(toParty(source));
  return `Statement${speaker === "" ? "" : ` by ${speaker}`}: ${content.text}`;
}
