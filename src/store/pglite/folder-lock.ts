import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { makeFolder } from "../../package/make-folder.ts";
import { ReadoutError } from "../../record/readout-error.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, where the system says: a number that came into use again is another process. */
  readonly started: string | null;
  readonly since: string;
}

/** A takeover takes milliseconds; one that is older was killed in the middle. */
const TAKEOVER_MS = 5_000;

/**
 * Takes the folder for this process alone: two that write to one PGlite folder destroy it without a word. The lock of a
 * process that was killed is taken over. Throws a ReadoutError that names the holder. Returns what gives it back.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder);
  const path = join(folder, "lock");
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    since: new Date().toISOString(),
  };
  for (let attempt = 0; !create(path, JSON.stringify(me)); attempt++) {
    const holder = readHolder(path);
    if (holder !== null && (isAlive(holder) || attempt > 3)) throw refuse(folder, holder);
    takeAway(path, holder);
  }
  let held = true;
  return () => {
    if (held) rmSync(path, { force: true });
    held = false;
  };
}

function create(path: string, text: string): boolean {
  // Written aside and linked by name in one step would need hard links, which some file systems lack.
  try {
    const file = openSync(path, "wx");
    writeSync(file, text);
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Removes a dead process's lock, unless another process has just done so and taken the folder. */
function takeAway(path: string, dead: Holder | null): void {
  const guard = `${path}.takeover`;
  if (!create(guard, String(process.pid))) {
    if (ageOf(guard) > TAKEOVER_MS) rmSync(guard, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    return;
  }
  try {
    const now = readHolder(path);
    if (now?.pid === dead?.pid && now?.since === dead?.since) renameSync(path, `${path}.stale`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  } finally {
    rmSync(`${path}.stale`, { force: true });
    rmSync(guard, { force: true });
  }
}

/** `null` when there is no lock any more, or only the beginning of one whose writer was killed. */
function readHolder(path: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(path, "utf8")) as Holder;
    return typeof holder.pid === "number" ? holder : null;
  } catch {
    // One that is being written this moment is no dead one.
    if (ageOf(path) < 1_000) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    return null;
  }
}

function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return started === null || startOf(pid) === null || startOf(pid) === started;
}

/** The time since boot at which a process started, from the 22nd field of its stat file (proc(5)); Linux only. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function refuse(folder: string, { pid, host, since }: Holder): ReadoutError {
  const where = host === hostname() ? "" : ` on ${host}`;
  return new ReadoutError(
    "record-in-use",
    `The record in ${folder} is in use by process ${pid}${where} since ${since}. Wait until it is done, or keep the record in PostgreSQL (--database postgres://…), which many processes can use at once.`,
  );
}
