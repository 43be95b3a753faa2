import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GoldSentence } from "../../evaluation/events/gold.ts";
import { describePair, isAnnouncedPair } from "../../evaluation/events/pair-label.ts";
import { classesOf } from "../../evaluation/events/plover-root.ts";
import type { ReadSentence, SentenceReader } from "../../evaluation/events/sentence-reader.ts";
import { classOf, type EventClass } from "../../src/annotator/event/pair/event-class.ts";
import type { Party } from "../../src/annotator/event/pair/party.ts";
import { overlaps } from "../../src/document/span.ts";
import { createRandom } from "../random.ts";
import type { Example } from "./logistic.ts";
import { type MarkedSentence, readSentenceFile } from "./sentence-file.ts";

const NONE: readonly EventClass[] = ["NONE"];
/** Of the pairs between which nothing happens so many are seen in training; there are ten times as many as others. */
const SILENT_SHARE = 0.2;
/** A sentence written for training counts less than one from the news. */
const OWN_WEIGHT = 0.5;

/** The marked pairs of sentences with a label, in their order. */
export function markedExamples(reader: SentenceReader, sentences: readonly GoldSentence[]): Example[] {
  return sentences.map(({ text, pair, root }) => {
    const described = describePair(reader, text, pair);
    const allowed = described && root ? classesOf(root, described.announced) : [];
    return { features: described?.features ?? [], allowed, weight: allowed.length > 0 ? 1 : 0 };
  });
}

/** Pairs of sentences that hold no event, by sentence. The gold counts appeals as none, the record does not. */
export function silentExamples(reader: SentenceReader, sentences: readonly GoldSentence[]): Example[][] {
  const random = createRandom(11);
  return sentences.map(({ text }) =>
    reader
      .read(text, [])
      .filter(({ drafts }) => !drafts.some((draft) => classOf(draft) === "APPEAL"))
      .flatMap((sentence) =>
        pairsOf(sentence)
          .filter(([, recipient]) => recipient === null || random() < SILENT_SHARE)
          .map(([actor, recipient]) => ({ features: sentence.describe(actor, recipient), allowed: NONE, weight: 1 })),
      ),
  );
}

/** Pairs of the sentences written for training, of which every event is known. */
export function writtenExamples(reader: SentenceReader, folder: string): Example[] {
  const random = createRandom(13);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readSentenceFile(readFileSync(join(folder, name), "utf8"), name))
    .flatMap((marked) => describeOwn(reader, marked, random));
}

function describeOwn(reader: SentenceReader, marked: MarkedSentence, random: () => number): Example[] {
  return reader.read(marked.text, []).flatMap((sentence) =>
    pairsOf(sentence).flatMap(([actor, recipient]) => {
      const kinds = kindsOf(marked, actor, recipient);
      if (!kinds || (kinds.length === 0 && random() >= SILENT_SHARE)) return [];
      const announced = isAnnouncedPair(sentence, actor, recipient);
      const allowed = kinds.length === 0 ? NONE : kinds.flatMap((kind) => ownClasses(kind, announced));
      return [{ features: sentence.describe(actor, recipient), allowed, weight: OWN_WEIGHT }];
    }),
  );
}

function ownClasses(kind: EventClass, announced: boolean): readonly EventClass[] {
  return kind === "AGREE" || kind === "THREATEN" ? classesOf(kind, announced) : [kind];
}

function pairsOf({ parties }: ReadSentence): (readonly [Party, Party | null])[] {
  return parties.flatMap((actor) =>
    [null, ...parties].filter((other) => other !== actor).map((recipient) => [actor, recipient] as const),
  );
}

/** The events of a pair; undefined where two act together on a third, which says nothing of the two. */
function kindsOf({ parties, events }: MarkedSentence, actor: Party, recipient: Party | null): EventClass[] | undefined {
  const ids = (party: Party | null): Set<string> =>
    new Set(party ? [...parties].filter(([, span]) => overlaps(span, party)).map(([id]) => id) : []);
  const [by, to] = [ids(actor), ids(recipient)];
  const kinds = new Set<EventClass>();
  for (const { actors, recipients, kind } of events) {
    if (!actors.some((id) => by.has(id))) continue;
    const joint = actors.some((id) => to.has(id));
    if (joint && recipients.length > 0) return undefined;
    if (!recipient || joint || recipients.some((id) => to.has(id))) kinds.add(kind);
  }
  return [...kinds];
}
