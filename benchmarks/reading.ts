// `npm run bench` — speed, start-up, memory and growth on one thread. `-- --save` renews benchmarks/baseline.json.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { createStandardAnnotators } from "../src/pipeline/standard.ts";
import { loadResources } from "../src/resource/load.ts";
import { loadArticles, repeatArticle } from "./corpus.ts";
import { measureCountGrowth, measureLengthGrowth } from "./growth.ts";
import { measureStages } from "./stages.ts";
import { measureStartUp } from "./start-up.ts";

const BASELINE = join(import.meta.dirname, "baseline.json");

const articles = loadArticles();
const started = performance.now();
const resources = await loadResources();
const annotators = createStandardAnnotators(resources);
const loaded = performance.now() - started;

const report = {
  machine: `${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`,
  articles: articles.length,
  loadMs: Math.round(loaded),
  startUpMs: measureStartUp(),
  stages: measureStages(annotators, articles),
  byCount: measureCountGrowth(annotators, articles, [1, 10, 100, 1000]),
  byLength: measureLengthGrowth(annotators, repeatArticle, [1, 4, 16, 64]),
  peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
};

console.log(`${report.machine}; ${report.articles} articles`);
console.log(
  `models and lexicons loaded in ${report.loadMs} ms; a first reading from the shell in ${report.startUpMs} ms`,
);
console.table(report.stages);
console.log("growth with the number of articles");
console.table(report.byCount);
console.log("growth with the length of one article");
console.table(report.byLength);
console.log(`peak memory ${report.peakMemoryMB} MB`);

if (process.argv.includes("--save")) writeFileSync(BASELINE, `${JSON.stringify(report, null, 2)}\n`);
else if (existsSync(BASELINE)) compare(JSON.parse(readFileSync(BASELINE, "utf8")) as typeof report);

/** Machines differ, so what is compared is each stage's share of the whole. */
function compare(baseline: typeof report): void {
  console.log("share of the whole, now against the baseline");
  const total = (rows: typeof report.stages): number => rows.find((row) => row.stage === "whole")?.cpuMs ?? 1;
  console.table(
    report.stages.map((row) => {
      const before = baseline.stages.find((other) => other.stage === row.stage);
      const share = (ms: number, all: number): string => `${((100 * ms) / all).toFixed(1)} %`;
      return {
        stage: row.stage,
        now: share(row.cpuMs, total(report.stages)),
        baseline: before ? share(before.cpuMs, total(baseline.stages)) : "new",
      };
    }),
  );
}
