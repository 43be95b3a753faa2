import { SingleBar } from "cli-progress";

export interface Progress {
  advance(): void;
  /** Clears the bar's line, so that a message can be printed; the bar comes back below it. */
  interrupt(): void;
  stop(): void;
}

export const SILENT: Progress = { advance: () => {}, interrupt: () => {}, stop: () => {} };

/** A bar on standard error for more than one input, on a terminal only. */
export function startProgress(total: number): Progress {
  if (total < 2 || !process.stderr.isTTY) return SILENT;
  const bar = new SingleBar({
    format: "reading {bar} {value} of {total} articles, {eta_formatted} left",
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: true,
  });
  bar.start(total, 0);
  return {
    advance: () => bar.increment(),
    interrupt: () => process.stderr.write("\r\x1b[K"),
    stop: () => bar.stop(),
  };
}
