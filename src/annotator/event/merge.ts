import type { ActorMention } from "../../record/actor.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { Draft } from "../layers.ts";

/** Of several reports of one event in a sentence ("paid a visit", "visited and met") only the fullest stays. */
export function mergeDuplicates(drafts: readonly Draft<EventClaim>[]): readonly Draft<EventClaim>[] {
  const kept: Draft<EventClaim>[] = [];
  for (const draft of drafts) {
    const at = kept.findIndex((other) => isDuplicate(other, draft));
    if (at < 0) kept.push(draft);
    else if (fullness(draft) > fullness(kept[at] as Draft<EventClaim>)) kept[at] = draft;
  }
  return kept;
}

function isDuplicate(a: Draft<EventClaim>, b: Draft<EventClaim>): boolean {
  if (a.event !== b.event || (a.mode !== b.mode && a.mode !== undefined && b.mode !== undefined)) return false;
  return covers(a.actors, b.actors) && covers(a.recipients, b.recipients);
}

/** Whether one list says no more than the other. */
function covers(a: readonly ActorMention[], b: readonly ActorMention[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((actor) => many.some((other) => keyOf(actor) === keyOf(other)));
}

function keyOf(actor: ActorMention): string {
  return actor.id ?? (actor.code === null ? actor.text.toLowerCase() : actor.code);
}

function fullness(draft: Draft<EventClaim>): number {
  return (
    draft.actors.length +
    draft.recipients.length +
    (draft.time ? 1 : 0) +
    (draft.place ? 1 : 0) +
    draft.amounts.length +
    (draft.mode ? 1 : 0)
  );
}
