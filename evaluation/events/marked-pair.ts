import type { Annotator } from "../../src/annotator/annotator.ts";
import type { LinkedMention } from "../../src/annotator/layers.ts";
import { overlaps, type Span } from "../../src/document/span.ts";
import type { Tree } from "../../src/document/tree.ts";
import type { ActorMention } from "../../src/record/actor.ts";

/** The two spans between which a gold sentence has its event; either may be missing. */
export interface MarkedPair {
  readonly source?: Span | null;
  readonly target?: Span | null;
}

/** Wraps the actor stage so that the marked spans are actors, whatever else is found in them. */
export function withMarkedActors(
  annotator: Annotator<"article" | "trees" | "mentions", "actors">,
  marks: () => readonly Span[],
): Annotator<"article" | "trees" | "mentions", "actors"> {
  return {
    ...annotator,
    annotate(document, trace) {
      const found = annotator.annotate(document, trace);
      const extra = marks().flatMap((mark) => mentionOf(document.text, document.trees, mark, found));
      const isCovered = (linked: LinkedMention): boolean =>
        extra.some(({ mention }) => mention.start <= linked.mention.start && linked.mention.end <= mention.end);
      return [...extra, ...found.filter((linked) => !isCovered(linked))];
    },
  };
}

function mentionOf(
  text: string,
  trees: readonly Tree[],
  mark: Span,
  found: readonly LinkedMention[],
): readonly LinkedMention[] {
  const tree = trees.find((one) => overlaps(one, mark));
  if (!tree) return [];
  const words = tree.words.filter((word) => overlaps(word, mark) && !/^(DET|PUNCT|ADP)$/.test(word.upos));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const head = words.find((word) => word.head < first.index || word.head > last.index) ?? first;
  const span = { start: first.start, end: last.end };
  const inside = found.filter(({ mention }) => overlaps(mention, span)).flatMap(({ actors }) => actors);
  const actor: ActorMention = {
    text: text.slice(span.start, span.end),
    code: inside.find(({ code }) => code !== null)?.code ?? null,
    sector: "GOV",
    how: "role",
    ...span,
  };
  const range = { first: first.index, last: last.index + 1, head: head.index };
  return [{ mention: { ...span, ...range, sentence: tree.sentence, form: "name", kind: "other" }, actors: [actor] }];
}

/** Whether an event found in raw text is that of the pair; several actors without a recipient do it to one another. */
export function coversPair(
  { actors, recipients }: { readonly actors: readonly ActorMention[]; readonly recipients: readonly ActorMention[] },
  { source, target }: MarkedPair,
): boolean {
  const others = recipients.length > 0 ? recipients : actors;
  return (
    (!source || actors.some((actor) => overlaps(actor, source))) &&
    (!target || others.some((actor) => overlaps(actor, target)))
  );
}
