import { hash32, mix32 } from "../hash.ts";

/** Words of a shingle: long enough that two reports of one happening share few, short enough that an edit breaks few. */
const SHINGLE = 4;
/** Bands of the signature, and hashes in each: copies that share half of their shingles meet in 98 of 100 cases. */
export const BANDS = 32;
export const ROWS = 3;
const HASHES = BANDS * ROWS;

/** Broder 1997: equal places of two signatures estimate the Jaccard coefficient of the shingles; the error is about .05. */
export interface MinHash {
  /** Different shingles of the text. */
  readonly shingles: number;
  readonly signature: Uint32Array;
}

/** The signature of a text, given as its words. */
export function minHash(words: readonly string[]): MinHash {
  const shingles = new Set(shinglesOf(words));
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < HASHES; i++) {
      const hash = mix32(shingle + Math.imul(i + 1, 0x9e3779b9));
      if (hash < (signature[i] as number)) signature[i] = hash;
    }
  }
  return { shingles: shingles.size, signature };
}

function shinglesOf(words: readonly string[]): number[] {
  if (words.length < SHINGLE) return words.length === 0 ? [] : [hash32(words.join(" "))];
  const last = words.length - SHINGLE;
  return Array.from({ length: last + 1 }, (_, i) => hash32(words.slice(i, i + SHINGLE).join(" ")));
}

/** Locality-sensitive hashing: one key for each band of the signature. */
export function bandKeys({ shingles, signature }: MinHash): string[] {
  if (shingles === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = signature.slice(band * ROWS, (band + 1) * ROWS);
    return `${band}:${hash32(rows.join(",")).toString(36)}`;
  });
}

/** Estimated share of common shingles: of all that either has, and of those of the shorter text. */
export function compareSignatures(a: MinHash, b: MinHash): { jaccard: number; containment: number } {
  if (a.shingles === 0 || b.shingles === 0) return { jaccard: 0, containment: 0 };
  let equal = 0;
  for (let i = 0; i < HASHES; i++) if (a.signature[i] === b.signature[i]) equal++;
  const jaccard = equal / HASHES;
  const common = (jaccard / (1 + jaccard)) * (a.shingles + b.shingles);
  return { jaccard, containment: Math.min(1, common / Math.min(a.shingles, b.shingles)) };
}

/** A signature as text, and back: base64 of its numbers, the lowest byte first. */
export function encodeSignature(signature: Uint32Array): string {
  const bytes = Array.from(signature, (hash) =>
    String.fromCharCode(hash & 255, (hash >>> 8) & 255, (hash >>> 16) & 255, hash >>> 24),
  );
  return btoa(bytes.join(""));
}

export function decodeSignature(text: string): Uint32Array {
  const bytes = atob(text);
  const byte = (i: number): number => bytes.charCodeAt(i);
  return Uint32Array.from(
    { length: bytes.length / 4 },
    (_, i) => byte(4 * i) | (byte(4 * i + 1) << 8) | (byte(4 * i + 2) << 16) | (byte(4 * i + 3) << 24),
  );
}
