import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LedgerDeal, Page, Problem, Trip } from "../../record/answer.ts";
import type { Occurrence } from "../../record/derived.ts";
import { openTestApi, type TestApi } from "../api.fixture.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi(["hanoi-metro-loan", "tripoli-fuel-deadline", "muscat-denial"]);
});
afterAll(() => api.close());

const fetch = async (address: string): Promise<Response> => await api.app.request(address);
const rows = async (address: string): Promise<Record<string, string>[]> =>
  parse(await (await fetch(address)).text(), { columns: true });
const events = async (address: string): Promise<ICAL.Component[]> =>
  new ICAL.Component(ICAL.parse(await (await fetch(address)).text())).getAllSubcomponents("vevent");

describe("a list as a file", () => {
  it("has all that the list has, whatever the size of its pages", async () => {
    const all = await api.all<Occurrence>("/api/occurrences?actor=JPN&limit=3");
    expect(all.length).toBeGreaterThan(3);
    const table = await rows("/occurrences.csv?actor=JPN&limit=3");
    expect(table.map((row) => row["id"] ?? row["occurrence"])).toEqual(all.map(({ id }) => id));
  });

  it.each(["occurrences", "trips", "deals", "stories", "articles", "actors", "relations"])("%s.csv", async (name) => {
    const { items } = await api.get<Page<object>>(`/api/${name}?limit=200`);
    expect(items.length).toBeGreaterThan(0);
    const response = await fetch(`/api/${name}?format=csv`);
    expect(response.headers.get("content-type")).toMatch(/^text\/csv/);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}.csv"`);
    const table: object[] = parse(await response.text(), { columns: true });
    expect(table.length).toBeGreaterThanOrEqual(items.length);
  });

  it("tells each leg of a deal, and each stop of a journey", async () => {
    const deals = await api.all<LedgerDeal>("/api/deals");
    const legs = deals.flatMap((deal) => (deal.legs.length === 0 ? [""] : deal.legs.map(({ id }) => id)));
    expect((await rows("/deals.csv")).map(({ leg }) => leg)).toEqual(legs);
    const trips = await api.all<Trip>("/api/trips");
    const stops = trips.flatMap((trip) => trip.stops.map(({ place }) => place.name));
    expect((await rows("/itinerary.csv")).map(({ place }) => place)).toEqual(stops);
  });

  it("is a calendar of meetings, journeys or deadlines", async () => {
    const response = await fetch("/occurrences.ics");
    expect(response.headers.get("content-type")).toMatch(/^text\/calendar/);
    expect((await events("/occurrences.ics?event=CONSULT")).length).toBeGreaterThan(0);
    expect((await events("/itinerary.ics")).length).toBeGreaterThan(0);
    for (const deadline of await events("/deals.ics")) {
      expect(String(deadline.getFirstPropertyValue("summary"))).toMatch(/^Deadline: /);
    }
  });

  it("is a map", async () => {
    for (const name of ["occurrences", "itinerary"]) {
      const response = await fetch(`/${name}.geojson`);
      expect(response.headers.get("content-type")).toBe("application/geo+json");
      const { features } = (await response.json()) as { readonly features: readonly { readonly type: string }[] };
      expect(features.length).toBeGreaterThan(0);
    }
  });

  it("is refused where there is no such file, with what there is", async () => {
    for (const [address, formats] of [
      ["/stories.ics", "json, csv"],
      ["/deals.geojson", "json, csv, ics"],
      ["/api/occurrences?format=pdf", "json, csv, ics, geojson"],
      ["/stories/x.csv", "json"],
      ["/api/constructor?format=csv", "json"],
    ] as const) {
      const response = await fetch(address);
      const { code, detail } = (await response.json()) as Problem;
      expect([response.status, code]).toEqual([406, "not-acceptable"]);
      expect(detail).toContain(`It has: ${formats}.`);
    }
  });

  it("is an error where the list is one", async () => {
    const response = await fetch("/api/occurrences?format=csv&from=yesterday");
    expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
  });
});
