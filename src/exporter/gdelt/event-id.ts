import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Party } from "../../record/kept.ts";

const partyKey = (party: Party | null): string => party?.id ?? party?.name ?? "";

/**
 * A positive integer of up to 53 bits, so that every language reads it exactly: the same for the same occurrence, actor
 * and recipient in every export. In a million rows two are equal with a chance of one in twenty thousand.
 */
export function globalEventId(occurrence: string, actor: Party | null, recipient: Party | null): number {
  const hash = sha256(utf8ToBytes([occurrence, partyKey(actor), partyKey(recipient)].join("\n")));
  const view = new DataView(hash.buffer, hash.byteOffset);
  return (view.getUint32(0) >>> 11) * 2 ** 32 + view.getUint32(4);
}
