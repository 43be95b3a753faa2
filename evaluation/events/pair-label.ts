import { EVENT_CLASSES, isAnnounced } from "../../src/annotator/event/pair/event-class.ts";
import { type EventModel, sharesOf } from "../../src/annotator/event/pair/model.ts";
import type { Party } from "../../src/annotator/event/pair/party.ts";
import { bestDraft } from "../../src/annotator/event/pair/rule-features.ts";
import { joinOf, predicateOf } from "../../src/annotator/event/pair/way.ts";
import { statusAt } from "../../src/annotator/lookup.ts";
import { overlaps, type Span } from "../../src/document/span.ts";
import type { MarkedPair } from "./marked-pair.ts";
import { labelOf, rootOf } from "./plover-root.ts";
import type { ReadSentence, SentenceReader } from "./sentence-reader.ts";

/** A marked pair as the classifier sees it. */
export interface DescribedPair {
  readonly features: readonly string[];
  /** Whether what joins the pair is yet to come. */
  readonly announced: boolean;
  /** The label of the rules' event that fits the pair best; null when they find none. */
  readonly byRules: string | null;
}

/** Describes the pair of a text; null without marked spans. */
export function describePair(reader: SentenceReader, text: string, pair: MarkedPair): DescribedPair | null {
  const [source, target] = [pair.source ?? null, pair.target ?? null];
  const mark = source ?? target;
  if (!mark) return null;
  const sentences = reader.read(
    text,
    [source, target].filter((span) => span !== null),
  );
  const sentence = sentences.find(({ scene }) => overlaps(scene.tree, mark));
  if (!sentence) return null;
  const at = (span: Span | null): Party | null =>
    (span && sentence.parties.find((party) => overlaps(party, span))) ?? null;
  const [actor, recipient] = [at(source), at(target)];
  const drafts = sentences.flatMap((one) => one.drafts);
  const best = bestDraft(drafts, source, target);
  return {
    features: sentence.describe(actor, recipient),
    announced: isAnnouncedPair(sentence, actor, recipient),
    byRules: best ? rootOf(best, best.status ?? statusAt(sentence.scene.document, best.anchor)) : null,
  };
}

/** Whether what joins the pair is announced only. */
export function isAnnouncedPair({ scene }: ReadSentence, actor: Party | null, recipient: Party | null): boolean {
  const { document, tree } = scene;
  const only = actor ?? recipient;
  const word = actor && recipient ? joinOf(tree, actor, recipient) : only ? predicateOf(tree, only) : undefined;
  return word !== undefined && isAnnounced(statusAt(document, { sentence: tree.sentence, word }));
}

/** The likeliest of the gold's 15 labels, given that something happens between the two. */
export function labelPair(model: EventModel, { features, announced }: DescribedPair): string {
  const classes = sharesOf(model.add(features, new Float64Array(EVENT_CLASSES.length)));
  const shares = new Map<string, number>();
  for (const [k, kind] of EVENT_CLASSES.entries()) {
    const label = labelOf(kind, announced);
    if (label !== null) shares.set(label, (shares.get(label) ?? 0) + (classes[k] as number));
  }
  return [...shares].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
