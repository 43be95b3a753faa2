import { SingleBar } from "cli-progress";

export interface Progress {
  advance(): void;
  stop(): void;
}

const SILENT: Progress = { advance: () => {}, stop: () => {} };

/** A bar on standard error for more than one input, on a terminal only. */
export function startProgress(total: number): Progress {
  if (total < 2 || !process.stderr.isTTY) return SILENT;
  const bar = new SingleBar({
    format: "reading {bar} {value}/{total} articles, {eta_formatted} left",
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}
