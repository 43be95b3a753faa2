import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileCountries, compilePlaces } from "../../../scripts/compile-places.ts";
import type { Mention } from "../../document/mention.ts";
import { placesSource } from "../../lexicon/places.schema.ts";
import type { Place } from "../../record/value.ts";
import type { ArticleLayer } from "../layers.ts";
import { createPlaceAnnotator } from "./place-annotator.ts";

const source = placesSource.parse(parse(readFileSync("lexicons/places.yaml", "utf8")));
const annotator = createPlaceAnnotator(compilePlaces(source), compileCountries(source));

/** Reads a text in which places stand in brackets, nationalities in braces: "in [Paris], [Texas]", "{Japanese} aid". */
function readPlaces(marked: string, dateline?: string): Place[] {
  let text = "";
  const mentions: Mention[] = [];
  for (const part of marked.match(/\[[^\]]+\]|\{[^}]+\}|[^[{]+/g) ?? []) {
    const kind = part.startsWith("[") ? "place" : part.startsWith("{") ? "nationality" : null;
    const start = text.length;
    text += kind ? part.slice(1, -1) : part;
    const span = { start, end: text.length, sentence: 0, first: 0, last: 1, head: 0 };
    if (kind) mentions.push({ ...span, form: "name", kind });
  }
  const article = { article: { published: null, dateline: { place: dateline } } } as unknown as ArticleLayer;
  return [...annotator.annotate({ text, hints: {}, article, trees: [], mentions }, () => {})];
}

describe("createPlaceAnnotator", () => {
  it.each<[marked: string, name: string, country: string | null]>([
    ["in [Tokyo]", "Tokyo", "JPN"],
    ["in [TOKYO]", "Tokyo", "JPN"],
    ["in the [U.S.]", "United States", "USA"],
    ["in [Washington]", "Washington", "USA"],
    ["in [Kiev]", "Kyiv", "UKR"],
    ["in [Paris]", "Paris", "FRA"],
    ["in [Georgia]", "Georgia", "GEO"],
    ["the [Gaza Strip]", "Gaza Strip", "PSE"],
    ["the [South China Sea]", "South China Sea", null],
    ["in [Crimea]", "Crimea", null],
    ["in [eastern Ukraine]", "Ukraine", "UKR"],
    ["in [São Paulo]", "São Paulo", "BRA"],
    ["in [Sao Paulo]", "Sao Paulo", "BRA"],
    ["in [Tucson, Arizona]", "Tucson", "USA"],
    ["in [Minya]", "Al Minyā", "EGY"],
    ["in [New Delhi]", "New Delhi", "IND"],
    ["in [Türkiye]", "Turkey", "TUR"],
    ["at the [Kremlin]", "Kremlin", "RUS"],
    ["in [Gyeongju]", "Gyeongju", "KOR"],
  ])("%s → %s", (marked, name, country) => {
    expect(readPlaces(marked)).toMatchObject([{ name, country }]);
  });

  it("keeps a name that it does not know, without a country", () => {
    const [place] = readPlaces("in [Xyzzyville]");
    expect(place).toEqual({ name: "Xyzzyville", country: null, start: 3, end: 13 });
  });

  it("reads what contains a place behind its name, and keeps to it", () => {
    const places = readPlaces("a vote in [Paris], [Texas]. Police in [Paris] said");
    expect(places.map(({ country }) => country)).toEqual(["USA", "USA", "USA"]);
    expect(places[0]?.lat).toBeCloseTo(33.66, 1);
  });

  it("takes the namesake that the rest of the article speaks for", () => {
    expect(readPlaces("[Atlanta], [Savannah] and [Macon] in [Georgia]")[3]).toMatchObject({ country: "USA" });
    expect(readPlaces("[Tbilisi] and [Batumi] in [Georgia]")[2]).toMatchObject({ country: "GEO" });
    expect(readPlaces("[Hyderabad], {Pakistani} police in [Sindh] and [Karachi]")[0]).toMatchObject({ country: "PAK" });
    expect(readPlaces("[Hyderabad]")[0]).toMatchObject({ country: "IND" });
  });

  it("gives the coordinates and the GeoNames id of a town", () => {
    expect(readPlaces("in [Tokyo]")).toMatchObject([{ geonameId: 1850147, lat: 35.69, lon: 139.69 }]);
  });
});
