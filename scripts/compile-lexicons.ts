// Checks the word lists of lexicons/ and writes them as dist/lexicons/<name>.json.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { parseActorFile } from "../src/lexicon/actor-file.ts";
import { compileActors } from "../src/lexicon/actors.ts";
import { agentsSource, compileAgents } from "../src/lexicon/agents.schema.ts";
import { amountsSource, compileAmounts } from "../src/lexicon/amounts.schema.ts";
import { compileDeals, dealsSource } from "../src/lexicon/deals.schema.ts";
import { compileEvents, eventsSource } from "../src/lexicon/events.schema.ts";
import type { Lexicons } from "../src/lexicon/lexicons.ts";
import { placesSource } from "../src/lexicon/places.schema.ts";
import { compileSpeech, speechSource } from "../src/lexicon/speech.schema.ts";
import { compileStatus, statusSource } from "../src/lexicon/status.schema.ts";
import { compileCountries, compilePlaces } from "./compile-places.ts";

const source = join(import.meta.dirname, "..", "lexicons");
const target = join(import.meta.dirname, "..", "dist", "lexicons");

const compilers: { readonly [Name in keyof Lexicons]: () => Lexicons[Name] } = {
  actors: () => compileActors(filesOf("actors").flatMap((file) => parseActorFile(file, read(file)))),
  agents: () => compileAgents(readSource("agents.yaml", agentsSource)),
  amounts: () => compileAmounts(readSource("amounts.yaml", amountsSource)),
  countries: () => compileCountries(readSource("places.yaml", placesSource)),
  deals: () => compileDeals(readSource("deals.yaml", dealsSource)),
  events: () => compileEvents(filesOf("events").map((file) => readSource(file, eventsSource))),
  places: () => compilePlaces(readSource("places.yaml", placesSource)),
  speech: () => compileSpeech(readSource("speech.yaml", speechSource)),
  status: () => compileStatus(readSource("status.yaml", statusSource)),
};

function read(file: string): string {
  return readFileSync(join(source, file), "utf8");
}

/** The YAML files of a folder of lexicons/, in order of name. */
function filesOf(folder: string): string[] {
  const names = readdirSync(join(source, folder)).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => join(folder, name));
}

/** One YAML file of lexicons/, checked against its schema. */
function readSource<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(read(file)));
  if (!result.success) throw new Error(`lexicons/${file}:\n${z.prettifyError(result.error)}`);
  return result.data;
}

mkdirSync(target, { recursive: true });
for (const [name, compile] of Object.entries(compilers)) {
  const json = JSON.stringify(compile());
  writeFileSync(join(target, `${name}.json`), json);
  console.log(`${name}: ${Math.ceil(json.length / 1024)} KiB`);
}
