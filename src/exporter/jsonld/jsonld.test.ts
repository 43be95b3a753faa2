// @ts-expect-error The package has no types.
import untyped from "jsonld";
import { describe, expect, it } from "vitest";
import type { Occurrence } from "../../record/derived.ts";
import type { Party } from "../../record/kept.ts";
import { OCCURRENCES } from "../occurrences.fixture.ts";
import { EMPTY_SNAPSHOT, HOSTILE_SNAPSHOT, HOSTILE_TEXT, SNAPSHOT, snapshotOf } from "../snapshot.fixture.ts";
import { writtenText } from "../written.fixture.ts";
import { jsonld } from "./jsonld.ts";
import { toPartyNode } from "./party-node.ts";

type Expanded = Readonly<Record<string, unknown>>;
interface Processor {
  expand(document: object, options: object): Promise<readonly Expanded[]>;
}
const processor = untyped as Processor;
const SCHEMA = "https://schema.org/";

/** What schema.org's own context does with the terms used here: a vocabulary, and some that hold addresses. */
const CONTEXT = {
  "@vocab": SCHEMA,
  ...{ url: { "@id": "url", "@type": "@id" }, sameAs: { "@id": "sameAs", "@type": "@id" } },
  ...{ eventStatus: { "@id": "eventStatus", "@type": "@id" } },
  ...{ startDate: { "@id": "startDate", "@type": "Date" }, endDate: { "@id": "endDate", "@type": "Date" } },
  ...{ datePublished: { "@id": "datePublished", "@type": "Date" } },
};

/** schema.org's classes and properties that the exporter uses (schema.org 29). */
const CLASSES = new Set([
  ...["Event", "Place", "PostalAddress", "GeoCoordinates", "Person", "Organization", "GovernmentOrganization"],
  ...["Country", "Thing", "DefinedTerm", "NewsArticle", "Quotation"],
]);
const PROPERTIES = new Set([
  ...["identifier", "name", "description", "disambiguatingDescription", "sameAs", "url", "subjectOf"],
  ...["startDate", "endDate", "eventStatus", "location", "organizer", "attendee", "about", "keywords"],
  ...["address", "addressCountry", "geo", "latitude", "longitude", "affiliation", "parentOrganization"],
  ...["termCode", "inDefinedTermSet", "headline", "inLanguage", "publisher", "sourceOrganization"],
  ...["datePublished", "isBasedOn", "hasPart", "text", "creator", "contributor", "creditText"],
]);
const EVENT_STATUSES = new Set(["EventScheduled", "EventCancelled", "EventPostponed", "EventRescheduled"]);

/** Expands without the network: safe mode fails on whatever the vocabulary would drop. */
async function expand(snapshot = SNAPSHOT): Promise<readonly Expanded[]> {
  const documentLoader = async (url: string) => {
    if (url !== SCHEMA) throw new Error(`${url} is not to be loaded`);
    return { contextUrl: null, documentUrl: url, document: { "@context": CONTEXT } };
  };
  const document = JSON.parse(await writtenText(jsonld, snapshot)) as object;
  return processor.expand(document, { documentLoader, safe: true });
}

/** Every class and property in a tree of nodes. */
function collectTerms(value: unknown, classes: Set<string>, properties: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectTerms(item, classes, properties);
  else if (typeof value === "object" && value !== null && !("@value" in value)) {
    for (const [key, held] of Object.entries(value)) {
      if (key === "@type") for (const name of held as readonly string[]) classes.add(name);
      else if (!key.startsWith("@")) properties.add(key);
      collectTerms(held, classes, properties);
    }
  }
}

function changed(change: Partial<Occurrence>): object {
  const [first] = OCCURRENCES;
  if (!first) throw new Error("The fixture has no occurrence.");
  return { occurrences: [{ ...first, occurrence: { ...first.occurrence, ...change } }] };
}

async function readEvent(change: Partial<Occurrence>): Promise<Readonly<Record<string, unknown>>> {
  const text = await writtenText(jsonld, snapshotOf(changed(change)));
  const { "@graph": graph } = JSON.parse(text) as { "@graph": readonly Readonly<Record<string, unknown>>[] };
  return graph[0] ?? {};
}

describe("jsonld", () => {
  it.each([
    ["the record", SNAPSHOT, 4],
    ["nothing", EMPTY_SNAPSHOT, 0],
    ["hostile text", HOSTILE_SNAPSHOT, 4],
  ])("uses schema.org's terms alone for %s", async (_, snapshot, count) => {
    const nodes = await expand(snapshot);
    expect(nodes.filter((node) => (node["@type"] as readonly string[]).includes(`${SCHEMA}Event`))).toHaveLength(count);
    const [classes, properties] = [new Set<string>(), new Set<string>()];
    collectTerms(nodes, classes, properties);
    for (const name of classes) expect(CLASSES).toContain(name.replace(SCHEMA, ""));
    for (const name of properties) expect(PROPERTIES).toContain(name.replace(SCHEMA, ""));
  });

  it("tells who met whom, where, when, and who says so", async () => {
    const meeting = (await expand()).find((node) => node["@id"] === "urn:readout:occurrence:meeting-harbour");
    const value = (text: unknown) => [{ "@value": text }];
    expect(meeting).toMatchObject({
      [`${SCHEMA}startDate`]: [{ "@value": "2025-10-30", "@type": `${SCHEMA}Date` }],
      [`${SCHEMA}eventStatus`]: [{ "@id": `${SCHEMA}EventScheduled` }],
      [`${SCHEMA}organizer`]: [{ "@type": [`${SCHEMA}Person`], [`${SCHEMA}name`]: value("Donald Trump") }],
      [`${SCHEMA}attendee`]: [{ "@type": [`${SCHEMA}Person`], [`${SCHEMA}name`]: value("Xi Jinping") }],
      [`${SCHEMA}location`]: [
        { [`${SCHEMA}geo`]: [{ [`${SCHEMA}latitude`]: value(35.10278), [`${SCHEMA}longitude`]: value(129.04028) }] },
      ],
    });
    const articles = meeting?.[`${SCHEMA}subjectOf`] as readonly Expanded[];
    expect(articles).toHaveLength(3);
    expect(articles[1]).toMatchObject({
      "@id": "urn:readout:article:article-ledger",
      [`${SCHEMA}headline`]: value("US and Chinese leaders meet in Busan"),
      [`${SCHEMA}url`]: [{ "@id": "https://northern-ledger.example/2025/article-ledger" }],
      [`${SCHEMA}isBasedOn`]: [{ "@id": "urn:readout:article:article-harbour" }],
      [`${SCHEMA}hasPart`]: [{ "@type": [`${SCHEMA}Quotation`] }],
    });
  });

  it.each([
    ["happened", "EventScheduled"],
    ["scheduled", "EventScheduled"],
    ["averted", "EventCancelled"],
    ["denied", "EventCancelled"],
    ["expected", undefined],
    ["possible", undefined],
  ] as const)("of %s says %s", async (status, expected) => {
    const { eventStatus } = await readEvent({ status });
    expect(eventStatus).toBe(expected && SCHEMA + expected);
    if (expected) expect(EVENT_STATUSES).toContain(expected);
  });

  it.each([
    [{ from: "2026-04-01", to: "2026-04-30", grain: "month" }, { startDate: "2026-04" }],
    [{ from: "2026-01-01", to: "2026-12-31", grain: "year" }, { startDate: "2026" }],
    [
      { from: "2026-04-01", to: "2026-04-03", grain: "day" },
      { startDate: "2026-04-01", endDate: "2026-04-03" },
    ],
    [null, {}],
  ] satisfies (readonly [Occurrence["time"], object])[])("writes the time %j as %j", async (time, expected) => {
    const { startDate, endDate } = await readEvent({ time });
    expect({ ...(startDate ? { startDate } : {}), ...(endDate ? { endDate } : {}) }).toEqual(expected);
  });

  it("keeps hostile words as they are", async () => {
    const [node] = await expand(HOSTILE_SNAPSHOT);
    expect(JSON.stringify(node)).toContain(JSON.stringify(HOSTILE_TEXT));
  });
});

describe("toPartyNode", () => {
  it.each([
    [{ id: "person/anna-berg", name: "Anna Berg", code: "SWE" }, "Person"],
    [{ id: "person/ben-cole", name: "Ben Cole", code: null }, "Person"],
    [{ id: "JPN", name: "Japan", code: "JPN" }, ["Country", "Organization"]],
    [{ name: "USA", code: "USA" }, ["Country", "Organization"]],
    [{ id: "IGO-UN", name: "United Nations", code: "IGO-UN" }, "Organization"],
    [{ id: "FRA/foreign-ministry", name: "foreign ministry", code: "FRA", sector: "GOV" }, "GovernmentOrganization"],
    [{ name: "protesters", code: "SRB", sector: "CVL" }, "Thing"],
    [{ name: "officials", code: null }, "Thing"],
  ] satisfies (readonly [Party, string | readonly string[]])[])("%j is a %s", (party, type) => {
    expect(toPartyNode(party)["@type"]).toEqual(type);
  });
});
