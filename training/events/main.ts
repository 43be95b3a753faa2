/**
 * Trains the classifier of pairs: who does what to whom.
 * usage: npx tsx training/events/main.ts [models/events.bin]
 *
 * Reads `training/events/sentences/`, and `plover.jsonl` and `neutral.jsonl` of `../shared/gold` where they are there.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GoldSentence, readGold } from "../../evaluation/events/gold.ts";
import { createSentenceReader } from "../../evaluation/events/sentence-reader.ts";
import { loadResources } from "../../src/resource/load.ts";
import { markedExamples, silentExamples, writtenExamples } from "./examples.ts";
import { trainLogistic } from "./logistic.ts";
import { writeEventModel } from "./model-file.ts";

const target = process.argv[2] ?? "models/events.bin";
// The engine does not start without a model; the one it starts with is not asked.
if (!existsSync("models/events.bin")) writeFileSync("models/events.bin", writeEventModel(new Map()));

const reader = createSentenceReader(await loadResources());
const gold = (name: string): GoldSentence[] => {
  const path = `../shared/gold/${name}.jsonl`;
  if (existsSync(path)) return readGold(path);
  console.error(`${path} is missing: trained without it.`);
  return [];
};
const marked = markedExamples(reader, gold("plover"));
const silent = silentExamples(reader, gold("neutral")).flat();
const own = writtenExamples(reader, join(import.meta.dirname, "sentences"));
console.error(`${marked.length} marked pairs, ${silent.length} of sentences without event, ${own.length} written ones`);
const weights = trainLogistic([...marked, ...silent, ...own]);
const bytes = writeEventModel(weights);
writeFileSync(target, bytes);
console.error(`${weights.size} features learnt, ${Math.round(bytes.length / 1000)} kB in ${target}`);
