import { type FixtureArticle, loadFixtures } from "../fixtures/load.ts";
import type { Reading } from "../src/record/reading.ts";
import { type Comparison, compareClaims } from "./match-claims.ts";
import { type FieldScore, scoreArticle } from "./match-fields.ts";

/** One article of `fixtures/`, as it was read. */
export interface FixtureScore {
  readonly fixture: FixtureArticle;
  readonly article: readonly FieldScore[];
  readonly comparison: Comparison;
}

/** The part of `Readout` that scoring needs. */
export interface Reader {
  read(text: string): Reading;
}

/** Reads every fixture and compares it with what was written by hand. */
export function scoreFixtures(reader: Reader): FixtureScore[] {
  return loadFixtures().map((fixture) => {
    const { article, claims } = reader.read(fixture.text);
    return {
      fixture,
      article: scoreArticle(fixture.article, article),
      comparison: compareClaims(fixture.claims, claims, fixture.text),
    };
  });
}

/** Right ones of all, as in "12 of 14". */
export interface Share {
  right: number;
  all: number;
}

/** Adds up shares by name, in the order of first appearance. */
export function tally(items: Iterable<readonly [name: string, right: boolean]>): Map<string, Share> {
  const shares = new Map<string, Share>();
  for (const [name, right] of items) {
    const share = shares.get(name) ?? { right: 0, all: 0 };
    share.all += 1;
    if (right) share.right += 1;
    shares.set(name, share);
  }
  return shares;
}

/** Share of the expected claims that were found, optional ones left out. */
export function claimRecall(scores: readonly FixtureScore[]): Share {
  const right = sum(scores, ({ comparison }) => comparison.found.length);
  return { right, all: right + sum(scores, ({ comparison }) => comparison.missed.length) };
}

/** Share of the predicted events that an expected claim accounts for, optional ones included. */
export function eventPrecision(scores: readonly FixtureScore[]): Share {
  const all = sum(scores, ({ comparison }) => comparison.events);
  return { right: all - sum(scores, ({ comparison }) => comparison.extra.length), all };
}

/** Articles that hold no diplomacy. */
export function withoutDiplomacy(scores: readonly FixtureScore[]): FixtureScore[] {
  return scores.filter(({ fixture }) => fixture.claims.length === 0);
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
