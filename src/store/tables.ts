import type { ColumnType, Generated } from "kysely";

/**
 * The tables of `migrations/`, as rows come and go. Days are "YYYY-MM-DD", instants ISO 8601 in UTC, `json` columns
 * their text: a reader parses what it needs, and a claim keeps its fields in the order in which they were written.
 */
export interface Tables {
  engine: { id: string; body: string };
  article: ArticleRow;
  claim: ClaimRow;
  decision: { id: string; made_at: string; body: string };
  decision_item: { item: string; decision: string };
  tombstone: { article: string; sha256: string; address: string | null; retracted_on: string; body: string };
  dirty: { article: string };
  item: { kind: string; id: string; day: string; cluster: string; keys: string };
  item_key: { kind: string; key: string; day: string; id: string };
  story: RevisionRow & { last_published: string };
  occurrence: OccurrenceRow;
  dyad: OccurrencePart & { a: string; b: string; event: string; status: string; quad: string; score: number };
  party: OccurrencePart & { party: string };
  deal: RevisionRow & { stage: string; story: string | null; deadline: string | null };
  deal_party: { party: string; id: string; revision: number };
  token: TokenRow;
  audit: AuditRow;
  edition: { single: Generated<boolean>; number: number };
  migration: { number: number; name: string; applied_at: Generated<ColumnType<string, never, never>> };
}

interface TokenRow {
  id: string;
  name: string;
  role: string;
  sha256: string;
  made_at: string;
  expires_on: string | null;
  last_used: string | null;
}

interface AuditRow {
  id: Generated<number>;
  made_at: string;
  name: string;
  role: string;
  action: string;
  subject: string;
  address: string | null;
}

export interface ArticleRow {
  id: string;
  address: string | null;
  outlet: string | null;
  published: string | null;
  recorded_at: string;
  known_from: string;
  known_to: string | null;
  ending: string | null;
  engine: string;
  claim_schema: number;
  body: string;
  full_text: string;
  warnings: string;
  profile: string;
  copy_of: string | null;
  story: string | null;
}

export interface ClaimRow {
  id: string;
  article: string;
  ordinal: number;
  kind: string;
  known_from: string;
  known_to: string | null;
  body: string;
  words: string;
  part_of: string | null;
}

interface RevisionRow {
  id: string;
  revision: number;
  known_from: string;
  known_to: string | null;
  body: string;
}

export interface OccurrenceRow extends RevisionRow {
  event: string;
  status: string;
  quad: string;
  score: number;
  valid_on: string;
  story: string;
  place: string | null;
  country: string | null;
  conflicts: number;
  independent: number;
  reviewed: boolean;
}

interface OccurrencePart {
  valid_on: string;
  id: string;
  revision: number;
  known_from: string;
  known_to: string | null;
}
