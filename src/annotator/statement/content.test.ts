import { expect, it } from "vitest";
import { bare } from "./content.ts";

const cases: readonly (readonly [text: string, kept: string])[] = [
  ["“We will not go.”", "We will not go."],
  ["as “open blackmail” by Oslo,", "“open blackmail” by Oslo"],
  [", a step “without precedent”.", "a step “without precedent”."],
  ["“a step “without precedent””", "a step “without precedent”"],
  ["“”", "“”"],
];

it.each(cases)("keeps of %j only what is said", (text, kept) => {
  const { start, end } = bare(text, { start: 0, end: text.length });
  expect(text.slice(start, end)).toBe(kept);
});
