import { afterAll, beforeAll, expect, it } from "vitest";
import type { DealAnswer, LedgerDeal, Page } from "../../record/answer.ts";
import type { Framing } from "../../record/derived.ts";
import { openTestApi, type TestApi } from "../api.fixture.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi(["chisinau-tranches", "hanoi-metro-loan", "tripoli-fuel-deadline", "batumi-meeting"]);
});
afterAll(() => api.close());

const ids = (deals: readonly LedgerDeal[]): string[] => deals.map(({ id }) => id);
const isLapsed = ({ legs }: LedgerDeal): boolean => legs.some(({ lapsed }) => lapsed);

it("come by their latest change, each once, page by page", async () => {
  const { items, next } = await api.get<Page<LedgerDeal>>("/api/deals?limit=200");
  expect(next).toBeNull();
  expect(items.length).toBeGreaterThanOrEqual(3);
  const days = items.map(({ knownFrom }) => knownFrom);
  expect(days).toEqual([...days].sort().reverse());
  expect(ids(await api.all<LedgerDeal>("/api/deals?limit=1"))).toEqual(ids(items));
});

it("are found by party, stage and day", async () => {
  const all = await api.all<LedgerDeal>("/api/deals");
  for (const [query, passes] of [
    ["actor=MDA", (deal: LedgerDeal) => deal.parties.some(({ code }) => code === "MDA")],
    ["stage=signed&stage=agreed", ({ stage }: LedgerDeal) => stage === "signed" || stage === "agreed"],
    ["from=2023-01-01", ({ knownFrom }: LedgerDeal) => knownFrom >= "2023-01-01"],
    ["to=2023-01-01", ({ knownFrom }: LedgerDeal) => knownFrom <= "2023-01-01"],
    [`story=${all[0]?.story}`, ({ story }: LedgerDeal) => story === all[0]?.story],
    ["story=nowhere", () => false],
    ["lapsed=true", isLapsed],
    ["lapsed=true&limit=1", isLapsed],
  ] as const) {
    expect([query, ids(await api.all(`/api/deals?${query}`))]).toEqual([query, ids(all.filter(passes))]);
  }
  expect(all.some(isLapsed)).toBe(true);
});

it("lapse as of the day asked about", async () => {
  const [lapsed] = await api.all<LedgerDeal>("/api/deals?lapsed=true&actor=LBN");
  expect(lapsed).toBeDefined();
  const before = await api.get<DealAnswer>(`/api/deals/${lapsed?.id}?as_of=2024-03-12`);
  expect(isLapsed(before.deal)).toBe(false);
  expect(isLapsed((await api.get<DealAnswer>(`/api/deals/${lapsed?.id}`)).deal)).toBe(true);
  expect(ids(await api.all("/api/deals?lapsed=true&as_of=2024-03-12"))).not.toContain(lapsed?.id);
});

it("say what each measurer says was delivered", async () => {
  const deals = await api.all<LedgerDeal>("/api/deals?actor=MDA");
  const legs = deals.flatMap((deal) => deal.legs).filter(({ balance }) => balance.length > 0);
  expect(legs.length).toBeGreaterThan(0);
  for (const { balance, delivered } of legs) {
    expect(new Set(balance.map(({ by, currency, unit }) => `${by} ${currency ?? unit}`)).size).toBe(balance.length);
    for (const { by } of balance) expect(delivered.map((each) => each.by)).toContain(by);
  }
});

it("are found by any of their claims, and a revision stays what it was", async () => {
  for (const { id, support } of await api.all<LedgerDeal>("/api/deals")) {
    const whole = await api.get<DealAnswer>(`/api/deals/${support.claims.at(-1)}`);
    expect(whole.deal.id).toBe(id);
    for (const { revision, stage } of whole.revisions) {
      const pinned = await api.get<DealAnswer>(`/api/deals/${id}?revision=${revision}`);
      expect([pinned.deal.revision, pinned.deal.stage]).toEqual([revision, stage]);
      expect(pinned.reports.map(({ claim }) => claim.id).sort()).toEqual([...pinned.deal.support.claims].sort());
    }
  }
  expect((await api.app.request("/api/deals/nowhere")).status).toBe(404);
  expect((await api.app.request("/api/deals?stage=eaten")).status).toBe(400);
});

it("have a framing, as occurrences have", async () => {
  const [deal] = await api.all<LedgerDeal>("/api/deals");
  const [occurrence] = await api.all<{ id: string; support: { claims: string[] } }>("/api/occurrences?actor=ARM");
  for (const id of [deal?.id, occurrence?.id]) {
    const { about, columns } = await api.get<Framing>(`/api/framings/${id}`);
    expect(about).toBe(id);
    expect(columns.length).toBeGreaterThan(0);
  }
  const framing = await api.get<Framing>(`/api/framings/${occurrence?.support.claims.at(-1)}`);
  expect(framing.about).toBe(occurrence?.id);
  expect((await api.app.request("/api/framings/nowhere")).status).toBe(404);
});
