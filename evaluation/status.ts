/**
 * Status against two gold sets of ../shared/gold: how certain events are (factuality.jsonl, −3 … 3),
 * and whether they lie before or after the day of publication (event-time.jsonl).
 *
 * Each status stands for a number, or for a side of the day of publication, as the tables below say.
 * usage: npx tsx evaluation/status.ts
 */
import { existsSync } from "node:fs";
import type { Annotated, StatusFinding } from "../src/annotator/layers.ts";
import { createStatusAnnotator } from "../src/annotator/status/status-annotator.ts";
import { createLemmatizer } from "../src/annotator/syntax/lemma.ts";
import { createSyntaxAnnotator } from "../src/annotator/syntax/syntax-annotator.ts";
import type { Sentence, Token } from "../src/document/sentence.ts";
import { createStandardPipeline } from "../src/pipeline/standard.ts";
import type { Status } from "../src/record/event.ts";
import { loadResources } from "../src/resource/load.ts";
import { readLines, toUtf16 } from "./trees.ts";

const FACTUALITY = "../shared/gold/factuality.jsonl";
const EVENT_TIME = "../shared/gold/event-time.jsonl";

type Scale = Readonly<Record<Status, number>>;

/** Newswire scores what will surely be almost like what is; the crowd of UDS asks whether it has happened. */
const SCALES: Readonly<Record<string, Scale>> = {
  MEANTIME: {
    happened: 3,
    ongoing: 3,
    scheduled: 3,
    expected: 3,
    possible: 0.75,
    conditional: 1,
    requested: 2,
    denied: -3,
    averted: -2,
  },
  UDS_IH2: {
    happened: 2.6,
    ongoing: 2.25,
    scheduled: -1.5,
    expected: -1.75,
    possible: -1.5,
    conditional: -1.5,
    requested: -2.25,
    denied: 0,
    averted: -0.75,
  },
};

interface FactualitySentence {
  readonly set: string;
  readonly split: string;
  readonly tokens: readonly string[];
  readonly targets: readonly { readonly tok: number; readonly label: number }[];
}

interface DatedArticle {
  readonly dct: string;
  readonly text: string;
  readonly events: readonly { readonly s: number; readonly e: number; readonly rel_dct: string | null }[];
}

interface Row {
  readonly set: string;
  readonly status: Status;
  readonly gold: number;
}

const resources = await loadResources();

/** Gold tokens, one sentence at a time, with our own trees. */
function factualityRows(gold: readonly FactualitySentence[]): Row[] {
  const { models, lexicons } = resources;
  const syntax = createSyntaxAnnotator(models.network, createLemmatizer(models.lemmas));
  const statuses = createStatusAnnotator(lexicons.status);
  const article = {
    article: { agencies: [], headline: "", published: null, language: "en" },
    headline: null,
    paragraphs: [],
    found: [],
    warnings: [],
    carriedBy: [],
  };
  const rows: Row[] = [];
  for (let from = 0; from < gold.length; from += 100) {
    const slice = gold.slice(from, from + 100);
    const { text, sentences } = joined(slice.map(({ tokens }) => tokens));
    const trees = syntax.annotate({ text, hints: {}, sentences }, () => {});
    const document = { text, hints: {}, sentences, trees, article, actors: [], times: [] };
    const found = statuses.annotate(document, () => {});
    slice.forEach((item, at) => {
      for (const { tok, label } of item.targets) {
        const status = found[at]?.[tok]?.status ?? "happened";
        rows.push({ set: `${item.set} ${item.split}`, status, gold: label });
      }
    });
  }
  return rows;
}

function joined(lists: readonly (readonly string[])[]): { text: string; sentences: Sentence[] } {
  let text = "";
  const sentences = lists.map((forms, index): Sentence => {
    const start = text.length;
    const tokens = forms.map((form, at): Token => {
      const token = { index: at, text: form, start: text.length, end: text.length + form.length };
      text += `${form} `;
      return token;
    });
    text += "\n";
    return { index, paragraph: index, part: "body", tokens, start, end: text.length - 2 };
  });
  return { text, sentences };
}

function printFactuality(rows: readonly Row[]): void {
  for (const set of [...new Set(rows.map((row) => row.set))].sort()) {
    const own = rows.filter((row) => row.set === set);
    const scale = SCALES[set.split(" ")[0] ?? ""];
    if (!scale) continue;
    const always = mean(own.map(({ gold }) => Math.abs(gold - 3)));
    const ours = mean(own.map(({ gold, status }) => Math.abs(gold - scale[status])));
    console.log(
      `${set}: mean absolute error ${ours.toFixed(3)} (all "3.0": ${always.toFixed(3)}), ${own.length} events`,
    );
    printConfusion(own);
  }
}

/** Rows: our status; columns: the gold label, rounded. */
function printConfusion(rows: readonly Row[]): void {
  console.log(`  ${"".padEnd(12)}${[-3, -2, -1, 0, 1, 2, 3].map((label) => String(label).padStart(6)).join("")}`);
  for (const status of new Set(rows.map((row) => row.status))) {
    const own = rows.filter((row) => row.status === status);
    const counts = [-3, -2, -1, 0, 1, 2, 3].map((label) => own.filter(({ gold }) => Math.round(gold) === label).length);
    console.log(`  ${status.padEnd(12)}${counts.map((count) => String(count).padStart(6)).join("")}`);
  }
}

const AFTER: ReadonlySet<Status> = new Set(["scheduled", "expected", "possible", "conditional", "requested"]);

/** Of the events with a clear relation to the day of publication, how many are on the right side of it. */
function printEventTime(gold: readonly DatedArticle[]): void {
  const pipeline = createStandardPipeline(resources);
  const tally = new Map<string, { right: number; all: number }>();
  for (const item of gold) {
    const convert = toUtf16(item.text);
    const document = pipeline.annotateUntil(["trees", "statuses"], { text: item.text, hints: { published: item.dct } });
    for (const event of item.events) {
      const side = event.rel_dct === "AFTER" ? "after" : event.rel_dct === "BEFORE" ? "before" : undefined;
      const found = side && statusAt(document, convert(event.s));
      if (!side || !found) continue;
      const count = tally.get(side) ?? { right: 0, all: 0 };
      count.all += 1;
      if (AFTER.has(found.status) === (side === "after")) count.right += 1;
      tally.set(side, count);
    }
  }
  for (const [side, { right, all }] of tally) console.log(`${side} publication: ${right} of ${all} right`);
}

function statusAt(document: Annotated<"trees" | "statuses">, start: number): StatusFinding | undefined {
  for (const tree of document.trees) {
    const word = tree.words.find((candidate) => candidate.start <= start && start < candidate.end);
    if (word) return document.statuses[tree.sentence]?.[word.index];
  }
  return undefined;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

if (existsSync(FACTUALITY)) printFactuality(factualityRows(readLines<FactualitySentence>(FACTUALITY)));
else console.log(`${FACTUALITY} is missing; factuality is not measured.`);
if (existsSync(EVENT_TIME)) printEventTime(readLines<DatedArticle>(EVENT_TIME));
else console.log(`${EVENT_TIME} is missing; times of events are not measured.`);
