import { expect, test } from "vitest";
import type { Query } from "../../../src/record/answer.ts";
import { operatorsOf, writeQuery } from "./query-words.ts";

const QUERY: Query = {
  words: "pipeline -gas",
  actors: ["JPN"],
  unknown: ["Atlantis"],
  events: ["CONSULT"],
  statuses: [],
  from: "2025-10-01",
  to: null,
  places: ["South Korea"],
  outlets: [],
};

test("a query as it was understood is written as somebody would write it", () => {
  expect(writeQuery(QUERY.words, operatorsOf(QUERY))).toBe(
    'pipeline -gas actor:JPN actor:Atlantis event:CONSULT from:2025-10-01 place:"South Korea"',
  );
});

test("what names nobody is told", () => {
  expect(operatorsOf(QUERY).filter(({ isUnknown }) => isUnknown)).toEqual([
    { name: "actor", value: "Atlantis", isUnknown: true },
  ]);
});

test("nothing is written for nothing", () => {
  expect(writeQuery("", [])).toBe("");
});
