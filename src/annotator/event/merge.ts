import { caseOf } from "../../document/clause.ts";
import { ancestors, type Tree, wordAt } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { Draft } from "../layers.ts";

/** Of several reports of one event in a sentence ("paid a visit", "visited and met") only the fullest stays. */
export function mergeDuplicates(tree: Tree, drafts: readonly Draft<EventClaim>[]): readonly Draft<EventClaim>[] {
  const kept: Draft<EventClaim>[] = [];
  for (const draft of drafts) {
    const at = kept.findIndex((other) => isDuplicate(other, draft));
    if (at < 0) kept.push(draft);
    else if (isBetter(tree, draft, kept[at] as Draft<EventClaim>)) kept[at] = draft;
  }
  return kept;
}

function isDuplicate(a: Draft<EventClaim>, b: Draft<EventClaim>): boolean {
  if (a.event !== b.event || (a.mode !== b.mode && a.mode !== undefined && b.mode !== undefined)) return false;
  return covers(a.actors, b.actors) && covers(a.recipients, b.recipients);
}

/** "The day after the summit they met": what is told counts, not the summit that they may have met at too. */
function isBetter(tree: Tree, draft: Draft<EventClaim>, known: Draft<EventClaim>): boolean {
  if (isBeside(tree, known.anchor.word, draft.anchor.word)) return true;
  return !isBeside(tree, draft.anchor.word, known.anchor.word) && fullness(draft) > fullness(known);
}

const OTHER_TIMES = new Set(["after", "before", "since", "following"]);

/** Whether one is only told beside the other: "after the summit they met", "the two, who had met in May, met again". */
function isBeside(tree: Tree, inner: number, outer: number): boolean {
  const way = [wordAt(tree, inner), ...ancestors(tree, inner)];
  const end = way.findIndex(({ index }) => index === outer);
  return way
    .slice(0, Math.max(end, 0))
    .some(({ deprel, index }) => deprel === "acl:relcl" || OTHER_TIMES.has(caseOf(tree, index) ?? ""));
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
