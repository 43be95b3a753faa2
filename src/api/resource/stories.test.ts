import { afterAll, beforeAll, expect, it } from "vitest";
import type { Page, StoryAnswer, TodayStory } from "../../record/answer.ts";
import type { Occurrence, Story } from "../../record/derived.ts";
import { openTestApi, type TestApi } from "../api.fixture.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi(["batumi-meeting", "khulna-cyclone-aid", "minsk-sanctions", "muscat-denial"]);
});
afterAll(() => api.close());

const ids = (stories: readonly Story[]): string[] => stories.map(({ id }) => id);
const idsToday = (stories: readonly TodayStory[]): string[] => ids(stories.map(({ story }) => story));

it("come by their last article, each once, page by page, and as of a day", async () => {
  const { items, next } = await api.get<Page<Story>>("/api/stories?limit=200");
  expect(next).toBeNull();
  expect(items.length).toBeGreaterThanOrEqual(4);
  const days = items.map(({ lastPublished }) => lastPublished);
  expect(days).toEqual([...days].sort().reverse());
  expect(ids(await api.all<Story>("/api/stories?limit=3"))).toEqual(ids(items));
  const then = await api.all<Story>("/api/stories?as_of=2023-01-01&limit=2");
  expect(then.length).toBeLessThan(items.length);
  expect(then.every(({ lastPublished }) => lastPublished <= "2023-01-01")).toBe(true);
});

it("are found by the id of any of their articles", async () => {
  const id = api.articleOf("muscat-denial/04-insists.txt");
  const { story, articles, occurrences, revisions } = await api.get<StoryAnswer>(`/api/stories/${id}`);
  expect(articles.map(({ article }) => article.id)).toContain(id);
  expect(revisions.at(-1)).toEqual(story);
  expect(occurrences.length).toBeGreaterThan(0);
  const then = await api.get<StoryAnswer>(`/api/stories/${story.id}?as_of=2025-05-20`);
  expect(then.articles.length).toBe(1);
  expect((await api.app.request("/api/stories/nowhere")).status).toBe(404);
  expect((await api.app.request(`/api/stories/${story.id}?as_of=2020-01-01`)).status).toBe(404);
});

it("stand on the front page by their last change, with the best supported occurrences", async () => {
  const { items } = await api.get<Page<TodayStory>>("/api/today?limit=200");
  const days = items.map(({ story }) => story.knownFrom);
  expect(days).toEqual([...days].sort().reverse());
  expect(idsToday(await api.all<TodayStory>("/api/today?limit=4"))).toEqual(idsToday(items));
  for (const { story, occurrences, occurrenceCount, news, outlets } of items) {
    expect(news).toBeNull();
    expect(new Set(outlets).size).toBe(outlets.length);
    expect(occurrences.length).toBe(Math.min(4, occurrenceCount));
    const all = await api.all<{ support: { independent: number } }>(`/api/occurrences?story=${story.id}`);
    expect(occurrenceCount).toBe(all.length);
    const most = all.map(({ support }) => support.independent).sort((a, b) => b - a);
    expect(occurrences.map(({ support }) => support.independent)).toEqual(most.slice(0, 4));
  }
});

it("come first with what is new in them since the last visit", async () => {
  // The preview of the meeting is known; the report of it and what was said the day after are new.
  const since = "2024-02-27T00:00:00Z";
  const items = await api.all<TodayStory>(`/api/today?as_of=2024-03-01&since=${since}&limit=2`);
  expect(new Set(idsToday(items)).size).toBe(items.length);
  expect(items.length).toBe((await api.all("/api/stories?as_of=2024-03-01")).length);
  const isFresh = items.map(({ news }) => (news?.articles.length ?? 0) > 0);
  expect(isFresh).toEqual([...isFresh].sort().reverse());
  const [first] = items;
  expect(first?.news?.articles).toEqual(
    ["batumi-meeting/03-held.txt", "batumi-meeting/04-day-after.txt"].map((file) => api.articleOf(file)),
  );
  const changes = first?.news?.changes.map(({ from, to }) => [from, to.status]);
  expect(changes).toContainEqual(["scheduled", "happened"]);
  for (const { to } of first?.news?.changes ?? []) expect(first?.news?.articles).toContain(to.article);
});

it("have news when somebody decides", async () => {
  const id = api.articleOf("batumi-meeting/03-held.txt");
  const { story } = await api.get<StoryAnswer>(`/api/stories/${id}`);
  const met = await api.all<Occurrence>("/api/occurrences?actor=ARM&actor=AZE&status=happened");
  const held = met.find(({ history }) => history.at(-1)?.article === id && history.length > 1);
  const step = held?.history.at(-1);
  expect(step).toBeDefined();
  if (step === undefined) return;
  const { keeper } = api.context;
  await keeper.decide({ kind: "accept", claim: step.claim, by: "Ann" });
  await keeper.derive();
  const items = await api.all<TodayStory>("/api/today?since=2025-05-31T00:00:00Z&limit=200");
  const changed = items.filter(({ news }) => news !== null);
  expect(idsToday(changed)).toEqual([story.id]);
  expect(changed[0]?.news).toMatchObject({ articles: [], changes: [{ occurrence: held?.id, to: step }] });
});

it("refuse an instant that is none", async () => {
  for (const query of ["since=yesterday", "since=2024-02-31T00:00:00Z", "cursor=x"]) {
    expect((await api.app.request(`/api/today?${query}`)).status).toBe(400);
  }
});
