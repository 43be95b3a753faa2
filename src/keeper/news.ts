import type { StatusChange, StoryNews, TodayStory } from "../record/answer.ts";
import type { Story } from "../record/derived.ts";
import type { Day } from "../record/kept.ts";
import type { Store } from "../store/store.ts";
import type { Changed, StoryArticle } from "../store/today.ts";

/** Occurrences shown with a story of the front page. */
const MOST_OCCURRENCES = 4;
/** New articles whose changes are looked for; after a long absence there are more than anybody reads. */
const MOST_ARTICLES = 300;
/** Changes shown with a story. */
const MOST_CHANGES = 20;

/** Stories as the front page shows them: a handful of questions to the record, however many there are. */
export async function tellStories(
  store: Store,
  stories: readonly Story[],
  { asOf, since }: { readonly asOf: Day | null; readonly since: string | null },
): Promise<TodayStory[]> {
  const ids = stories.map(({ id }) => id);
  const told = await store.today.occurrences(ids, asOf, MOST_OCCURRENCES);
  const articles = groupByStory(await store.today.articles(ids, asOf));
  const news = since === null ? new Map<string, StoryNews>() : await findNews(store, articles, asOf, since);
  return stories.map((story) => ({
    story,
    outlets: [...new Set((articles.get(story.id) ?? []).flatMap(({ outlet }) => outlet ?? []))],
    occurrences: told.get(story.id)?.occurrences ?? [],
    occurrenceCount: told.get(story.id)?.count ?? 0,
    news: news.get(story.id) ?? null,
  }));
}

type Articles = ReadonlyMap<string, readonly StoryArticle[]>;

function groupByStory(articles: readonly StoryArticle[]): Articles {
  const groups = new Map<string, StoryArticle[]>();
  for (const article of articles) {
    const group = groups.get(article.story);
    if (group) group.push(article);
    else groups.set(article.story, [article]);
  }
  return groups;
}

/** What was recorded or decided after an instant, by story. */
async function findNews(
  store: Store,
  stories: Articles,
  asOf: Day | null,
  since: string,
): Promise<Map<string, StoryNews>> {
  const fresh = new Map(
    [...stories].map(([story, articles]) => [
      story,
      articles.filter(({ recordedAt }) => recordedAt > since).map(({ id }) => id),
    ]),
  );
  const decided = new Set(await store.today.decidedSince(since));
  const freshIds = new Set([...fresh.values()].flat().slice(0, MOST_ARTICLES));
  const changed =
    freshIds.size + decided.size === 0 ? [] : await store.today.changed([...freshIds], [...decided], asOf);
  const changes = changed.flatMap((occurrence) => changesOf(occurrence, freshIds, decided));
  const storyOf = new Map([...stories.values()].flat().map(({ id, story }) => [id, story]));
  return new Map(
    [...fresh].flatMap(([story, articles]) => {
      const own = changes.filter(({ to }) => storyOf.get(to.article) === story).slice(0, MOST_CHANGES);
      return articles.length + own.length === 0 ? [] : [[story, { articles, changes: own }] as const];
    }),
  );
}

/** The steps of its history that rest on something new, the latest first. */
function changesOf(
  { id, history }: Changed,
  articles: ReadonlySet<string>,
  decided: ReadonlySet<string>,
): StatusChange[] {
  return history
    .flatMap((to, i) =>
      articles.has(to.article) || decided.has(to.claim)
        ? [{ occurrence: id, from: history[i - 1]?.status ?? null, to }]
        : [],
    )
    .reverse();
}
