import { describeArticle } from "../corpus/profile.ts";
import type { Reading } from "../record/reading.ts";
import type { Version } from "../store/articles.ts";
import type { Tombstone } from "../store/decisions.ts";
import type { Store } from "../store/store.ts";
import { normaliseAddress } from "./address.ts";
import { wordsOf } from "./claim-words.ts";
import { orderVersions } from "./versions.ts";

/** An article that was read, to be put into the record. */
export interface ReadArticle {
  readonly reading: Reading;
  readonly text: string;
}

/** What became of it. */
export type Added =
  | { readonly kind: "added"; readonly id: string }
  | { readonly kind: "known"; readonly id: string }
  /** It was retracted, and stays out. */
  | { readonly kind: "retracted"; readonly id: string; readonly tombstone: Tombstone };

/** Puts articles in. What is there stays as it is; a later version of an article supersedes the earlier one. */
export async function addArticles(
  store: Store,
  articles: readonly ReadArticle[],
  recordedAt: string,
): Promise<Added[]> {
  return store.write(async (writing) => {
    const known = await writing.articles.has(articles.map(({ reading }) => reading.article.id));
    const mayBeOut = await writing.tombstones.areOver(
      articles.map(({ reading }) => reading.article.sha256),
      articles.flatMap(({ reading }) => normaliseAddress(reading.article.url) ?? []),
    );
    const outcomes: Added[] = [];
    const fresh = new Map<string, ReadArticle>();
    for (const article of articles) {
      const { id, sha256, url } = article.reading.article;
      const tombstone = mayBeOut ? await writing.tombstones.over(sha256, normaliseAddress(url)) : null;
      // Another version at the address of one that was retracted may be there since before, and stays.
      if (tombstone !== null && (tombstone.article === id || !known.has(id)))
        outcomes.push({ kind: "retracted", id, tombstone });
      else if (known.has(id) || fresh.has(id)) outcomes.push({ kind: "known", id });
      else {
        outcomes.push({ kind: "added", id });
        fresh.set(id, article);
      }
    }
    await insert(writing, [...fresh.values()], recordedAt);
    return outcomes;
  });
}

async function insert(store: Store, articles: readonly ReadArticle[], recordedAt: string): Promise<void> {
  await store.articles.insert(
    articles.map(({ reading, text }) => {
      const address = normaliseAddress(reading.article.url);
      return { reading, text, recordedAt, address, profile: describeArticle(text, reading) };
    }),
  );
  await store.claims.insert(
    articles.flatMap(({ reading }) =>
      reading.claims.map((claim, ordinal) => ({
        claim,
        ordinal,
        article: reading.article.id,
        words: wordsOf(claim, reading),
      })),
    ),
  );
  const dirty = new Set(articles.map(({ reading }) => reading.article.id));
  const addresses = new Set(articles.flatMap(({ reading }) => normaliseAddress(reading.article.url) ?? []));
  for (const address of addresses) {
    for (const id of await reorderVersions(store, address)) dirty.add(id);
  }
  await store.upkeep.markDirty([...dirty]);
}

/** Brings the days of the versions at an address up to date. Returns the ids of those that changed. */
export async function reorderVersions(store: Store, address: string): Promise<string[]> {
  const versions = await store.articles.versions(address);
  const before = new Map(versions.map((version) => [version.id, JSON.stringify(toKnown(version))]));
  const changed = orderVersions(versions).filter(
    (version) => before.get(version.id) !== JSON.stringify(toKnown(version)),
  );
  await store.articles.setKnown(changed);
  return changed.map(({ id }) => id);
}

function toKnown({ knownFrom, knownTo, ending }: Version): unknown {
  return [knownFrom, knownTo, ending];
}
