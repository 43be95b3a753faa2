/** Sixteen columns of four bytes: a row of sums, and a pair of inputs' weights. */
export const PANEL_BYTES: usize = 64;

/** A matrix of weights. `../panels.ts` writes these five numbers. */
@unmanaged
export class Panels {
  address: usize;
  /** A float for each column. */
  scales: usize;
  /** A float for each column, or 0. */
  bias: usize;
  inputs: usize;
  columns: usize;
}

/** Where the sentences of a batch lie, the longest first. `../engine.ts` writes these four numbers. */
@unmanaged
export class Batch {
  sentences: i32;
  /** First token of each sentence. */
  starts: usize;
  lengths: usize;
  /** Address of each token's projected input. */
  inputs: usize;
}

/** Sums of two rows. */
export const sums: usize = memory.data(128, 16);
/** Nobody reads this; written, it keeps loads that only warm the cache from being left out. */
export const unread: usize = memory.data(16, 16);
