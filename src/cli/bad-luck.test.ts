import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HAS_POSTGRES, type Server, startPostgres } from "../store/postgres/embedded.fixture.ts";

const root = join(import.meta.dirname, "../..");
const command = ["--import", "tsx", join(root, "src/cli/main.ts")];
const folder = mkdtempSync(join(tmpdir(), "readout-luck-"));
const news = join(folder, "news");
const whole = join(folder, "whole");
const ARTICLES = 20;
/** Each test starts the command several times. */
const TIMEOUT = 180_000;

function readout(args: readonly string[], database: string): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...command, ...args, "--database", database], { cwd: root, encoding: "utf8" });
}

function start(args: readonly string[], database: string): ChildProcess {
  return spawn(process.execPath, [...command, ...args, "--database", database], { cwd: root });
}

function end(child: ChildProcess): Promise<{ status: number | null; stderr: string }> {
  let stderr = "";
  child.stderr?.on("data", (text) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, stderr })));
}

/** Everything that a record says, without the instants at which it was added. */
function recordIn(database: string): string {
  const { stdout, stderr, status } = readout(["export", "--format", "jsonl"], database);
  expect([stderr, status]).toEqual(["", 0]);
  return stdout.replaceAll(/"recordedAt":"[^"]*"/g, "");
}

/** A sentence, and no trace of a fault. */
function expectSentence({ stderr }: { readonly stderr: string }, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/fault in readout|\n\s+at |Error:/);
}

beforeAll(() => {
  mkdirSync(news);
  const towns = ["Paris", "Berlin", "Warsaw", "Rome", "Madrid"];
  for (let i = 0; i < ARTICLES; i++) {
    const day = `2025-10-${String(10 + i).padStart(2, "0")}`;
    const town = towns[i % towns.length];
    const text = `date: ${day}\noutlet: Outlet ${i % 7}\nheadline: Talks in ${town}\n\nFrench President Emmanuel Macron met German Chancellor Friedrich Merz in ${town} on ${day}. They discussed ${i} tariffs.\n`;
    writeFileSync(join(news, `${i}.txt`), text);
  }
  expect(readout(["add", news], whole).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a record in a folder", { timeout: TIMEOUT }, () => {
  it("loses nothing and has nothing twice when adding is killed again and again", async () => {
    const record = join(folder, "killed");
    for (const delay of [300, 1000, 1900, 3000]) {
      const child = start(["add", news], record);
      const ended = end(child);
      // Once it has begun to write: before, there is nothing to break.
      const limit = Date.now() + 20_000;
      while (!existsSync(join(record, "lock")) && child.exitCode === null && Date.now() < limit) await wait(20);
      await wait(delay);
      child.kill("SIGKILL");
      await ended;
    }
    const last = readout(["add", news], record);
    expect([last.stderr, last.status]).toEqual(["", 0]);
    expect(recordIn(record)).toBe(recordIn(whole));
    expect(readdirSync(record).sort()).toEqual(["data"]);
  });

  it("is used by one process at a time, and another is told so", async () => {
    const record = join(folder, "shared");
    const runs = await Promise.all([end(start(["add", news], record)), end(start(["add", news], record))]);
    const refused = runs.filter(({ status }) => status !== 0);
    expect(refused.length).toBeLessThan(2);
    for (const run of refused) {
      expect(run.status).toBe(1);
      expectSentence(run, /is in use by process \d+ since .* PostgreSQL/);
    }
    expect(readout(["add", news], record).status).toBe(0);
    expect(recordIn(record)).toBe(recordIn(whole));
  });

  it("is neither made by a question nor among other files", () => {
    const missing = join(folder, "missing");
    const asked = readout(["stats"], missing);
    expect(asked.status).toBe(2);
    expectSentence(asked, /There is no record in .*missing/);
    expect(existsSync(missing)).toBe(false);
    for (const foreign of [news, join(news, "1.txt")]) {
      const added = readout(["add", news], foreign);
      expect(added.status).toBe(2);
      expectSentence(added, /holds something else/);
    }
    expect(readdirSync(news).length).toBe(ARTICLES);
    const unmakeable = readout(["add", news], "/proc/nowhere/record");
    expect(unmakeable.status).toBe(1);
    expectSentence(unmakeable, /There is no such file or folder|Permission is denied/);
  });

  it.runIf(existsSync("/dev/full"))("is exported to a full disk with a sentence, and an older file stays", () => {
    const file = join(folder, "events.csv");
    writeFileSync(file, "older");
    // The file beside it into which the new one is written is on a full disk.
    symlinkSync("/dev/full", `${file}.unfinished`);
    const exported = readout(["export", "--format", "csv", "--output", file], whole);
    expect(exported.status).toBe(1);
    expectSentence(exported, /no space left/);
    expect(readFileSync(file, "utf8")).toBe("older");
    const printed = spawnSync(
      "sh",
      ["-c", 'exec "$0" "$@" > /dev/full', process.execPath, ...command, "export", "-f", "jsonl", "-d", whole],
      { cwd: root, encoding: "utf8" },
    );
    expect(printed.status).toBe(1);
    expectSentence(printed, /no space left/i);
    const backup = readout(["backup", "/dev/full"], whole);
    expect(backup.status).toBe(1);
    expectSentence(backup, /no space left/);
  });
});

describe.skipIf(!HAS_POSTGRES)("a record in PostgreSQL", { timeout: TIMEOUT }, () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.close());

  it("is the same when two add the same folder at once", async () => {
    const database = await server.createDatabase();
    const runs = await Promise.all([end(start(["add", news], database)), end(start(["add", news], database))]);
    expect(runs).toEqual([
      { status: 0, stderr: "" },
      { status: 0, stderr: "" },
    ]);
    expect(recordIn(database)).toBe(recordIn(whole));
  });

  it("is completed by another run when the database went away in the middle", async () => {
    const database = await server.createDatabase();
    const child = start(["add", news], database);
    const ended = end(child);
    await holdUp(database);
    await server.stop();
    const broken = await ended;
    expect(broken.status).toBe(1);
    expectSentence(broken, /database went away/);
    expectSentence(readout(["stats"], database), /does not answer/);
    await server.restart();
    expect(readout(["add", news], database).status).toBe(0);
    expect(recordIn(database)).toBe(recordIn(whole));
  });

  it("that cannot be reached is named, and none is made by a question", async () => {
    const empty = await server.createDatabase();
    const wrong: readonly [string, number, RegExp][] = [
      [server.address("nowhere"), 1, /no such database/],
      [server.address("postgres", "wrong"), 1, /refuses this user/],
      ["postgres://localhost:1/x", 1, /does not answer/],
      ["postgres://no.such.host.invalid/x", 1, /does not answer/],
      [empty, 2, /There is no record in this database/],
    ];
    const runs = await Promise.all(wrong.map(([database]) => end(start(["stats"], database))));
    for (const [i, [database, status, sentence]] of wrong.entries()) {
      const asked = runs[i] ?? { status: null, stderr: "" };
      expectSentence(asked, sentence);
      expect([database, asked.status]).toEqual([database, status]);
    }
  });
});

/** Waits for the first articles to be there, and keeps more from being written. */
async function holdUp(database: string): Promise<void> {
  const client = new pg.Client(database);
  client.on("error", () => {});
  await client.connect();
  const count = async (): Promise<number> => (await client.query("select from article")).rows.length;
  while ((await count().catch(() => 0)) === 0) await wait(2);
  await client.query("select pg_advisory_lock(7023462)");
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
