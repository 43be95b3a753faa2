import { createHash, randomBytes } from "node:crypto";
import type { Role } from "../../record/answer.ts";
import type { Day } from "../../record/kept.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import type { Store } from "../../store/store.ts";
import type { Token } from "../../store/tokens.ts";

export interface TokenDraft {
  readonly name: string;
  readonly role: Role;
  readonly expiresOn: Day | null;
}

/** A token that was just made. Its secret is shown this once: the record has only its hash. */
export interface NewToken extends Token {
  readonly secret: string;
}

/** "readout_" marks it where one is found by mistake, in a file or a log. */
const PREFIX = "readout_";

/** Makes a token and keeps its hash: the secret has 256 bits of chance, so that a plain hash is enough. */
export async function makeToken(store: Store, { name, role, expiresOn }: TokenDraft, now: Date): Promise<NewToken> {
  if (name.trim() === "") throw new ReadoutError("usage", "A token has a name: decisions are signed with it.");
  const secret = PREFIX + randomBytes(32).toString("base64url");
  const token = {
    id: randomBytes(6).toString("hex"),
    name,
    role,
    expiresOn,
    madeAt: now.toISOString(),
    lastUsed: null,
  };
  await store.tokens.insert(token, hashToken(secret));
  return { ...token, secret };
}

/** Takes a token out of use. Throws `unknown-id` when there is none of this id. */
export async function revokeToken(store: Store, id: string): Promise<void> {
  if (await store.tokens.remove(id)) return;
  throw new ReadoutError("unknown-id", `There is no token ${id}. \`readout token list\` shows them.`);
}

/** The token of this secret, when it is good on that day. */
export async function findToken(store: Store, secret: string, today: Day): Promise<Token | null> {
  if (!secret.startsWith(PREFIX) || secret.length > 100) return null;
  const token = await store.tokens.find(hashToken(secret));
  if (token === null || (token.expiresOn !== null && token.expiresOn <= today)) return null;
  await store.tokens.markUsed(token.id, today);
  return token;
}

export function hashToken(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
