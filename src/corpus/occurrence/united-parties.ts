import { isListedPerson } from "../../record/actor.ts";
import type { Party } from "../../record/kept.ts";
import { nameParty, toParty } from "../../record/value-words.ts";
import { findRivals } from "./rivals.ts";
import { compareSupport, type EventReport, type SideName, type Told, tally } from "./tally.ts";
import { partiesOf } from "./told-place.ts";

/** Who acts, or to whom, by the name that each report gives. */
export function tallySide(reports: readonly EventReport[], side: SideName): Told<Party>[] {
  return tally(reports, ({ claim }) =>
    partiesOf(claim)
      [side].map(toParty)
      .map((party) => [nameParty(party), party] as const),
  );
}

/**
 * The parties of all reports, each on the side on which it is better supported: "Trump met Xi" and "Xi met Trump" name
 * two actors. A person stands for the state; those without a code count where nobody else is named.
 */
export function uniteParties(reports: readonly EventReport[]): Record<SideName, Party[]> {
  const sides = { actors: withoutRivals(reports, "actors"), recipients: withoutRivals(reports, "recipients") };
  const actorOf = byParty(sides.actors);
  const recipientOf = byParty(sides.recipients);
  const isActor = (key: string): boolean => {
    const [acts, receives] = [actorOf.get(key), recipientOf.get(key)];
    if (acts === undefined || receives === undefined) return acts !== undefined;
    return compareSupport(acts.support, receives.support) <= 0;
  };
  return {
    actors: narrow(sides.actors.filter(({ value }) => isActor(keyOf(value)))),
    recipients: narrow(sides.recipients.filter(({ value }) => !isActor(keyOf(value)))),
  };
}

function withoutRivals(reports: readonly EventReport[], side: SideName): Told<Party>[] {
  const { weaker } = findRivals(reports, side);
  return tallySide(reports, side).filter(({ value }) => value.code === null || !weaker.has(value.code));
}

/** A state and its people are one party. */
function keyOf({ code, name }: Party): string {
  return code ?? name.toLowerCase();
}

/** The best supported telling of each party. */
function byParty(told: readonly Told<Party>[]): Map<string, Told<Party>> {
  const best = new Map<string, Told<Party>>();
  for (const one of told) if (!best.has(keyOf(one.value))) best.set(keyOf(one.value), one);
  return best;
}

function narrow(told: readonly Told<Party>[]): Party[] {
  const parties = told.map(({ value }) => value);
  const known = parties.filter(({ code }) => code !== null);
  const withPerson = new Set(known.filter(isListedPerson).map(({ code }) => code));
  const narrowest = known.filter((party) => isListedPerson(party) || !withPerson.has(party.code));
  if (narrowest.length > 0) return withoutRepeats(narrowest);
  return withoutRepeats(parties);
}

/** "the ministry" and "Moscow" of one code are one party, its first name the better supported. */
function withoutRepeats(parties: readonly Party[]): Party[] {
  const seen = new Set<string>();
  return parties.filter((party) => {
    const key = isListedPerson(party) ? (party.id ?? party.name) : keyOf(party);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
