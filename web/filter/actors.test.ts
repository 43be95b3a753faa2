import { expect, test } from "vitest";
import { resolveActor } from "./actors.ts";

const ACTORS = [
  { id: "JPN", name: "Japan", occurrences: 9 },
  { id: "person/ana-ruiz", name: "Ana Ruiz", occurrences: 2 },
];

test.each([
  ["JPN", "JPN"],
  ["jpn", "JPN"],
  ["Japan", "JPN"],
  ["ana ruiz", "person/ana-ruiz"],
  ["Atlantis", "Atlantis"],
  ["", ""],
])("%j names %j", (written, id) => {
  expect(resolveActor(written, ACTORS)).toBe(id);
});
