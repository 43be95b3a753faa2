import type { Change } from "../../record/answer.ts";
import type { ApiContext } from "../context.ts";

/** Tells all who listen what has changed, asking the record once for all of them. */
export interface ChangeFeed {
  /** The edition that listeners have before they hear of anything. */
  readonly edition: number;
  /** Hears of every change until the function returned is called. */
  listen(listener: (change: Change) => void): Promise<() => void>;
}

const EVERY_MS = 1_500;
const MOST = 50;

export function createChangeFeed({ keeper: { store }, now }: ApiContext, everyMs: number = EVERY_MS): ChangeFeed {
  const listeners = new Set<(change: Change) => void>();
  let timer: ReturnType<typeof setInterval> | null = null;
  let beginning: Promise<void> | null = null;
  let isAsking = false;
  let edition = 0;
  /** The instants of what was told last. */
  let articlesUntil = "";
  let decisionsUntil = "";

  async function begin(): Promise<void> {
    edition = await store.upkeep.edition();
    articlesUntil = now().toISOString();
    decisionsUntil = articlesUntil;
    timer = setInterval(() => void ask(), everyMs).unref();
  }

  /** A database that is gone for a moment is asked again. */
  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      const found = await store.upkeep.edition();
      if (found !== edition) tell(await describe(found));
    } catch {
      // Whoever asks for data is told what is wrong.
    } finally {
      isAsking = false;
    }
  }

  async function describe(found: number): Promise<Change> {
    const articles = await store.articles.recordedAfter(articlesUntil, MOST);
    const decisions = await store.decisions.madeAfter(decisionsUntil, MOST);
    articlesUntil = articles[0]?.recordedAt ?? articlesUntil;
    decisionsUntil = decisions[0]?.madeAt ?? decisionsUntil;
    edition = found;
    const ids = { articles: articles.map(({ id }) => id), decisions: decisions.map(({ id }) => id) };
    return { edition, at: now().toISOString(), ...ids };
  }

  function tell(change: Change): void {
    for (const listener of listeners) listener(change);
  }

  return {
    get edition() {
      return edition;
    },
    async listen(listener) {
      // There before anything is awaited: the last of the others may leave meanwhile, and would end the asking.
      listeners.add(listener);
      beginning ??= begin().catch((error) => {
        beginning = null;
        throw error;
      });
      try {
        await beginning;
      } catch (error) {
        listeners.delete(listener);
        throw error;
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || timer === null) return;
        clearInterval(timer);
        timer = null;
        beginning = null;
      };
    },
  };
}
