import { createRandom } from "../../training/random.ts";
import { pick } from "../record/world.ts";
import type { Question } from "./questions.ts";

/** Milliseconds from when a request was to be sent until all of its answer was there. */
export interface LatencyRow {
  readonly resource: string;
  readonly requests: number;
  readonly failed: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  /** Of an answer before it is compressed, in the middle. */
  readonly bytes: number;
}

interface Asked {
  readonly resource: string;
  readonly ms: number;
  readonly bytes: number;
  readonly isGood: boolean;
}

/** Milliseconds after which nobody waits any more; a server that is that far behind never catches up. */
const PATIENCE = 20_000;

export interface Load {
  /** Requests a second. They come on schedule, whether earlier ones have been answered or not. */
  readonly rate: number;
  readonly seconds: number;
  readonly seed: number;
}

/**
 * Asks a server at a fixed rate. A request that has to wait because the server is behind counts with its wait: otherwise a
 * slow server would slow the questions down and look quick ("coordinated omission", Tene 2013).
 */
export async function measureLoad(origin: string, questions: readonly Question[], load: Load): Promise<LatencyRow[]> {
  await askAll(origin, questions, { ...load, seconds: 3, seed: load.seed + 1 });
  const asked = await askAll(origin, questions, load);
  const names = questions.map(({ resource }) => resource);
  return [
    ...names.map((name) =>
      toRow(
        name,
        asked.filter(({ resource }) => resource === name),
      ),
    ),
    toRow("all", asked),
  ];
}

async function askAll(origin: string, questions: readonly Question[], { rate, seconds, seed }: Load): Promise<Asked[]> {
  const random = createRandom(seed);
  const began = performance.now();
  const asked = Array.from({ length: rate * seconds }, async (_, n): Promise<Asked> => {
    const { resource, address } = pick(questions, random);
    const path = address(random);
    const due = began + (n * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const { isGood, bytes } = await ask(`${origin}${path}`);
    return { resource, ms: performance.now() - due, bytes, isGood };
  });
  return Promise.all(asked);
}

async function ask(address: string): Promise<{ isGood: boolean; bytes: number }> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    const { byteLength } = await response.arrayBuffer();
    if (!response.ok) console.error(`${response.status} ${address}`);
    return { isGood: response.ok, bytes: byteLength };
  } catch (error) {
    console.error(`${address}: ${String(error)}`);
    return { isGood: false, bytes: 0 };
  }
}

function toRow(resource: string, asked: readonly Asked[]): LatencyRow {
  const times = asked.map(({ ms }) => ms).sort((a, b) => a - b);
  const bytes = asked.map((one) => one.bytes).sort((a, b) => a - b);
  return {
    resource,
    requests: asked.length,
    failed: asked.filter(({ isGood }) => !isGood).length,
    p50: round(at(times, 0.5)),
    p95: round(at(times, 0.95)),
    p99: round(at(times, 0.99)),
    max: round(times.at(-1) ?? 0),
    bytes: at(bytes, 0.5),
  };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
