import { createHash } from "node:crypto";
import type { ReadArticle } from "../../src/keeper/add-articles.ts";
import type { Claim } from "../../src/record/claim.ts";
import { createRandom } from "../../training/random.ts";
import { type Draft, tellEvent } from "./event-sentence.ts";
import { type Telling, tellAgenda, tellDeal, tellRole, tellStatement, tellTrip } from "./other-sentences.ts";
import { type Assignment, type Happening, plotHappening, type Story } from "./plot.ts";
import { pick, type Random, type World } from "./world.ts";
import { toIso, Writer } from "./writer.ts";

/** A synthetic article as it would have been read. */
export interface SyntheticArticle extends ReadArticle {
  readonly story: number;
  /** Which happening each event claim is really about. */
  readonly tells: ReadonlyMap<string, string>;
}

const OUTLETS = Array.from({ length: 40 }, (_, n) => `The ${n % 2 ? "Daily" : "Morning"} Paper ${n}`);
const AGENCIES = ["Reuters", "AP", "AFP", "Xinhua", "TASS"];
const FILLERS = 4;

/** Writes an article of about 200 words and 10 claims. A copy differs in its outlet, headline and last sentence. */
export function writeArticle(world: World, assignment: Assignment, seed: number): SyntheticArticle {
  const { story, index, copyOf } = assignment;
  const random = createRandom((seed * 31 + story.number * 64 + copyOf) | 0);
  const own = createRandom((seed * 37 + story.number * 64 + index) | 0);
  const outlet = pick(OUTLETS, own);
  const agencies = random() < 0.5 ? [pick(AGENCIES, random)] : [];
  const writer = new Writer();
  const headline = headlineOf(story, index === copyOf ? random : own);
  writer.write(`${headline}\n\n`);
  const drafts = tellAll(world, assignment, { writer, attribution: { outlet, agencies, form: "author" }, random });
  writer.write(`\n\n${capital(fill(world, story, 16, own))}. `);
  const text = writer.text.trimEnd();
  const sha256 = createHash("sha256").update(`${seed}\n${outlet}\n${text}`).digest("hex");
  const id = sha256.slice(0, 16);
  const tells = new Map<string, string>();
  const claims = drafts.map(({ draft, happening }, n): Claim => {
    const claimId = createHash("sha256").update(`${id} ${n}`).digest("hex").slice(0, 16);
    if (happening !== undefined) tells.set(claimId, happening);
    return { id: claimId, ...draft } as Claim;
  });
  const published = toIso(assignment.day);
  return {
    reading: {
      schema: "readout/reading@1",
      article: { id, outlet, agencies, headline, published, language: "en", sha256 },
      engine: { version: "0.1.0", models: {}, lexicons: "synthetic" },
      claims,
      warnings: [],
    },
    text,
    story: story.number,
    tells,
  };
}

interface Told {
  readonly draft: Draft<Claim>;
  readonly happening?: string;
}

/** Four things of the story, three that only this article has, and what else articles say. */
function tellAll(world: World, { story, day, copyOf }: Assignment, telling: Telling): Told[] {
  const { writer, attribution, random } = telling;
  const told: Told[] = [];
  const of = { start: day, topics: story.topics, random };
  const own = [0, 1, 2].map((n) =>
    plotHappening(`${story.number}.${copyOf}/${n}`, ...pairOf(world, story, random), of),
  );
  const shared = [...story.happenings].sort(() => random() - 0.5).slice(0, 4);
  for (const happening of [...shared, ...own]) {
    const draft = tellEvent(writer, happening, attribution, { published: day, random });
    told.push({ draft, happening: happening.id });
    if (told.length % 2 === 0) writer.write("\n\n");
  }
  told.push({ draft: tellStatement(telling, story, story.a, story.b) });
  if (random() < 0.7) told.push({ draft: tellStatement(telling, story, story.b, story.a) });
  const [first] = shared as [Happening];
  const sum = (1 + (story.number % 90)) * 10_000_000;
  if (story.number % 3 === 0 && random() < 0.8) told.push({ draft: tellDeal(telling, story, sum) });
  if (random() < 0.4) told.push({ draft: tellTrip(telling, first) });
  if (random() < 0.3) told.push({ draft: tellRole(telling, story.a) });
  if (random() < 0.3) told.push({ draft: tellAgenda(telling, story) });
  writer.write("\n\n");
  for (let n = 0; n < FILLERS; n++) writer.write(`${capital(fill(world, story, 14, random))}. `);
  return told;
}

/** Articles recall what else went on between the two, or between others. */
function pairOf(world: World, { a, b }: Story, random: Random): [Story["a"], Story["b"]] {
  if (random() < 0.5) return [a, b];
  const other = world.drawState(random);
  return other === a ? [a, b] : [a, other];
}

function headlineOf({ a, b, topics, names }: Story, random: Random): string {
  return `${a.name}, ${b.name} ${pick(topics, random)} ${pick(topics, random)} ${pick(names, random)}`;
}

function fill(world: World, { topics, names }: Story, words: number, random: Random): string {
  const draw = (): string => {
    const at = random();
    if (at < 0.2) return pick(topics, random);
    return at < 0.27 ? pick(names, random) : world.drawWord(random);
  };
  return Array.from({ length: words }, draw).join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
