import type { Snapshot } from "../record/snapshot.ts";

/** A file beside the export, such as the codebook of a table. */
export interface Companion {
  /** Put behind the export's own name: `events.csv` has `events.codebook.md`. */
  readonly suffix: string;
  readonly text: string;
}

/** Writes the record in one format. */
export interface Exporter {
  /** What `--format` calls it. */
  readonly name: string;
  readonly description: string;
  /** With its dot: `.csv`. */
  readonly extension: string;
  readonly mediaType: string;
  /** Chunks in order; text is UTF-8. The same snapshot gives the same bytes. */
  write(snapshot: Snapshot): AsyncIterable<string | Uint8Array>;
  readonly companion?: Companion;
}
