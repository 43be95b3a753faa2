import { type ActorMention, isListedPerson } from "../../record/actor.ts";
import type { Party } from "../../record/kept.ts";

/**
 * The states and bodies behind mentions, each once, in order of first mention. A president stands for his state: where
 * no mention names the state itself, its code is its name.
 */
export function uniteParties(mentions: readonly ActorMention[]): Party[] {
  const byCode = new Map<string, Party>();
  for (const mention of mentions) {
    const { code } = mention;
    if (code === null) continue;
    const known = byCode.get(code);
    if (!known || (known.id === undefined && isPlain(mention))) byCode.set(code, toParty(mention));
  }
  return [...byCode.values()];
}

export function toParty(mention: ActorMention): Party {
  const { code, id, sector, name, text } = mention;
  if (code !== null && !isPlain(mention)) return { code, name: code };
  return { code, ...(id ? { id } : {}), ...(sector ? { sector } : {}), name: name ?? text };
}

/** Names the state or body itself: neither one of its people nor one of its offices. */
function isPlain(mention: ActorMention): boolean {
  return !isListedPerson(mention) && (mention.id === mention.code || mention.name !== undefined);
}
