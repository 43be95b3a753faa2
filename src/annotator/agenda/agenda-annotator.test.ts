import { expect, it } from "vitest";
import { loadReadout } from "../../resource/load.ts";

const readout = await loadReadout();

const cases: readonly (readonly [text: string, parties: readonly string[], issues: readonly string[]])[] = [
  [
    "The talks between France and Egypt focused on gas supplies and migration.",
    ["FRA", "EGY"],
    ["gas supplies", "migration"],
  ],
  [
    "Indian Prime Minister Narendra Modi met Chinese President Xi Jinping to discuss border patrols.",
    ["CHN", "IND"],
    ["border patrols"],
  ],
  ["The shop's agenda includes discounts, new shoes and a raffle.", [], []],
];

it.each(cases)("%s", (text, parties, issues) => {
  const agendas = readout.annotate(text).agendas;
  expect(agendas.flatMap((agenda) => agenda.parties.map((party) => party.code)).sort()).toEqual([...parties].sort());
  expect(agendas.flatMap((agenda) => agenda.issues)).toEqual(issues);
});
