import type { Day } from "../../record/kept.ts";
import type { Cluster, ClusterRule, Item } from "../clusters.ts";
import type { ArticleProfile } from "../profile.ts";
import { bandKeys, compareSignatures, decodeSignature, type MinHash } from "./minhash.ts";

/** An article by its shingles. */
export interface CopyItem extends Item, MinHash {}

/** Half of what both say together is the same, word for word: two reports of one happening share less than a quarter. */
const LEAST_JACCARD = 0.45;
/** Or the shorter one says next to nothing else: it was cut. */
const LEAST_CONTAINMENT = 0.85;
/** Shorter texts than this (in shingles) are contained in others by chance: a caption, a flash. */
const LEAST_SHINGLES = 25;

/** The article as `copyRule` compares it. */
export function toCopyItem({ shingles, signature }: ArticleProfile, id: string, day: Day): CopyItem {
  const hashes: MinHash = { shingles, signature: decodeSignature(signature) };
  return { id, day, keys: bandKeys(hashes), ...hashes };
}

/** An original and its copies: syndicated, lightly edited, cut, or continued. */
export const copyRule: ClusterRule<CopyItem> = { windowDays: 60, choose: chooseOriginal };

function chooseOriginal(item: CopyItem, candidates: readonly Cluster<CopyItem>[]): string | null {
  let best: { readonly id: string; readonly likeness: number } | null = null;
  for (const { id, members } of candidates) {
    const likeness = Math.max(...members.map((member) => likenessOf(item, member)));
    if (likeness === 0) continue;
    if (!best || likeness > best.likeness || (likeness === best.likeness && id < best.id)) best = { id, likeness };
  }
  return best?.id ?? null;
}

/** How alike two copies are, 0 where they are none. */
function likenessOf(a: MinHash, b: MinHash): number {
  const { jaccard, containment } = compareSignatures(a, b);
  const isCut = containment >= LEAST_CONTAINMENT && Math.min(a.shingles, b.shingles) >= LEAST_SHINGLES;
  return jaccard >= LEAST_JACCARD || isCut ? jaccard : 0;
}
