import { expect, it } from "vitest";
import { reportOf, type Telling } from "./occurrence/reports.fixture.ts";
import { supportOf } from "./support.ts";

const day = "2025-10-30";

const cases: readonly (readonly [what: string, independent: number, tellings: readonly Telling[]])[] = [
  ["nobody", 0, []],
  [
    "two outlets",
    2,
    [
      { id: "a", day, outlet: "Gazette" },
      { id: "b", day, outlet: "Herald" },
    ],
  ],
  [
    "one outlet twice",
    1,
    [
      { id: "a", day, outlet: "Gazette" },
      { id: "b", day, outlet: "Gazette" },
    ],
  ],
  [
    "one agency",
    1,
    [
      { id: "a", day, outlet: "Gazette", agencies: ["AFP"] },
      { id: "b", day, outlet: "Herald", agencies: ["AFP"] },
    ],
  ],
  [
    "an agency and its own page",
    1,
    [
      { id: "a", day, outlet: "AFP" },
      { id: "b", day, outlet: "Herald", agencies: ["AFP"] },
    ],
  ],
  [
    "unnamed agencies",
    2,
    [
      { id: "a", day, agencies: ["Agencies"] },
      { id: "b", day, agencies: ["Agencies"] },
    ],
  ],
  [
    "copies",
    1,
    [
      { id: "a", day, article: "x" },
      { id: "b", day, article: "y", copyOf: "x" },
    ],
  ],
  [
    "a copy of a copy of an agency's",
    1,
    [
      { id: "a", day, article: "x", outlet: "Gazette" },
      { id: "b", day, article: "y", copyOf: "x", agencies: ["AFP"] },
      { id: "c", day, article: "z", outlet: "Herald", agencies: ["AFP"] },
    ],
  ],
];

it.each(cases)("counts %s as %i", (_what, independent, tellings) => {
  expect(supportOf(tellings.map(reportOf)).independent).toBe(independent);
});

it("takes an agency that a claim credits for its source", () => {
  const [a, b] = [reportOf({ id: "a", day, outlet: "Gazette" }), reportOf({ id: "b", day, agencies: ["Reuters"] })];
  const source = {
    text: "Reuters",
    id: "agency/reuters",
    name: "Reuters",
    code: null,
    how: "name",
    start: 0,
    end: 7,
  } as const;
  const crediting = { ...a, claim: { ...a.claim, attribution: { ...a.claim.attribution, source } } };
  expect(supportOf([a, b]).independent).toBe(2);
  expect(supportOf([crediting, b]).independent).toBe(1);
});
