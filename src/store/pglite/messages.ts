import type { Rows } from "./run-query.ts";

/** What the thread of the database is asked, and what it answers. */
export interface Opening {
  /** Where the data is; made from `prepared` when it is not there yet. */
  readonly folder: string;
  readonly prepared: string | null;
}

export interface Question {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export type Answer =
  | ({ readonly id: number } & Rows)
  | { readonly id: number; readonly failure: { readonly message: string; readonly code?: string } };
