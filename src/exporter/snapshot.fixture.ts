import type { Claim, TripClaim } from "../record/claim.ts";
import type { ReportedDeal, ReportedOccurrence } from "../record/derived.ts";
import type { Day, KeptArticle, Report } from "../record/kept.ts";
import type { Snapshot } from "../record/snapshot.ts";
import { COURIER, COURIER_WRONG, HARBOUR, LEDGER, TEXTS } from "./articles.fixture.ts";
import { ATTACKS, DELIVERY, MEETINGS, PLEDGE, SANCTIONS, STATEMENTS, TRIP, VISITS } from "./claims.fixture.ts";
import { DEALS, OCCURRENCES } from "./occurrences.fixture.ts";

/** A snapshot's streams as plain lists. */
export interface SnapshotParts {
  readonly asOf?: Day | null;
  readonly articles?: readonly KeptArticle[];
  readonly claims?: readonly Report[];
  readonly occurrences?: Iterable<ReportedOccurrence>;
  readonly deals?: readonly ReportedDeal[];
  readonly trips?: readonly Report<TripClaim>[];
  /** Full texts of the articles whose outlet was opted in. */
  readonly texts?: Readonly<Record<string, string>>;
}

async function* stream<T>(list: Iterable<T> = []): AsyncGenerator<T> {
  yield* list;
}

export function snapshotOf(parts: SnapshotParts): Snapshot {
  return {
    asOf: parts.asOf ?? null,
    articles: () => stream(parts.articles),
    claims: () => stream(parts.claims),
    occurrences: () => stream(parts.occurrences),
    deals: () => stream(parts.deals),
    trips: () => stream(parts.trips),
    text: async (article) => parts.texts?.[article] ?? null,
  };
}

const CLAIMS: readonly Report<Claim>[] = [
  ...ATTACKS,
  ...MEETINGS,
  ...SANCTIONS,
  ...VISITS,
  ...STATEMENTS,
  PLEDGE,
  DELIVERY,
  TRIP,
];

/**
 * A small record: an agency's story with a copy, another paper's story with its earlier version; a meeting that was
 * held, a visit that is scheduled, an attack that is denied, a sanction with a sum whose place is in conflict; a deal
 * of two legs, a trip of two stops, two statements. Each occurrence and deal has the id of its first claim.
 */
export const FIXTURE: SnapshotParts = {
  articles: [COURIER_WRONG, HARBOUR, LEDGER, COURIER],
  claims: CLAIMS,
  occurrences: OCCURRENCES,
  deals: DEALS,
  trips: [TRIP],
};

/** What must not go wrong in any format: quotes, commas, breaks, tabs, markup, a formula, NUL, lone surrogates. */
export const HOSTILE_TEXT =
  "=1+1 \"a\", 'b'\r\n\tc; <script>alert(1)</script> & ]]> \u0000 \ud800 \u2028 {d} | `e` é 🕊";

/** The fixture with every text that comes from articles or people replaced by what `change` makes of it. */
export function withTexts(parts: SnapshotParts, change: (text: string) => string): SnapshotParts {
  return JSON.parse(
    JSON.stringify(parts, (key, value: unknown) =>
      typeof value === "string" && FREE_TEXT.has(key) ? change(value) : value,
    ),
  ) as SnapshotParts;
}

const FREE_TEXT: ReadonlySet<string> = new Set([
  "headline",
  "outlet",
  "quote",
  "name",
  "text",
  "thing",
  "purpose",
  "label",
  "by",
]);

export const SNAPSHOT: Snapshot = snapshotOf(FIXTURE);
export const EMPTY_SNAPSHOT: Snapshot = snapshotOf({});
/** As `SNAPSHOT`, with the full text of one article that its outlet lets pass. */
export const OPTED_IN_SNAPSHOT: Snapshot = snapshotOf({
  ...FIXTURE,
  texts: { [HARBOUR.article.id]: TEXTS["article-harbour"] ?? "" },
});
export const HOSTILE_SNAPSHOT: Snapshot = snapshotOf(withTexts(FIXTURE, () => HOSTILE_TEXT));
