import { describe, expect, it } from "vitest";
import { clusterItems } from "../cluster-items.ts";
import { bareReading } from "../profile.fixture.ts";
import { describeArticle } from "../profile.ts";
import { createStoryClustering, type StoryModel } from "./stories.ts";
import { compareVectors, toTermVector } from "./vector.ts";

/** Every word is equally rare; what is shared decides. */
const MODEL: StoryModel = {
  features: { cosine: 6, most: 5, least: 2, actors: 0, places: 0, days: 1, events: 0, gap: -1 },
  bias: -4,
  threshold: -1,
  rarity: { unknown: 70, classes: { "10": "talk minister meet countr government week" } },
};

interface Told {
  readonly id: string;
  readonly day: string;
  readonly headline: string;
  readonly text: string;
}

const FERRY: readonly Told[] = [
  {
    id: "f1",
    day: "2025-10-20",
    headline: "Ferry sinks off Grell",
    text: "The ferry Albatross sank in heavy seas off Grell on Monday, and the coastguard of Estmark rescued 41 passengers.",
  },
  {
    id: "f2",
    day: "2025-10-21",
    headline: "Search for Albatross survivors goes on",
    text: "Coastguard boats from Estmark searched the sea off Grell for nine passengers of the sunken ferry Albatross.",
  },
];
const RAIL: Told = {
  id: "r1",
  day: "2025-10-21",
  headline: "Rail crossing to reopen",
  text: "The transport ministers of Norvania and Estmark signed a protocol in Lisk that lets grain trains pass again.",
};

const clustersOf = (articles: readonly Told[]): Record<string, string> => {
  const { toItem, rule } = createStoryClustering(MODEL);
  const items = articles.map(({ id, day, headline, text }) =>
    toItem(describeArticle(text, bareReading({ headline, published: day })), id, day),
  );
  return Object.fromEntries(clusterItems(items, rule));
};

describe("createStoryClustering", () => {
  it("joins reports of one happening and keeps others apart", () => {
    expect(clustersOf([...FERRY, RAIL])).toEqual({ f1: "f1", f2: "f1", r1: "r1" });
  });

  it("gives the same stories in any order of arrival", () => {
    expect(clustersOf([RAIL, ...FERRY].reverse())).toEqual(clustersOf([...FERRY, RAIL]));
  });

  it("begins a new story after two weeks of silence", () => {
    const [first, second] = FERRY as [Told, Told];
    expect(clustersOf([first, { ...second, day: "2025-11-20" }])).toEqual({ f1: "f1", f2: "f2" });
  });

  it("leaves an article without words by itself", () => {
    expect(clustersOf([...FERRY, { id: "e", day: "2025-10-22", headline: "", text: "" }])).toMatchObject({ e: "e" });
  });

  it("has no use for words that objects have by birth", () => {
    const text =
      "The constructor of Grell and its prototype of a ferry have a hasOwnProperty clause, said __proto__ Ltd.";
    expect(clustersOf([{ id: "o", day: "2025-10-22", headline: "constructor", text }])).toEqual({ o: "o" });
  });
});

describe("compareVectors", () => {
  const vector = (...terms: string[]) => toTermVector(new Map(terms.map((term) => [term, 2])));

  it.each([
    ["the same", vector("a", "b"), vector("b", "a"), { cosine: 1, most: 1, least: 1 }],
    ["nothing", vector("a"), vector("b"), { cosine: 0, most: 0, least: 0 }],
    ["a part", vector("a", "b", "c", "d"), vector("a"), { cosine: 0.5, most: 1, least: 0.25 }],
    ["an empty one", vector(), vector("a"), { cosine: 0, most: 0, least: 0 }],
  ])("%s", (_, a, b, likeness) => {
    const found = compareVectors(a, b);
    for (const [name, value] of Object.entries(likeness)) expect(found[name as "cosine"]).toBeCloseTo(value, 9);
  });
});
