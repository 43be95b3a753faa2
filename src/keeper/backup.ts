import type { Claim } from "../record/claim.ts";
import type { Decision } from "../record/kept.ts";
import type { Reading } from "../record/reading.ts";
import { ReadoutError } from "../record/readout-error.ts";
import { type AnyClaim, CLAIM_SCHEMA, upgradeClaim } from "../record/upgrade.ts";
import type { Place } from "../store/articles.ts";
import type { Tombstone } from "../store/decisions.ts";
import { itemsOf } from "../store/decisions.ts";
import type { Store } from "../store/store.ts";
import type { Keeper, Progress } from "./keeper.ts";
import { endArticle } from "./retract.ts";

const FORM = "readout/backup@1";

/** One line of a backup. What is derived is left out: it follows from the rest. */
type Line =
  | { readonly type: "head"; readonly form: typeof FORM; readonly claimSchema: number; readonly articles: number }
  | { readonly type: "article"; readonly reading: Reading; readonly text: string; readonly recordedAt: string }
  | { readonly type: "decision"; readonly decision: Decision }
  | { readonly type: "tombstone"; readonly tombstone: Tombstone }
  | { readonly type: "end" };

const PAGE = 200;

/**
 * Everything that was read and decided, one JSON object to a line; the same from either kind of database. Tokens and the
 * audit log stay behind: they belong to a server, not to the record.
 */
export async function* writeBackup(store: Store): AsyncGenerator<string> {
  const line = (value: Line): string => `${JSON.stringify(value)}\n`;
  yield line({ type: "head", form: FORM, claimSchema: CLAIM_SCHEMA, articles: await store.articles.count() });
  for (let after: Place | null = null; ; ) {
    const page: Place[] = await store.articles.ids(after, PAGE);
    for (const { id } of page) yield line(await readArticle(store, id));
    after = page.at(-1) ?? null;
    if (page.length < PAGE) break;
  }
  for (const decision of await store.decisions.all()) yield line({ type: "decision", decision });
  for (const tombstone of await store.tombstones.all()) yield line({ type: "tombstone", tombstone });
  yield line({ type: "end" });
}

async function readArticle(store: Store, id: string): Promise<Line> {
  const original = await store.articles.original(id);
  if (original === null)
    throw new ReadoutError("record-changed", "The record was changed while it was read. Run the backup again.");
  const { article, engine, warnings, text, recordedAt } = original;
  const claims = (await store.claims.ofArticles([id])).map(({ claim }) => claim);
  return {
    type: "article",
    reading: { schema: "readout/reading@1", article, engine, claims, warnings },
    text,
    recordedAt,
  };
}

/**
 * Puts a backup into an empty record. `lines` are those of `writeBackup`. Throws a ReadoutError when it is no backup, is
 * cut short, or when the record has articles already.
 */
export async function restoreBackup(
  keeper: Keeper,
  lines: AsyncIterable<string>,
  onProgress?: Progress,
): Promise<number> {
  if ((await keeper.store.articles.count()) > 0) {
    throw new ReadoutError(
      "usage",
      "A backup is restored into a new record, and this one has articles. Name another with --database.",
    );
  }
  let head: (Line & { type: "head" }) | null = null;
  let done = 0;
  let isWhole = false;
  for await (const text of lines) {
    const line = parse(text);
    if (line.type === "head") head = line;
    else if (head === null) throw notABackup();
    if (line.type === "article" && head) {
      const claims = line.reading.claims.map(
        (claim): Claim => upgradeClaim(claim as unknown as AnyClaim, head?.claimSchema ?? 1),
      );
      await keeper.add([{ reading: { ...line.reading, claims }, text: line.text }], line.recordedAt);
      done++;
      onProgress?.(done, Math.max(0, head.articles - done));
    }
    if (line.type === "decision") await restoreDecision(keeper.store, line.decision);
    if (line.type === "tombstone") await restoreTombstone(keeper.store, line.tombstone);
    isWhole = line.type === "end";
  }
  if (head === null) throw notABackup();
  if (!isWhole)
    throw new ReadoutError(
      "backup-cut",
      "The backup is cut short: its last line is missing. What it holds was restored; use a whole one if you can.",
    );
  await keeper.derive(onProgress);
  return done;
}

async function restoreDecision(store: Store, decision: Decision): Promise<void> {
  await store.write(async (writing) => {
    const items = itemsOf(decision);
    const claims = await writing.claims.find(items);
    await writing.decisions.insert([decision]);
    await writing.upkeep.markDirty([
      ...new Set([...claims.map(({ article }) => article), ...(await writing.articles.has(items))]),
    ]);
  });
}

async function restoreTombstone(store: Store, tombstone: Tombstone): Promise<void> {
  await store.write(async (writing) => {
    await writing.tombstones.insert([tombstone]);
    const [kept] = await writing.articles.find([tombstone.article]);
    const { article, by, reason, retractedOn: on } = tombstone;
    if (kept) await endArticle(writing, kept, { article, by, reason, on });
  });
}

function parse(text: string): Line {
  try {
    const line = JSON.parse(text) as Line;
    if (line.type === "head" && line.form !== FORM) throw notABackup();
    return line;
  } catch {
    throw notABackup();
  }
}

/** What a file is answered with that `writeBackup` has not made. */
export function notABackup(options?: ErrorOptions): ReadoutError {
  return new ReadoutError(
    "backup-unreadable",
    "This is no backup of readout, or it is damaged. `readout backup FILE` makes one.",
    options,
  );
}
