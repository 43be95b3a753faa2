import { afterAll, beforeAll, expect, it } from "vitest";
import type { Page } from "../../record/answer.ts";
import type { Report } from "../../record/kept.ts";
import { openTestApi, type TestApi } from "../api.fixture.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi(["nile-dam-words", "montevideo-summit", "kinshasa-visit-off"]);
});
afterAll(() => api.close());

const ids = (reports: readonly Report[]): string[] => reports.map(({ claim }) => claim.id);

it("come newest first, each once, page by page", async () => {
  const { items, next } = await api.get<Page<Report>>("/api/claims?limit=200");
  expect(next).toBeNull();
  expect(items.length).toBeGreaterThan(30);
  const days = items.map(({ knownFrom }) => knownFrom);
  expect(days).toEqual([...days].sort().reverse());
  expect(ids(await api.all<Report>("/api/claims?limit=7"))).toEqual(ids(items));
});

it("are found by what is asked", async () => {
  const all = await api.all<Report>("/api/claims?limit=200");
  for (const [query, passes] of [
    ["kind=trip&kind=role", ({ claim }: Report) => claim.kind === "trip" || claim.kind === "role"],
    ["as_of=2023-01-01", ({ knownFrom }: Report) => knownFrom <= "2023-01-01"],
    ["from=2023-05-17&to=2023-05-17", ({ knownFrom }: Report) => knownFrom === "2023-05-17"],
    ["outlet=khaleej%20observer", ({ from }: Report) => from.article.outlet === "Khaleej Observer"],
    ["words=xylophone", () => false],
  ] as const) {
    const found = await api.all<Report>(`/api/claims?${query}&limit=9`);
    expect([query, ids(found)]).toEqual([query, ids(all.filter(passes))]);
  }
  expect((await api.all("/api/claims?words=dam&limit=3")).length).toBeGreaterThan(3);
});

it("are shown one by one", async () => {
  const { items } = await api.get<Page<Report>>("/api/claims?limit=5");
  for (const report of items) expect(await api.get(`/api/claims/${report.claim.id}`)).toEqual(report);
  expect((await api.app.request("/api/claims/nowhere")).status).toBe(404);
  expect((await api.app.request("/api/claims?kind=rumour")).status).toBe(400);
});
