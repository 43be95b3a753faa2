import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ActorAnswer,
  ActorCount,
  Page,
  Pair,
  Problem,
  RelationAnswer,
  SearchAnswer,
} from "../../record/answer.ts";
import { dyadsOf } from "../../record/dyad.ts";
import { openTestApi, type TestApi } from "../api.fixture.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi(["hanoi-metro-loan", "batumi-meeting", "muscat-denial"]);
});
afterAll(() => api.close());

const find = (query: string, more = ""): Promise<SearchAnswer> =>
  api.get<SearchAnswer>(`/api/search?q=${encodeURIComponent(query)}${more}`);

describe("a search", () => {
  it("finds all kinds of things by their words", async () => {
    const { occurrences, deals, stories, articles } = await find("metro loan");
    expect([occurrences, deals, stories, articles].map(({ length }) => length > 0)).toEqual([true, true, true, true]);
    const days = articles.map(({ knownFrom }) => knownFrom);
    expect(days).toEqual([...days].sort().reverse());
  });

  it("understands operators, and all of them hold", async () => {
    const found = await find("event:meeting place:Batumi actor:armenia");
    expect(found.query).toMatchObject({ events: ["CONSULT"], places: ["Batumi"], actors: ["ARM"], words: "" });
    expect(found.occurrences.length).toBeGreaterThan(0);
    for (const { event, place } of found.occurrences) expect([event, place?.name]).toEqual(["CONSULT", "Batumi"]);
    expect(found.articles).toEqual([]);
    expect((await find("event:meeting place:Batumi actor:Vietnam")).occurrences).toEqual([]);
  });

  it("finds what an outlet reports, and in some days", async () => {
    const { articles } = await find('outlet:"the sumida times"');
    expect(articles.map(({ article }) => article.outlet)).toEqual(articles.map(() => "The Sumida Times"));
    expect(articles.length).toBeGreaterThan(0);
    expect((await find("metro from:2024")).articles).toEqual([]);
    expect((await find("metro from:2023 to:2023-12")).articles.length).toBeGreaterThan(0);
  });

  it("finds actors by the beginnings of their names", async () => {
    expect((await find("vietn")).actors.map(({ id }) => id)).toEqual(["VNM"]);
  });

  it("takes an actor that the list does not have for words, and says so", async () => {
    const { query, articles } = await find('actor:"fifth metro line"');
    expect(query).toMatchObject({ actors: [], unknown: ["fifth metro line"] });
    expect(articles.length).toBeGreaterThan(0);
  });

  it("knows what was known on a day", async () => {
    const { articles, deals, occurrences } = await find("metro", "&as_of=2023-01-01");
    expect([articles, deals, occurrences]).toEqual([[], [], []]);
  });

  it.each(["", " ", '"', "'; drop table claim; --", "\u0001", "&|!():*", "-", "outlet:\u0001", "a".repeat(9_999)])(
    "takes %j for no error",
    async (query) => {
      expect((await find(query)).claims).toEqual([]);
    },
  );
});

describe("actors", () => {
  it("are listed by what they have to do, page by page", async () => {
    const { items } = await api.get<Page<ActorCount>>("/api/actors?limit=200");
    expect(items.length).toBeGreaterThan(5);
    expect(await api.all<ActorCount>("/api/actors?limit=2")).toEqual(items);
    expect(items).toContainEqual(expect.objectContaining({ id: "VNM", name: "Vietnam" }));
    const found = await api.all<ActorCount>("/api/actors?words=viet");
    expect(found.map(({ id }) => id)).toEqual(["VNM"]);
  });

  it("are shown with what they do, and with whom", async () => {
    for (const { id, occurrences } of await api.all<ActorCount>("/api/actors")) {
      const found = await api.get<ActorAnswer>(`/api/actors/${encodeURIComponent(id)}`);
      expect(found.actor).toMatchObject({ id, occurrences });
      expect(found.occurrences).toHaveLength(occurrences);
    }
    const japan = await api.get<ActorAnswer>("/api/actors/JPN");
    expect(japan.deals.length).toBeGreaterThan(0);
    expect(japan.pairs[0]).toMatchObject({ a: "JPN", b: "VNM", names: ["Japan", "Vietnam"] });
  });

  it("may have done nothing yet, but have to be known", async () => {
    expect((await api.get<ActorAnswer>("/api/actors/NZL")).actor).toEqual({
      id: "NZL",
      name: "New Zealand",
      occurrences: 0,
    });
    const response = await api.app.request("/api/actors/nobody");
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([404, "unknown-id"]);
  });
});

describe("relations", () => {
  it("are pairs, those with most first, page by page", async () => {
    const { items } = await api.get<Page<Pair>>("/api/relations?limit=200");
    expect(items.length).toBeGreaterThan(2);
    expect(await api.all<Pair>("/api/relations?limit=1")).toEqual(items);
    for (const { a, b } of await api.all<Pair>("/api/relations?actor=VNM")) expect([a, b]).toContain("VNM");
  });

  it("have each occurrence in one lane, and the meetings among them", async () => {
    const relation = await api.get<RelationAnswer>("/api/relations/VNM/JPN?by=week");
    expect(relation).toMatchObject({ a: "VNM", b: "JPN", names: ["Vietnam", "Japan"], grain: "week", isCut: false });
    expect(relation.deals.length).toBeGreaterThan(0);
    const all = relation.lanes.flatMap(({ occurrences }) => occurrences);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const occurrence of all) expect(dyadsOf(occurrence)).toContainEqual(["JPN", "VNM"]);
    const happened = all.filter(({ status }) => status === "happened").map(({ id }) => id);
    expect(relation.points.flatMap(({ occurrences }) => occurrences).sort()).toEqual(happened.sort());
    const within = await api.get<RelationAnswer>("/api/relations/JPN/VNM?from=2024-01-01");
    expect([within.points, within.lanes]).toEqual([[], []]);
  });
});
