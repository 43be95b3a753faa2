/**
 * Events against Zero-Shot-PLOVER (marked pairs, raw text) and false events where there are none.
 * usage: tsx evaluation/events.ts [--errors LABEL] [--false] [--gold FILE --predictions OUT.jsonl]
 */
import { existsSync, writeFileSync } from "node:fs";
import type { Annotator } from "../src/annotator/annotator.ts";
import type { Annotated, Draft } from "../src/annotator/layers.ts";
import type { Span } from "../src/document/span.ts";
import { createPipeline, type Pipeline } from "../src/pipeline/pipeline.ts";
import { createStandardAnnotators } from "../src/pipeline/standard.ts";
import type { EventClaim } from "../src/record/claim.ts";
import { loadResources } from "../src/resource/load.ts";
import { percent, row, scoreLabels } from "./label-scores.ts";
import { coversPair, fitOf, type MarkedPair, withMarkedActors } from "./marked-pair.ts";
import { hasOption, option } from "./option.ts";
import { PENTA, rootOf } from "./plover-root.ts";
import { readLines, toUtf16 } from "./trees.ts";

interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly marked?: { readonly source: Span | null; readonly target: Span | null };
  readonly gold?: { readonly root?: string; readonly penta?: number; readonly events?: readonly unknown[] };
}

interface Reading {
  readonly event: Draft<EventClaim>;
  readonly root: string;
}

type Layer = "events" | "statuses" | "sentences";

const GOLD = "../shared/gold";
/** Statuses of what a sentence says has been, is, or is going to be. */
const ASSERTED = new Set(["happened", "ongoing", "scheduled", "expected"]);
let marks: readonly Span[] = [];

async function createCoder(): Promise<Pipeline> {
  const annotators = createStandardAnnotators(await loadResources());
  return createPipeline(
    annotators.map((one) =>
      one.assigns === "actors"
        ? withMarkedActors(one as Annotator<"article" | "trees" | "mentions", "actors">, () => marks)
        : one,
    ),
  );
}

function readEvents(coder: Pipeline, text: string, pair: readonly Span[]): readonly Reading[] {
  marks = pair;
  const document: Annotated<Layer> = coder.annotateUntil<Layer>(["events", "statuses", "sentences"], {
    text,
    hints: {},
  });
  return document.events.map((event) => {
    const status = event.status ?? document.statuses[event.anchor.sentence]?.[event.anchor.word]?.status;
    return { event: status ? { ...event, status } : event, root: rootOf(event, status) };
  });
}

function pairOf({ text, marked }: GoldSentence): MarkedPair {
  const convert = toUtf16(text);
  const units = (span: Span | null | undefined): Span | null =>
    span ? { start: convert(span.start), end: convert(span.end) } : null;
  return { source: units(marked?.source), target: units(marked?.target) };
}

/** The label between the marked spans: that of the event that fits them best. */
function labelOf(coder: Pipeline, sentence: GoldSentence): string | null {
  const pair = pairOf(sentence);
  const readings = readEvents(
    coder,
    sentence.text,
    [pair.source, pair.target].filter((span) => span != null),
  );
  // "called him to congratulate him" is more than a call.
  const closeness = (event: Draft<EventClaim>): number => fitOf(event, pair) - (event.event === "CONSULT" ? 0.1 : 0);
  const best = [...readings].sort((a, b) => closeness(b.event) - closeness(a.event))[0];
  return best?.root ?? null;
}

function scoreMarkedPairs(coder: Pipeline, sentences: readonly GoldSentence[]): void {
  const labels = sentences.map((sentence) => [sentence.gold?.root ?? "", labelOf(coder, sentence)] as const);
  const penta = labels.map(([gold, label]) => [PENTA[gold], PENTA[label ?? ""] ?? null] as const);
  const side = (root: string | null): string | null => (root === null ? null : (PENTA[root] ?? 0) < 3 ? "+" : "-");
  const binary = labels.map(([gold, label]) => [side(gold), side(label)] as const);
  const root = scoreLabels(labels);
  row("marked pairs, 15 labels, macro-F1 (rules alone)", percent(root.macroF1), "82.1", "95");
  row("marked pairs, 15 labels, accuracy", percent(root.accuracy));
  row("marked pairs, 4 classes, macro-F1", percent(scoreLabels(penta).macroF1));
  row("marked pairs, 2 classes, macro-F1", percent(scoreLabels(binary).macroF1));
  const rawReadings = sentences.map((sentence) => readEvents(coder, sentence.text, []));
  const found = sentences.filter((sentence, i) =>
    rawReadings[i]?.some(
      ({ event, root: label }) => label === sentence.gold?.root && coversPair(event, pairOf(sentence)),
    ),
  );
  row("raw text, recall of label with actor and recipient", percent(found.length / sentences.length));
  row("raw text, events a sentence", (rawReadings.flat().length / sentences.length).toFixed(2));
  for (const label of [...new Set(labels.map(([gold]) => gold))].sort()) {
    const own = labels.filter(([gold]) => gold === label);
    const right = own.filter(([, predicted]) => predicted === label).length;
    row(`  ${label}, recall of ${own.length}`, percent(right / own.length));
  }
  const wanted = option("--errors");
  labels.forEach(([gold, label], i) => {
    if (wanted !== undefined && label !== gold && (wanted === gold || wanted === "all"))
      console.log(`${gold} → ${label}: ${sentences[i]?.text}`);
  });
}

/** Events per 100 sentences of texts that hold none. */
function scoreSilence(coder: Pipeline, title: string, texts: readonly string[]): void {
  let sentences = 0;
  let events: Draft<EventClaim>[] = [];
  for (const text of texts) {
    marks = [];
    const document = coder.annotateUntil<Layer>(["events", "statuses", "sentences"], { text, hints: {} });
    sentences += document.sentences.length;
    events = [...events, ...document.events];
    if (hasOption("--false"))
      for (const { event, evidence } of document.events)
        console.log(`  ${event} ${evidence[0]?.rule} “${evidence[0]?.quote}”`);
  }
  const appeals = events.filter(({ evidence }) => evidence[0]?.rule === "event/appeal").length;
  row(`false events per 100 sentences, ${title} (${sentences})`, percent(events.length / sentences));
  row("  without appeals (“urged”, “called on”)", percent((events.length - appeals) / sentences));
}

function silentArticles(): readonly string[] {
  const articles = readLines<GoldSentence>(`${GOLD}/newswire-entities.jsonl`).map(({ text }) => text.trimStart());
  const address = (text: string): string => (text.split(/\s/)[0] ?? "").split("?")[0] ?? "";
  return articles
    .filter((text) =>
      /\/(?:sports?|business|weather)\/|football|soccer|cricket|weather|championship/i.test(address(text)),
    )
    .map((text) => text.slice(text.search(/\s/)).trim());
}

function writePredictions(coder: Pipeline, sentences: readonly GoldSentence[], path: string): void {
  const lines = sentences.map((sentence) => {
    const label = labelOf(coder, sentence);
    const events = readEvents(coder, sentence.text, [])
      .filter(({ event }) => ASSERTED.has(event.status ?? "happened"))
      .map(({ event }) => {
        const names = (list: EventClaim["actors"]): string[] => list.map(({ code, text }) => code ?? text);
        return { event: event.event, actors: names(event.actors), recipients: names(event.recipients) };
      });
    return JSON.stringify({
      id: sentence.id,
      root: label,
      penta: label === null ? null : (PENTA[label] ?? null),
      events,
    });
  });
  writeFileSync(path, `${lines.join("\n")}\n`);
}

async function main(): Promise<void> {
  const gold = option("--gold") ?? `${GOLD}/plover.jsonl`;
  if (!existsSync(gold)) return console.log(`no ${gold}: not measured`);
  const coder = await createCoder();
  const sentences = readLines<GoldSentence>(gold);
  const predictions = option("--predictions");
  if (predictions !== undefined) return writePredictions(coder, sentences, predictions);
  row("metric", "ours", "best known", "ceiling");
  scoreMarkedPairs(coder, sentences);
  if (option("--gold") !== undefined) return undefined;
  const neutral = readLines<GoldSentence>(`${GOLD}/neutral.jsonl`);
  scoreSilence(
    coder,
    "political, no event",
    neutral.map(({ text }) => text),
  );
  scoreSilence(coder, "sport, business, weather", silentArticles());
  const crises = readLines<GoldSentence>(`${GOLD}/crises.jsonl`).filter(({ gold }) => gold?.events?.length === 0);
  scoreSilence(
    coder,
    "crisis narratives, no event",
    crises.slice(0, 1000).map(({ text }) => text),
  );
  return undefined;
}

await main();
