import type { Party } from "../../src/record/kept.ts";
import { matchesActor } from "../match-actor.ts";

/** Whether a party of something derived is the expected one: by id, code or name. */
export function isParty(expected: string, party: Party | null): boolean {
  return party !== null && matchesActor(expected, { ...party, text: party.name, how: "name", start: 0, end: 0 });
}
