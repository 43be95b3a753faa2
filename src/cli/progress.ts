export interface Progress {
  advance(): void;
  /** Clears the bar's line, so that a message can be printed; the bar comes back below it. */
  interrupt(): void;
  stop(): void;
}

export const SILENT: Progress = { advance: () => {}, interrupt: () => {}, stop: () => {} };

const CELLS = 24;
const REDRAW_MS = 100;
const CLEAR = "\r\x1b[K";

/** A bar on standard error for more than one input, on a terminal only. */
export function startProgress(total: number, things = "articles"): Progress {
  if (total < 2 || !process.stderr.isTTY) return SILENT;
  const start = Date.now();
  let done = 0;
  let drawn = 0;
  const draw = (): void => {
    drawn = Date.now();
    const line = writeBar(done, total, drawn - start, things);
    process.stderr.write(CLEAR + line.slice(0, (process.stderr.columns || 80) - 1));
  };
  draw();
  return {
    advance() {
      done = Math.min(done + 1, total);
      if (Date.now() - drawn > REDRAW_MS) draw();
    },
    interrupt: () => process.stderr.write(CLEAR),
    stop: () => process.stderr.write(CLEAR),
  };
}

/** Moves the bar with every value that goes by. */
export async function* counted<T>(values: AsyncIterable<T>, progress: Progress): AsyncGenerator<T> {
  for await (const value of values) {
    yield value;
    progress.advance();
  }
}

/** "██████░░░░ 12 of 80 articles, 40 s left" */
export function writeBar(done: number, total: number, elapsedMs: number, things = "articles"): string {
  const filled = Math.floor((done / total) * CELLS);
  const seconds = Math.ceil(((elapsedMs / Math.max(done, 1)) * (total - done)) / 1000);
  const left = done === 0 ? "" : `, ${seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`} left`;
  return `${"█".repeat(filled)}${"░".repeat(CELLS - filled)} ${done} of ${total} ${things}${left}`;
}
