import { afterAll, beforeAll, expect, it } from "vitest";
import type { Page, Problem, Trip } from "../../record/answer.ts";
import { openTestApi, type TestApi } from "../api.fixture.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi(["kinshasa-visit-off", "muscat-denial", "nile-dam-words"]);
});
afterAll(() => api.close());

const ids = (trips: readonly Trip[]): string[] => trips.map(({ id }) => id);
const statusOf = async (address: string): Promise<[number, string]> => {
  const response = await api.app.request(address);
  return [response.status, ((await response.json()) as Problem).code];
};

it("are those of the days asked for, else all", async () => {
  const all = await api.all<Trip>("/api/trips");
  const earlier = await api.all<Trip>("/api/trips?from=2023-04-01&to=2023-12-31");
  const later = await api.all<Trip>("/api/trips?from=2024-01-01");
  expect(earlier.length).toBeGreaterThan(0);
  expect([...ids(later), ...ids(earlier)]).toEqual(ids(all));
});

it("come page by page, the newest first", async () => {
  const address = "/api/trips?from=2023-04-01&to=2025-03-01";
  const { items } = await api.get<Page<Trip>>(`${address}&limit=200`);
  expect(items.length).toBeGreaterThan(0);
  expect(ids(await api.all<Trip>(`${address}&limit=1`))).toEqual(ids(items));
  const days = items.flatMap(({ from }) => from ?? []);
  expect(days).toEqual([...days].sort().reverse());
});

it("are found by their id and by that of any of their claims", async () => {
  for (const trip of await api.all<Trip>("/api/trips")) {
    expect(await api.get<Trip>(`/api/trips/${trip.id}`)).toEqual(trip);
    for (const claim of trip.support.claims) expect((await api.get<Trip>(`/api/trips/${claim}`)).id).toBe(trip.id);
  }
  expect(await statusOf("/api/trips/nowhere")).toEqual([404, "unknown-id"]);
});

it("are those of a traveller, a host or one they meet", async () => {
  const [trip] = await api.all<Trip>("/api/trips");
  const host = trip?.stops[0]?.place.country;
  expect(ids(await api.all<Trip>(`/api/trips?actor=${trip?.traveller.code}&actor=${host}`))).toContain(trip?.id);
  expect(await api.all<Trip>("/api/trips?actor=NZL")).toEqual([]);
});

it("are what was known on a day", async () => {
  const [trip] = await api.all<Trip>("/api/trips");
  const since = trip?.stops[0]?.history[0]?.since ?? "";
  expect(ids(await api.all<Trip>(`/api/trips?as_of=${since}`))).toContain(trip?.id);
  expect(await api.all<Trip>("/api/trips?as_of=2001-01-01")).toEqual([]);
});

it("are asked for any days", async () => {
  const all = await api.all<Trip>("/api/trips?limit=1");
  expect(ids(await api.all<Trip>("/api/trips?from=2001-01-01&to=2025-06-01"))).toEqual(ids(all));
  expect(await statusOf("/api/trips?cursor=nonsense")).toEqual([400, "bad-request"]);
  expect(await api.all<Trip>("/api/trips?from=9999-12-31")).toEqual([]);
  expect(await api.all<Trip>("/api/trips?to=0001-01-01")).toEqual([]);
});
