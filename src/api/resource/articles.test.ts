import { afterAll, beforeAll, expect, it } from "vitest";
import type { ArticleAnswer, Citation, Difference, Page } from "../../record/answer.ts";
import type { KeptArticle, Report } from "../../record/kept.ts";
import { openTestApi, type TestApi } from "../api.fixture.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi(["khulna-cyclone-aid", "prague-expulsions", "muscat-denial"]);
});
afterAll(() => api.close());

const ids = (kept: readonly KeptArticle[]): string[] => kept.map(({ article }) => article.id);

it("come newest first, each once, page by page", async () => {
  const { items, next } = await api.get<Page<KeptArticle>>("/api/articles?limit=200");
  expect(next).toBeNull();
  // One of the fourteen was superseded by a later version.
  expect(items.length).toBe(13);
  const days = items.map(({ knownFrom }) => knownFrom);
  expect(days).toEqual([...days].sort().reverse());
  expect(ids(await api.all<KeptArticle>("/api/articles?limit=2"))).toEqual(ids(items));
});

it("are found by outlet, words and days, and as of a day", async () => {
  const { articleOf } = api;
  const first = articleOf("prague-expulsions/01-three-diplomats.txt");
  const second = articleOf("prague-expulsions/02-corrected.txt");
  for (const [query, expected] of [
    ["outlet=vltava%20wire", [second]],
    ["as_of=2023-09-12&outlet=Vltava%20Wire", [first]],
    ["from=2025-05-22", [articleOf("muscat-denial/04-insists.txt")]],
    ["from=2025-05-20&to=2025-05-20", [articleOf("muscat-denial/01-secret-talks.txt")]],
    ["words=xylophone", []],
  ] as const) {
    expect([query, ids(await api.all<KeptArticle>(`/api/articles?${query}`))]).toEqual([query, expected]);
  }
  expect((await api.all("/api/articles?words=expelled&limit=1")).length).toBeGreaterThan(1);
});

it("show text, claims, versions and copies", async () => {
  const second = api.articleOf("prague-expulsions/02-corrected.txt");
  const first = api.articleOf("prague-expulsions/01-three-diplomats.txt");
  const { article, text, claims, versions, copies } = await api.get<ArticleAnswer>(`/api/articles/${second}`);
  expect(article.article.id).toBe(second);
  expect(claims.length).toBeGreaterThan(0);
  for (const { claim } of claims) {
    for (const { start, end, quote } of claim.evidence) expect(text.slice(start, end)).toBe(quote);
  }
  expect(ids(versions)).toEqual([first, second]);
  // A correction is near to what it corrects.
  expect(ids(copies)).not.toContain(second);
  const copy = await api.get<ArticleAnswer>(`/api/articles/${api.articleOf("khulna-cyclone-aid/02-reprint.txt")}`);
  expect(ids(copy.copies)).toContain(api.articleOf("khulna-cyclone-aid/01-wire.txt"));
});

it("are laid side by side", async () => {
  const [one, other] = ["prague-expulsions/01-three-diplomats.txt", "prague-expulsions/02-corrected.txt"].map(
    api.articleOf,
  );
  const { parts, from, to } = await api.get<Difference>(`/api/articles/${one}/difference/${other}`);
  expect([from.article.id, to.article.id]).toEqual([one, other]);
  for (const [id, kind] of [
    [one, "removed"],
    [other, "added"],
  ] as const) {
    const { text } = await api.get<ArticleAnswer>(`/api/articles/${id}`);
    const told = parts.filter((part) => part.kind === "same" || part.kind === kind);
    expect(told.map((part) => part.text).join("")).toBe(text);
  }
  expect(parts.some(({ kind }) => kind === "same")).toBe(true);
});

it("are cited: the marks are the words", async () => {
  const articles = await api.all<KeptArticle>("/api/articles");
  let marked = 0;
  for (const { article } of articles) {
    const { text, claims } = await api.get<ArticleAnswer>(`/api/articles/${article.id}`);
    const some = claims.slice(0, 50);
    if (some.length === 0) continue;
    const query = some.map(({ claim }) => `claim=${claim.id}`).join("&");
    const citations = await api.get<Citation[]>(`/api/citations?${query}`);
    expect(citations.map(({ claim }) => claim)).toEqual(some.map(({ claim }) => claim.id));
    for (const [i, { sentence, start, marks }] of citations.entries()) {
      expect(text.slice(start, start + sentence.length)).toBe(sentence);
      marked += marks.length;
      checkMarks(some[i], sentence, marks);
    }
  }
  expect(marked).toBeGreaterThan(50);
});

function checkMarks(report: Report | undefined, sentence: string, marks: Citation["marks"]): void {
  const quotes = report?.claim.evidence.map(({ quote }) => quote) ?? [];
  for (const { start, end } of marks) {
    const words = sentence.slice(start, end);
    expect(words).not.toBe("");
    expect(quotes.some((quote) => quote.includes(words))).toBe(true);
  }
  expect(marks.length).toBeGreaterThan(0);
}

it("answer what is not there", async () => {
  for (const address of ["/api/articles/nowhere", "/api/articles/nowhere/difference/nowhere"]) {
    expect((await api.app.request(address)).status).toBe(404);
  }
  expect(await api.get("/api/citations?claim=nowhere")).toEqual([]);
  expect(await api.get("/api/citations")).toEqual([]);
  const many = Array.from({ length: 51 }, (_, i) => `claim=c${i}`).join("&");
  expect((await api.app.request(`/api/citations?${many}`)).status).toBe(400);
});
