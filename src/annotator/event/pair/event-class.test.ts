import { expect, it } from "vitest";
import { announcedAs, classOf, EVENT_CLASSES, eventOf } from "./event-class.ts";

it.each(EVENT_CLASSES.filter((kind) => kind !== "NONE"))("%s stands for an event of that class", (kind) => {
  expect(classOf({ ...eventOf(kind), ...(kind === "APPEAL" ? { cameo: "02" } : {}) })).toBe(kind);
});

it.each([
  ["CONSULT", "AGREE"],
  ["EMBARGO", "THREATEN"],
  ["ACCUSE", "ACCUSE"],
] as const)("an announced %s is told as %s", (kind, told) => {
  expect(announcedAs(kind)).toBe(told);
});
