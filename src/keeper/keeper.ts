import type { Rules } from "../corpus/rules.ts";
import type { Decision } from "../record/kept.ts";
import type { Store } from "../store/store.ts";
import { type Added, addArticles, type ReadArticle } from "./add-articles.ts";
import { type DecisionDraft, decide } from "./decide.ts";
import { derive } from "./derive.ts";
import { reinstate, retract } from "./retract.ts";

/** Keeps one record: puts in what was read and what people decide, and derives the rest. */
export interface Keeper {
  readonly store: Store;
  /** Puts articles in; `derive` has to follow before they show. `recordedAt` is now unless a backup says otherwise. */
  add(articles: readonly ReadArticle[], recordedAt?: string): Promise<Added[]>;
  /** Brings everything derived up to date; goes on where a killed process stopped. */
  derive(onProgress?: Progress): Promise<void>;
  /** Derives everything again. The same record comes out. */
  rebuild(onProgress?: Progress): Promise<void>;
  decide(draft: DecisionDraft): Promise<Decision>;
  /** Takes an article out from a day on, and keeps it out. */
  retract(article: string, by: string, reason: string): Promise<void>;
  /** Takes a retraction back. */
  reinstate(article: string): Promise<void>;
  /** Does all of the work or nothing of it. Within the work only the keeper that it is given may be used. */
  write<T>(work: (keeper: Keeper) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type Progress = (done: number, left: number) => void;

/** `now` gives the instant at which things are recorded; tests set it. */
export function createKeeper(store: Store, rules: Rules, now: () => Date = () => new Date()): Keeper {
  const instant = (): string => now().toISOString();
  return {
    store,
    add: (articles, recordedAt = instant()) => addArticles(store, articles, recordedAt),
    derive: (onProgress) => derive(store, rules, onProgress),
    async rebuild(onProgress) {
      await store.write(({ upkeep }) => upkeep.startOver());
      await derive(store, rules, onProgress);
    },
    decide: (draft) => decide(store, draft, instant()),
    retract: (article, by, reason) => retract(store, { article, by, reason, on: instant().slice(0, 10) }),
    reinstate: (article) => reinstate(store, article),
    write: (work) => store.write((writing) => work(createKeeper(writing, rules, now))),
    close: () => store.close(),
  };
}
