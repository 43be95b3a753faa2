import { describe, expect, it } from "vitest";
import { CAMEO_ROOTS } from "../../record/cameo.ts";
import type { Party } from "../../record/kept.ts";
import { FIXTURE, HOSTILE_SNAPSHOT, SNAPSHOT, snapshotOf } from "../snapshot.fixture.ts";
import { writtenText } from "../written.fixture.ts";
import { cameoActorOf } from "./actor-code.ts";
import { cameoCodeOf, quadClassOf } from "./cameo-code.ts";
import { gdelt } from "./gdelt.ts";
import { fractionDate } from "./gdelt-columns.ts";

/** A reader of its own, by the codebook: position → name and what a cell must look like. */
const ACTOR = ["Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code"];
const TYPES = ["Type1Code", "Type2Code", "Type3Code"];
const GEO = ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"];
const NAMES: readonly string[] = [
  ...["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"],
  ...["Actor1", "Actor2"].flatMap((actor) => [...ACTOR, ...TYPES].map((name) => actor + name)),
  ...["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"],
  ...["NumMentions", "NumSources", "NumArticles", "AvgTone"],
  ...["Actor1", "Actor2", "Action"].flatMap((what) => GEO.map((name) => `${what}Geo_${name}`)),
  ...["DATEADDED", "SOURCEURL"],
];
const FORM: readonly (readonly [names: RegExp, form: RegExp])[] = [
  [/^GLOBALEVENTID$/, /^[1-9]\d{0,15}$/],
  [/^SQLDATE$/, /^\d{8}$/],
  [/^MonthYear$/, /^\d{6}$/],
  [/^Year$/, /^\d{4}$/],
  [/^FractionDate$/, /^\d{4}\.\d{4}$/],
  [/^Actor[12](CountryCode|KnownGroupCode|Type\dCode)$/, /^([A-Z]{3})?$/],
  [/^Actor[12]Code$/, /^([A-Z]{3})*$/],
  [/^IsRootEvent$/, /^[01]$/],
  [/^EventCode$/, /^\d{3,4}$/],
  [/^EventBaseCode$/, /^\d{3}$/],
  [/^EventRootCode$/, /^\d{2}$/],
  [/^QuadClass$/, /^[1-4]$/],
  [/^GoldsteinScale$/, /^-?(10|\d(\.\d+)?)$/],
  [/^Num/, /^\d+$/],
  [/Geo_Type$/, /^[0-5]$/],
  [/Geo_CountryCode$/, /^([A-Z]{2})?$/],
  [/Geo_(Lat|Long)$/, /^(-?\d+(\.\d+)?)?$/],
  [/^DATEADDED$/, /^\d{14}$/],
];

type Row = Readonly<Record<string, string>>;

function readGdelt(text: string): readonly Row[] {
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const cells = line.split("\t");
      expect(cells).toHaveLength(61);
      const row = Object.fromEntries(NAMES.map((name, index) => [name, cells[index] ?? ""]));
      for (const [names, form] of FORM) {
        for (const name of NAMES.filter((known) => names.test(known))) expect(row[name], name).toMatch(form);
      }
      expect(row["EventCode"]?.startsWith(row["EventBaseCode"] ?? "?")).toBe(true);
      expect(row["EventBaseCode"]?.startsWith(row["EventRootCode"] ?? "?")).toBe(true);
      return row;
    });
}

async function rowsOf(snapshot = SNAPSHOT): Promise<readonly Row[]> {
  return readGdelt(await writtenText(gdelt, snapshot));
}

describe("gdelt", () => {
  it("writes what happened, and nothing else", async () => {
    const [meeting, sanction, ...others] = await rowsOf();
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({
      ...{ SQLDATE: "20251030", MonthYear: "202510", Year: "2025", FractionDate: "2025.8219" },
      ...{ Actor1Code: "USAGOV", Actor1Name: "DONALD TRUMP", Actor1CountryCode: "USA", Actor1Type1Code: "GOV" },
      ...{ Actor2Code: "CHNGOV", Actor2CountryCode: "CHN", IsRootEvent: "1", EventCode: "040", EventBaseCode: "040" },
      ...{ EventRootCode: "04", QuadClass: "1", GoldsteinScale: "2.5", NumMentions: "3", NumSources: "2" },
      ...{ NumArticles: "3", AvgTone: "", Actor2Geo_Type: "1", Actor2Geo_CountryCode: "CH" },
      ...{ ActionGeo_Type: "4", ActionGeo_FullName: "Busan, South Korea", ActionGeo_CountryCode: "KS" },
      ...{ ActionGeo_Lat: "35.10278", ActionGeo_Long: "129.04028", DATEADDED: "20251030000000" },
      SOURCEURL: "https://harbour-post.example/2025/article-harbour",
    });
    expect(sanction).toMatchObject({
      ...{ EventCode: "163", QuadClass: "4", Actor1Geo_CountryCode: "US", Actor2Geo_CountryCode: "IR" },
      ...{ ActionGeo_Type: "3", ActionGeo_FullName: "Washington, United States", ActionGeo_Long: "-77.03637" },
    });
  });

  it("writes one row for each actor and recipient", async () => {
    const [reported] = [...(FIXTURE.occurrences ?? [])].filter(({ occurrence }) => occurrence.status === "happened");
    if (!reported) throw new Error("the fixture has something that happened");
    const parties = (...codes: string[]): Party[] => codes.map((code) => ({ name: code, code }));
    const pairs = async (actors: Party[], recipients: Party[], name = reported.occurrence.id) => {
      const occurrence = { ...reported.occurrence, id: name, actors, recipients };
      const rows = await rowsOf(snapshotOf({ occurrences: [{ ...reported, occurrence }] }));
      return rows.map((row) => [row["Actor1Code"], row["Actor2Code"], row["GLOBALEVENTID"]]);
    };
    const both = await pairs(parties("USA", "JPN"), parties("IGO-UN", "KOR"));
    expect(both.map((cells) => cells.slice(0, 2))).toEqual([
      ["USA", "IGOUNO"],
      ["USA", "KOR"],
      ["JPN", "IGOUNO"],
      ["JPN", "KOR"],
    ]);
    expect(new Set(both.map(([, , id]) => id)).size).toBe(4);
    expect(await pairs(parties("JPN"), parties("KOR"))).toEqual([both[3]]);
    expect(await pairs(parties("JPN"), parties("KOR"), "another")).not.toEqual([both[3]]);
    expect(await pairs([], [])).toMatchObject([["", "", expect.any(String)]]);
  });

  it("keeps tabs and line breaks out of cells", async () => {
    expect(await rowsOf(HOSTILE_SNAPSHOT)).toHaveLength(2);
  });
});

describe("codes", () => {
  it.each([
    ["2025-01-01", "2025.0027"],
    ["2014-02-18", "2014.1315"],
    ["2025-12-31", "2025.9890"],
  ])("FractionDate of %s", (day, fraction) => {
    expect(fractionDate(day)).toBe(fraction);
  });

  it("of events are as deep as the mode tells", () => {
    expect(cameoCodeOf("CONSULT", "visit", "04").code).toBe("042");
    expect(cameoCodeOf("RETREAT", "ceasefire", "08")).toEqual({ code: "0871", base: "087", root: "08" });
    expect(cameoCodeOf("REQUEST", "meet", "02").code).toBe("026");
    expect(cameoCodeOf("REQUEST", "meet", "10").code).toBe("106");
    expect(cameoCodeOf("COERCE", "seize", "19").code).toBe("192");
    expect(cameoCodeOf("ASSAULT", "heavy-weapons", "19").code).toBe("190");
    expect(cameoCodeOf("AGREE", undefined, "03").code).toBe("030");
    expect(CAMEO_ROOTS.map(quadClassOf).join("")).toBe("1111222333334444444");
  });

  it.each<[Party, string]>([
    [{ name: "Iran", code: "IRN", sector: "MIL" }, "IRNMIL"],
    [{ name: "Romania", code: "ROU" }, "ROM"],
    [{ name: "European Union", code: "IGO-EU" }, "IGOEEC"],
    [{ name: "a body", code: "IGO-MRC", sector: "IGO" }, "IGO"],
    [{ name: "rebels", code: "REB-XYZ", sector: "REB" }, "REB"],
    [{ name: "a company", code: "MNC-XYZ", sector: "BUS" }, "MNCBUS"],
    [{ name: "farmers", code: null, sector: "LAB" }, "LAB"],
    [{ name: "somebody", code: null }, ""],
  ])("of %j", (party, code) => {
    expect(cameoActorOf(party).code).toBe(code);
  });
});
