import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadNetwork } from "../annotator/syntax/load-network.ts";
import { parseActorFile } from "../lexicon/actor-file.ts";
import { type ActorLexicon, compileActors } from "../lexicon/actors.ts";
import type { Lexicons } from "../lexicon/lexicons.ts";
import { createReadout, type Readout } from "../pipeline/readout.ts";
import type { Models, Resources } from "../pipeline/standard.ts";
import type { Engine } from "../record/reading.ts";
import { ReadoutError } from "../record/readout-error.ts";
import { packageRoot } from "./package-root.ts";

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
const MODELS = ["english.bin", "kernel.wasm", "segmenter.json", "lemmas.json"] as const;

/** The whole engine with the models and lexicons of the package. `actorFiles` add to the actor list. */
export async function loadReadout(actorFiles: readonly string[] = []): Promise<Readout> {
  return createReadout(await loadResources(actorFiles));
}

/** Reads models and lexicons from the package's folders. Throws a ReadoutError when a file is missing or wrong. */
export async function loadResources(actorFiles: readonly string[] = []): Promise<Resources> {
  const files = new Map(MODELS.map((name) => [name, readResource(join("models", name))]));
  const lexicons = loadLexicons();
  return {
    models: await openModels(files),
    lexicons,
    moreActors: loadActorFiles(actorFiles, lexicons.actors),
    engine: describeEngine(files),
  };
}

/** The compiled lexicons in `dist/lexicons/`. */
export function loadLexicons(): Lexicons {
  const entries = LEXICONS.map((name) => [
    name,
    JSON.parse(readText(join("dist", "lexicons", `${name}.json`))) as unknown,
  ]);
  return Object.fromEntries(entries) as Lexicons;
}

async function openModels(files: ReadonlyMap<(typeof MODELS)[number], Uint8Array>): Promise<Models> {
  const bytes = (name: (typeof MODELS)[number]): Uint8Array => files.get(name) ?? new Uint8Array();
  const json = <T>(name: (typeof MODELS)[number]): T => JSON.parse(new TextDecoder().decode(bytes(name))) as T;
  return {
    network: await loadNetwork(bytes("english.bin"), bytes("kernel.wasm")),
    segmenter: json("segmenter.json"),
    lemmas: json("lemmas.json"),
  };
}

function loadActorFiles(paths: readonly string[], base: ActorLexicon): ActorLexicon | undefined {
  if (paths.length === 0) return undefined;
  const source = paths.flatMap((path) => {
    try {
      return parseActorFile(path, readFileSync(path, "utf8"));
    } catch (error) {
      if (error instanceof ReadoutError) throw error;
      throw new ReadoutError("actors", `The actor file ${path} cannot be read. Check the path.`, { cause: error });
    }
  });
  return compileActors(source, base);
}

function describeEngine(files: ReadonlyMap<string, Uint8Array>): Engine {
  const { version } = JSON.parse(readText("package.json")) as { version: string };
  const models = Object.fromEntries([...files].map(([name, bytes]) => [name, digest([bytes])]));
  const lexicons = digest(LEXICONS.map((name) => readResource(join("dist", "lexicons", `${name}.json`))));
  return { version, models, lexicons };
}

function digest(parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 16);
}

function readText(path: string): string {
  return new TextDecoder().decode(readResource(path));
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
