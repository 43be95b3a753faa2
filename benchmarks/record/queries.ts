import { lookUp } from "../../src/keeper/look-up.ts";
import type { Store } from "../../src/store/store.ts";
import { createRandom } from "../../training/random.ts";
import { pick, type Random, type World } from "./world.ts";
import { toIso } from "./writer.ts";

/** Milliseconds of one kind of question: the first one ever asked, and the middle and the slowest of many. */
export interface QueryRow {
  readonly query: string;
  readonly runs: number;
  readonly firstMs: number;
  readonly p50: number;
  readonly p95: number;
  /** Rows found, in the middle. */
  readonly found: number;
}

interface Query {
  readonly name: string;
  /** How often it is asked, where it is not as often as the others. */
  readonly runs?: number;
  ask(random: Random): Promise<number>;
}

const RUNS = 60;
const WARM_UP = 5;
/** As `list`, `search` and `timeline` show them. */
const PAGE = 50;
const FIRST_DAY = Date.UTC(2024, 0, 1) / 86_400_000;
const DAYS = 730;

/** Asks each question many times, of other parties, days and words each time. */
export async function measureQueries(store: Store, world: World, seed: number): Promise<QueryRow[]> {
  const rows: QueryRow[] = [];
  for (const query of [...dyadQueries(store, world), ...wordQueries(store, world), ...otherQueries(store)]) {
    rows.push(await measure(query, seed));
    console.log(JSON.stringify(rows.at(-1)));
  }
  return rows;
}

async function measure({ name, ask, runs = RUNS }: Query, seed: number): Promise<QueryRow> {
  const random = createRandom(seed);
  const times: number[] = [];
  const found: number[] = [];
  let firstMs = 0;
  for (let run = -WARM_UP; run < runs; run++) {
    const began = performance.now();
    const rows = await ask(random);
    const ms = performance.now() - began;
    if (run === -WARM_UP) firstMs = ms;
    if (run < 0) continue;
    times.push(ms);
    found.push(rows);
  }
  return {
    query: name,
    runs,
    firstMs: round(firstMs),
    p50: round(at(times, 0.5)),
    p95: round(at(times, 0.95)),
    found: at(found, 0.5),
  };
}

function dyadQueries({ occurrences, relations }: Store, { states }: World): Query[] {
  const classes = [
    { name: "hot", from: 0, to: 4 },
    { name: "middling", from: 8, to: 25 },
    { name: "rare", from: 60, to: 180 },
  ];
  return classes.flatMap(({ name, from, to }) => {
    const dyad = (random: Random): [string, string] => {
      const among = states.slice(from, to);
      const one = pick(among, random).code;
      const other = pick(
        among.filter(({ code }) => code !== one),
        random,
      ).code;
      return [one, other];
    };
    const page = (random: Random, asOf: string | null, days: number | null): Promise<number> => {
      const start = FIRST_DAY + Math.floor(random() * (DAYS - 60));
      const within = days === null ? {} : { from: toIso(start), to: toIso(start + days) };
      return countOf(occurrences.page({ asOf, parties: dyad(random), ...within }, null, PAGE));
    };
    const asOf = (random: Random): string => toIso(FIRST_DAY + 200 + Math.floor(random() * 500));
    return [
      { name: `${name} dyad, two months`, ask: (random) => page(random, null, 60) },
      { name: `${name} dyad, two months, as of an earlier day`, ask: (random) => page(random, asOf(random), 60) },
      { name: `${name} dyad, any day`, ask: (random) => page(random, null, null) },
      {
        name: `${name} dyad by month`,
        ask: (random) => countOf(relations.between(...dyad(random), { asOf: null, grain: "month" })),
      },
    ];
  });
}

function wordQueries({ claims, occurrences }: Store, world: World): Query[] {
  const topic = (random: Random): string => world.drawTopic(random);
  const kinds: readonly (readonly [string, (random: Random) => string])[] = [
    ["a word that most have", (random) => pick(["worth", "met", "accused", "urged", "january", "july"], random)],
    ["a state", (random) => `"${pick(world.states.slice(0, 30), random).name}"`],
    ["a person", (random) => `"${pick(pick(world.states, random).people, random).name}"`],
    ["a word of some stories", topic],
    ["two words of some stories", (random) => `${topic(random)} ${topic(random)}`],
    ["a name of few stories", (random) => world.drawName(random)],
    ["a state and a word", (random) => `"${pick(world.states.slice(0, 30), random).name}" ${topic(random)}`],
    ["a state without a word", (random) => `"${pick(world.states.slice(0, 30), random).name}" -${topic(random)}`],
  ];
  const asOf = (random: Random): string => toIso(FIRST_DAY + 200 + Math.floor(random() * 500));
  return kinds.flatMap(([name, draw]): Query[] => [
    { name: `claims with ${name}`, ask: (random) => countOf(claims.search(draw(random), null, PAGE)) },
    { name: `claims with ${name}, as of`, ask: (random) => countOf(claims.search(draw(random), asOf(random), PAGE)) },
    {
      name: `occurrences with ${name}`,
      ask: (random) => countOf(occurrences.page({ asOf: null, words: draw(random) }, null, PAGE)),
    },
  ]);
}

function otherQueries(store: Store): Query[] {
  const day = (random: Random): string => toIso(FIRST_DAY + Math.floor(random() * DAYS));
  const someClaim = async (random: Random): Promise<string> => {
    const [claim] = await store.claims.page(["event"], null, { day: day(random), id: "8" }, 1);
    return claim?.claim.id ?? "";
  };
  return [
    { name: "newest stories", ask: () => countOf(store.stories.page(null, null, PAGE)) },
    {
      name: "stories before a day",
      ask: (random) => countOf(store.stories.page(null, { day: day(random), id: "" }, PAGE)),
    },
    { name: "stories, as of an earlier day", ask: (random) => countOf(store.stories.page(day(random), null, PAGE)) },
    {
      name: "a claim's occurrence with its reports and framing",
      ask: async (random) => ((await lookUp(store, await someClaim(random), null)) === null ? 0 : 1),
    },
    {
      name: "disputed occurrences of a month",
      ask: (random) =>
        countOf(store.occurrences.page({ asOf: null, hasConflict: true, from: day(random) }, null, PAGE)),
    },
    { name: "how much there is", runs: 5, ask: async () => (await store.stats.count(null)).claims },
  ];
}

async function countOf(rows: Promise<readonly unknown[]>): Promise<number> {
  return (await rows).length;
}

function at(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
