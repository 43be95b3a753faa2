import type { Day, KeptArticle } from "../record/kept.ts";
import { ReadoutError } from "../record/readout-error.ts";
import type { Store } from "../store/store.ts";
import { reorderVersions } from "./add-articles.ts";

export interface Retraction {
  readonly article: string;
  readonly by: string;
  readonly reason: string;
  readonly on: Day;
}

/** Ends an article on a day, and keeps its text and its address out from then on. */
export async function retract(store: Store, { article, by, reason, on }: Retraction): Promise<void> {
  await store.write(async (writing) => {
    const [kept] = await writing.articles.find([article]);
    if (kept === undefined) throw new ReadoutError("unknown-id", `There is no article ${article} in this record.`);
    // What has been superseded is kept out by its text alone: a better version stands at its address.
    const address = kept.ending?.kind === "superseded" ? null : await writing.articles.addressOf(article);
    await writing.tombstones.insert([{ article, sha256: kept.article.sha256, address, retractedOn: on, reason, by }]);
    await endArticle(writing, kept, { article, by, reason, on });
  });
}

/** Ends an article by its tombstone. One that was superseded before has ended already. */
export async function endArticle(
  store: Store,
  { knownFrom, knownTo }: KeptArticle,
  retraction: Retraction,
): Promise<void> {
  const { article: id, by, reason, on } = retraction;
  if (knownTo !== null && knownTo <= on) return;
  await store.articles.setKnown([
    { id, knownFrom, knownTo: on > knownFrom ? on : knownFrom, ending: { kind: "retracted", reason, by } },
  ]);
  await store.upkeep.markDirty([id]);
}

/** Lets a retracted article stand again. */
export async function reinstate(store: Store, article: string): Promise<void> {
  await store.write(async (writing) => {
    const [kept] = await writing.articles.find([article]);
    if (kept === undefined) throw new ReadoutError("unknown-id", `There is no article ${article} in this record.`);
    if (kept.ending?.kind !== "retracted") throw new ReadoutError("usage", `The article ${article} was not retracted.`);
    await writing.tombstones.remove(article);
    await writing.articles.setKnown([{ id: article, knownFrom: kept.knownFrom, knownTo: null, ending: null }]);
    const address = await writing.articles.addressOf(article);
    const changed = address === null ? [] : await reorderVersions(writing, address);
    await writing.upkeep.markDirty([article, ...changed]);
  });
}
