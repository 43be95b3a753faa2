import { expect, it } from "vitest";
import { loadReadout } from "../../resource/load.ts";

const readout = await loadReadout();

const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ["Spanish Foreign Minister Ana Ruiz landed in Oslo.", ["Ana Ruiz: foreign minister, ESP"]],
  ["Ana Ruiz, the former Spanish defence minister, landed in Oslo.", ["Ana Ruiz: defence minister, ESP, former"]],
  ["Spain's new prime minister, Ana Ruiz, landed in Oslo.", ["Ana Ruiz: prime minister, ESP, new"]],
  ["The prime minister landed in Oslo.", []],
  ["The team leader scored twice.", []],
];

it.each(cases)("%s", (text, expected) => {
  const roles = readout.annotate(text).roles;
  expect(
    roles.map(
      (role) =>
        `${role.actor.name ?? role.actor.text}: ${[role.title, role.country, role.note].filter(Boolean).join(", ")}`,
    ),
  ).toEqual(expected);
});
