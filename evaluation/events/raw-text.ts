import { overlaps, type Span } from "../../src/document/span.ts";
import type { ActorMention } from "../../src/record/actor.ts";
import type { CodedSentence } from "./coded.ts";
import { coversPair } from "./marked-pair.ts";
import { share, type Table } from "./table.ts";

/** What is found of the marked events when the text is read without its marks. */
export function scoreRawText(table: Table, coded: readonly CodedSentence[]): void {
  const group = `raw text, the same sentences (${coded.length})`;
  const isRight = (sentence: CodedSentence, needsPair: boolean): boolean =>
    sentence.raw.events.some(
      ({ event, root }) => root === sentence.gold.root && (!needsPair || coversPair(event, sentence.gold.pair)),
    );
  const holds = (list: readonly ActorMention[], span: Span): boolean => list.some((actor) => overlaps(actor, span));
  table.add(
    group,
    "recall of label with actor and recipient",
    share(coded, (one) => isRight(one, true)),
  );
  table.add(
    group,
    "recall of label alone",
    share(coded, (one) => isRight(one, false)),
  );
  const found = (mark: Span | null | undefined, one: CodedSentence, side: "actors" | "recipients"): boolean =>
    mark != null && one.raw.events.some(({ event }) => holds(event[side], mark));
  const sources = coded.filter(({ gold }) => gold.pair.source);
  const targets = coded.filter(({ gold }) => gold.pair.target);
  table.add(
    group,
    "source is an actor of some event",
    share(sources, (one) => found(one.gold.pair.source, one, "actors")),
  );
  table.add(
    group,
    "target is a recipient of some event",
    share(targets, (one) => found(one.gold.pair.target, one, "recipients")),
  );
  const events = coded.flatMap(({ raw }) => raw.events).length;
  table.add(group, "events a sentence", (events / coded.length).toFixed(2));
}
