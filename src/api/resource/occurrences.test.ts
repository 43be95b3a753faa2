import { afterAll, beforeAll, expect, it } from "vitest";
import type { OccurrenceAnswer, Page, Problem } from "../../record/answer.ts";
import type { Occurrence } from "../../record/derived.ts";
import { openTestApi, type TestApi } from "../api.fixture.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi(["batumi-meeting", "kunar-shelling", "muscat-denial"]);
});
afterAll(() => api.close());

const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

it("come newest first, each once, page by page", async () => {
  const all = await api.get<Page<Occurrence>>("/api/occurrences?limit=200");
  expect(all.items.length).toBeGreaterThan(10);
  expect(all.next).toBeNull();
  expect(ids(await api.all<Occurrence>("/api/occurrences?limit=3"))).toEqual(ids(all.items));
  const oldest = await api.all<Occurrence>("/api/occurrences?order=oldest&limit=4");
  expect(ids(oldest)).toEqual(ids(all.items).reverse());
  expect(new Set(ids(oldest)).size).toBe(oldest.length);
});

it("keep their order with filters", async () => {
  const all = await api.get<Page<Occurrence>>("/api/occurrences?actor=ARM&actor=AZE&limit=200");
  expect(all.items.length).toBeGreaterThan(2);
  expect(ids(await api.all<Occurrence>("/api/occurrences?actor=ARM&actor=AZE&limit=1"))).toEqual(ids(all.items));
});

it("are found by the id of any of their claims", async () => {
  for (const { id, support } of await api.all<Occurrence>("/api/occurrences?words=Batumi")) {
    for (const claim of support.claims) {
      const answer = await api.get<OccurrenceAnswer>(`/api/occurrences/${claim}`);
      expect(answer.occurrence.id).toBe(id);
      expect(answer.reports.map((report) => report.claim.id).sort()).toEqual([...support.claims].sort());
    }
  }
});

it("are what was known on a day, and what a revision was", async () => {
  const page = await api.get<Page<Occurrence>>("/api/occurrences?as_of=2024-02-24&event=CONSULT&actor=ARM");
  expect(page.asOf).toBe("2024-02-24");
  const [planned] = page.items;
  const then = await api.get<OccurrenceAnswer>(`/api/occurrences/${planned?.id}?as_of=2024-02-24`);
  expect(then.occurrence).toEqual(planned);
  expect(then.occurrence.status).toBe("scheduled");
  expect(then.reports.every(({ from }) => from.knownFrom <= "2024-02-24")).toBe(true);
  const now = await api.get<OccurrenceAnswer>(`/api/occurrences/${planned?.id}`);
  expect(now.occurrence.status).toBe("happened");
  for (const revision of now.revisions) {
    const pinned = await api.get<OccurrenceAnswer>(`/api/occurrences/${planned?.id}?revision=${revision.revision}`);
    expect(pinned.occurrence).toEqual(revision);
    expect(pinned.reports.map(({ claim }) => claim.id).sort()).toEqual([...revision.support.claims].sort());
  }
});

it("are refused in one shape", async () => {
  for (const [address, status, code] of [
    ["/api/occurrences/nowhere", 404, "unknown-id"],
    ["/api/occurrences/%00", 400, "bad-request"],
    ["/api/occurrences/nowhere?revision=x", 400, "bad-request"],
    ["/api/occurrences?as_of=2024-02-31", 400, "bad-request"],
    ["/api/occurrences?as_of=0000-02-01", 400, "bad-request"],
    ["/api/occurrences?limit=1000", 400, "bad-request"],
    ["/api/occurrences?cursor=abc", 400, "bad-request"],
    ["/api/occurrences?cursor=eyJkYXkiOiIyMDI0LTAyLTMxIiwiaWQiOiJ4In0", 400, "bad-request"],
    ["/api/nowhere", 404, "unknown-address"],
  ] as const) {
    const response = await api.app.request(address);
    const problem = (await response.json()) as Problem;
    expect([address, response.status, problem.code]).toEqual([address, status, code]);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  }
});
