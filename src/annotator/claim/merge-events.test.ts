import { expect, it } from "vitest";
import { loadReadout } from "../../resource/load.ts";

const readout = await loadReadout();

/** The events of a text as "EVENT actors > recipients (number of places told)". */
function eventsIn(text: string): string[] {
  return readout
    .read(text, { published: "2025-03-10" })
    .claims.filter((claim) => claim.kind === "event")
    .map((claim) => {
      const told = claim.evidence.filter((evidence) => evidence.field === undefined).length;
      const codes = (actors: readonly { code: string | null }[]): string => actors.map((actor) => actor.code).join("+");
      return `${claim.event} ${codes(claim.actors)} > ${codes(claim.recipients)} (${told})`;
    });
}

it("counts a visit once that is told twice", () => {
  const text = "French President Emmanuel Macron visited Cairo on Monday.\n\nMacron's visit to Cairo lasted two days.";
  expect(eventsIn(text)).toEqual(["CONSULT FRA > EGY (2)"]);
});

it("keeps two demands of one party apart", () => {
  const text = "Iran urged Iraq to close the border. Iran urged Iraq to pay its debts for natural gas.";
  expect(eventsIn(text)).toHaveLength(2);
});

it("gives every claim an id of its own, and the same one each time", () => {
  const text = "Iran condemned Israel. Iran condemned Israel.";
  const ids = (): string[] => readout.read(text).claims.map((claim) => claim.id);
  expect(new Set(ids()).size).toBe(ids().length);
  expect(ids()).toEqual(ids());
});
