import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { loadLexicons, loadRules } from "../../fixtures/load-parts.ts";
import { read } from "../keeper/keep.fixture.ts";
import { createKeeper } from "../keeper/keeper.ts";
import type { Role } from "../record/answer.ts";
import { ReadoutError } from "../record/readout-error.ts";
import { openTestRecord } from "../store/databases.fixture.ts";
import { event, mention, statement } from "../store/samples.fixture.ts";
import { type ApiOptions, createApi } from "./app.ts";
import type { ApiContext } from "./context.ts";
import { makeToken } from "./guard/token.ts";

const time = { from: "2025-10-02", to: "2025-10-02", grain: "day", text: "Thursday", start: 0, end: 8 } as const;

/** Articles as they were read: no engine is needed for them. */
const ARTICLES = [
  read("a1", "2025-10-02", [event("claim-e1", { time }), statement("claim-s1")], { outlet: "The Wire" }),
  read("a2", "2025-10-03", [event("claim-e2", { event: "AID", actors: [mention("FRA")], cameo: "07", time })]),
];

/** A small record whose clock the test sets, and an API over it for each set of options. */
export interface SmallRecord {
  readonly context: ApiContext;
  /** As it was at first. */
  renew(): Promise<void>;
  setNow(instant: string): void;
  open(options?: ApiOptions): OpenAPIHono;
  /** A new token, as `authorization` has it. */
  bearer(role: Role): Promise<string>;
  close(): Promise<void>;
}

const START = "2025-11-01T10:00:00.000Z";

export async function openSmallRecord(): Promise<SmallRecord> {
  const record = await openTestRecord("pglite");
  let instant = START;
  const now = (): Date => new Date(instant);
  const keeper = createKeeper(record.store, loadRules(), now);
  const renew = async (): Promise<void> => {
    instant = START;
    await record.empty();
    await keeper.add(ARTICLES);
    await keeper.derive();
  };
  await renew();
  const context: ApiContext = {
    keeper,
    actors: loadLexicons().actors,
    now,
    async read(text, hints) {
      if (text.includes("unreadable")) throw new ReadoutError("not-text", "This is no text.");
      const sha256 = createHash("sha256").update(text).digest("hex");
      const id = sha256.slice(0, 16);
      const claim = event(`claim-${id}`, { recipients: [mention("CAN")], time });
      return read(id, hints.published ?? "2025-10-09", [claim], { sha256, ...hints }).reading;
    },
  };
  return {
    context,
    renew,
    setNow: (next) => {
      instant = next;
    },
    open: (options) => createApi(context, options),
    bearer: async (role) => {
      const { secret } = await makeToken(record.store, { name: `the ${role}er`, role, expiresOn: null }, now());
      return `Bearer ${secret}`;
    },
    close: () => record.close(),
  };
}

/** What a page of ours sends. */
export function ownJson(body: unknown, method = "POST"): RequestInit {
  const headers = { "sec-fetch-site": "same-origin", "content-type": "application/json" };
  return { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
}
