import { type AnyAnnotator, createPipeline } from "../src/pipeline/pipeline.ts";

export interface GrowthRow {
  readonly size: number;
  readonly msEach: number;
  readonly heapMB: number;
}

/** Milliseconds an article, and the heap afterwards, when ever more articles are read in a row. */
export function measureCountGrowth(
  annotators: readonly AnyAnnotator[],
  articles: readonly string[],
  counts: readonly number[],
): GrowthRow[] {
  const pipeline = createPipeline(annotators);
  return counts.map((count) => {
    const started = process.cpuUsage().user;
    for (let i = 0; i < count; i++) pipeline.annotate({ text: articles[i % articles.length] ?? "", hints: {} });
    return row(count, (process.cpuUsage().user - started) / 1000 / count);
  });
}

/** Milliseconds for each copy of the body, when one article has ever more of them. */
export function measureLengthGrowth(
  annotators: readonly AnyAnnotator[],
  write: (times: number) => string,
  lengths: readonly number[],
): GrowthRow[] {
  const pipeline = createPipeline(annotators);
  return lengths.map((times) => {
    const text = write(times);
    const started = process.cpuUsage().user;
    pipeline.annotate({ text, hints: {} });
    return row(times, (process.cpuUsage().user - started) / 1000 / times);
  });
}

function row(size: number, msEach: number): GrowthRow {
  globalThis.gc?.();
  const heapMB = Math.round(process.memoryUsage().heapUsed / 1024 / 1024);
  return { size, msEach: Math.round(msEach * 100) / 100, heapMB };
}
