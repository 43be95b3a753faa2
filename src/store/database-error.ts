import { ReadoutError } from "../record/readout-error.ts";

const FULL = "There is no space left for the record. Make room and run the same command again: what was added is kept.";
const GONE =
  "The database went away in the middle. Everything reported as added is kept; when it is back, run the same command again.";
const REFUSED = "The database does not answer. Check its address, and that it is running.";
const DENIED = "The database refuses this user. Check name and password in its address.";

/** By code of PostgreSQL (manual, appendix A) or of the system. */
const SENTENCES: Readonly<Record<string, readonly [code: string, sentence: string]>> = {
  "53100": ["disk-full", FULL],
  ENOSPC: ["disk-full", FULL],
  "57P01": ["database-gone", GONE],
  "57P02": ["database-gone", GONE],
  "57P03": ["database-gone", REFUSED],
  ECONNRESET: ["database-gone", GONE],
  EPIPE: ["database-gone", GONE],
  ECONNREFUSED: ["database-unreachable", REFUSED],
  ENOTFOUND: ["database-unreachable", REFUSED],
  ETIMEDOUT: ["database-unreachable", REFUSED],
  "28P01": ["database-denied", DENIED],
  "28000": ["database-denied", DENIED],
  "42501": [
    "database-denied",
    "This user may not make or change tables in the database. Give it the right to, or name another.",
  ],
  "3D000": ["database-missing", "There is no such database. Make it (createdb NAME) or check its name."],
};

const BROKEN =
  /connection terminated|connection ended|client has encountered a connection error|timeout exceeded when trying to connect/i;

/** Puts the errors of databases in sentences that say what to do; leaves all others as they are. */
export async function explainDatabaseError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw explain(error);
  }
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ReadoutError) return error;
  const code = "code" in error ? String(error.code) : "";
  const known = SENTENCES[code] ?? (BROKEN.test(error.message) ? ["database-gone", GONE] : undefined);
  if (known?.[0] !== undefined && known[1] !== undefined) return new ReadoutError(known[0], known[1], { cause: error });
  if (error instanceof AggregateError && error.errors[0]) return explain(error.errors[0]);
  return /no space left|could not extend file/i.test(error.message)
    ? new ReadoutError("disk-full", FULL, { cause: error })
    : error;
}
