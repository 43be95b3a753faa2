import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadEventModel } from "../annotator/event/pair/model.ts";
import { loadNetwork } from "../annotator/syntax/load-network.ts";
import type { StoryModel } from "../corpus/story/stories.ts";
import { type ActorLexicon, compileActors } from "../lexicon/actors.ts";
import type { Lexicons } from "../lexicon/lexicons.ts";
import { packageRoot } from "../package/package-root.ts";
import { createReadout, type Readout } from "../pipeline/readout.ts";
import type { Models, Resources } from "../pipeline/standard.ts";
import type { Engine } from "../record/reading.ts";
import { ReadoutError } from "../record/readout-error.ts";

const LEXICONS: readonly (keyof Lexicons)[] = [
  "actors",
  "agents",
  "amounts",
  "countries",
  "deals",
  "events",
  "places",
  "speech",
  "status",
];
const MODELS = ["english.bin", "kernel.wasm", "segmenter.json", "lemmas.json", "events.bin"] as const;

/** The whole engine with the models and lexicons of the package. `actorFiles` add to the actor list. */
export async function loadReadout(actorFiles: readonly string[] = []): Promise<Readout> {
  return createReadout(await loadResources(actorFiles));
}

/** Reads models and lexicons from the package's folders. Throws a ReadoutError when a file is missing or wrong. */
export async function loadResources(actorFiles: readonly string[] = []): Promise<Resources> {
  const models = new Map(MODELS.map((name) => [name, readResource(join("models", name))]));
  const compiled = readLexicons();
  const actors = actorFiles.map((path) => ({ path, bytes: readActorFile(path) }));
  const lexicons = parseLexicons(compiled);
  return {
    models: await openModels(models),
    lexicons,
    moreActors: await compileActorFiles(actors, lexicons.actors),
    engine: describeEngine(models, [...compiled.values(), ...actors.map(({ bytes }) => bytes)]),
  };
}

/** The compiled lexicons in `dist/lexicons/`. */
export function loadLexicons(): Lexicons {
  return parseLexicons(readLexicons());
}

/** What clusters articles into stories. It has no part in what a single article is read as. */
export function loadStoryModel(): StoryModel {
  return parseJson(readResource(join("models", "stories.json"))) as StoryModel;
}

function readLexicons(): ReadonlyMap<string, Uint8Array> {
  return new Map(LEXICONS.map((name) => [name, readResource(join("dist", "lexicons", `${name}.json`))]));
}

function parseLexicons(compiled: ReadonlyMap<string, Uint8Array>): Lexicons {
  const entries = [...compiled].map(([name, bytes]) => [name, parseJson(bytes)] as const);
  return Object.fromEntries(entries) as unknown as Lexicons;
}

async function openModels(files: ReadonlyMap<(typeof MODELS)[number], Uint8Array>): Promise<Models> {
  const bytes = (name: (typeof MODELS)[number]): Uint8Array => files.get(name) ?? new Uint8Array();
  const json = <T>(name: (typeof MODELS)[number]): T => parseJson(bytes(name)) as T;
  return {
    network: await loadNetwork(bytes("english.bin"), bytes("kernel.wasm")),
    segmenter: json("segmenter.json"),
    lemmas: json("lemmas.json"),
    events: loadEventModel(bytes("events.bin")),
  };
}

function readActorFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new ReadoutError("actors", `The actor file ${path} cannot be read. Check the path.`, { cause: error });
  }
}

/** Adds the user's actors. The YAML parser and the schema are loaded for them alone: they would slow every start. */
async function compileActorFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  base: ActorLexicon,
): Promise<ActorLexicon | undefined> {
  if (files.length === 0) return undefined;
  const { parseActorFile } = await import("../lexicon/actor-file.ts");
  return compileActors(
    files.flatMap(({ path, bytes }) => parseActorFile(path, new TextDecoder().decode(bytes))),
    base,
  );
}

/** Hashes of everything that decides what a text is read as: the user's own actors belong to the lexicons. */
function describeEngine(models: ReadonlyMap<string, Uint8Array>, lexicons: readonly Uint8Array[]): Engine {
  const { version } = parseJson(readResource("package.json")) as { version: string };
  const hashes = [...models].map(([name, bytes]) => [name, digest([bytes])] as const);
  return { version, models: Object.fromEntries(hashes), lexicons: digest(lexicons) };
}

function digest(parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 16);
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function readResource(path: string): Uint8Array {
  try {
    return readFileSync(join(packageRoot(), path));
  } catch (error) {
    throw new ReadoutError(
      "incomplete",
      `${path} is missing from the package. Run \`npm run build\`, or install it again.`,
      {
        cause: error,
      },
    );
  }
}
