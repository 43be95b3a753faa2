import { cover, type Span } from "../../document/span.ts";
import { wordAt } from "../../document/tree.ts";
import type { SpeechLexicon } from "../../lexicon/speech.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { AnonymousSource } from "../../record/claim.ts";
import type { Annotator } from "../annotator.ts";
import type { Annotated, SpeechAct } from "../layers.ts";
import { actorsAt } from "../lookup.ts";
import { type Act, placeActs, type Setting } from "./act.ts";
import { continueQuotes } from "./continuing.ts";
import { findFrames } from "./frames.ts";
import { findQuotes, quotesBySentence } from "./quotes.ts";
import { createSpeechIndex, type SpeechIndex } from "./speech-index.ts";

type Required = "article" | "sentences" | "trees" | "actors";

/** Who says what: sources, saying words and contents. */
export function createAttributionAnnotator(lexicon: SpeechLexicon): Annotator<Required, "speech"> {
  const index = createSpeechIndex(lexicon);
  return {
    name: "attribution",
    requires: ["article", "sentences", "trees", "actors"],
    assigns: "speech",
    annotate(document, trace) {
      const acts = findActs(document, index);
      const speech: SpeechAct[] = [];
      for (const act of acts) {
        const { frame } = act;
        const anchor = { sentence: frame.sentence, word: frame.word };
        if (!frame.speech) {
          trace({
            annotator: "attribution",
            rule: frame.rule,
            anchor,
            outcome: "blocked",
            reason: "a stance, not an utterance",
          });
          continue;
        }
        const source = sourceMention(document, act);
        if (!source && frame.hedge === undefined) {
          trace({ annotator: "attribution", rule: frame.rule, anchor, outcome: "blocked", reason: "nobody says it" });
          continue;
        }
        trace({
          annotator: "attribution",
          rule: frame.rule,
          anchor,
          outcome: "fired",
          reason: source?.text ?? frame.hedge ?? "",
        });
        speech.push(speechAct(document.text, act, source, wordAt(treeOf(document, frame.sentence), frame.word)));
      }
      return speech;
    },
  };
}

/** All attributions of a document, stances and unnamed ones included. */
export function findActs(document: Annotated<"sentences" | "trees">, index: SpeechIndex): readonly Act[] {
  const { text, sentences, trees } = document;
  const quotes = findQuotes(sentences);
  const setting: Setting = { text, sentences, trees, quotes, bySentence: quotesBySentence(sentences.length, quotes) };
  const frames = trees.map((tree, at) => findFrames(tree, index, setting.bySentence[at] ?? []));
  return continueQuotes(setting, placeActs(setting, frames));
}

function treeOf(document: Annotated<"trees">, sentence: number): Annotated<"trees">["trees"][number] {
  const tree = document.trees[sentence];
  if (!tree) throw new RangeError(`There is no sentence ${sentence}.`);
  return tree;
}

function sourceMention(
  document: Annotated<"trees" | "actors">,
  { frame, source }: Act,
): ActorMention | AnonymousSource | undefined {
  if (!frame.source || source.length === 0) return undefined;
  const [actor] = actorsAt(document, frame.source.sentence ?? frame.sentence, frame.source.head);
  // "a person briefed on the talks" is a mention, but nobody in particular.
  if (actor && !(actor.code === null && actor.id === undefined && actor.how !== "name")) return actor;
  const span = cover([...source]);
  return { ...span, text: document.text.slice(span.start, span.end), anonymous: true };
}

function speechAct(text: string, act: Act, source: ActorMention | AnonymousSource | undefined, word: Span): SpeechAct {
  const { frame } = act;
  const cue = act.cue.length > 0 ? cover([...act.cue]) : { start: word.start, end: word.end };
  return {
    ...cover([cue, ...act.source, ...act.content]),
    sentence: frame.sentence,
    ...(source ? { source } : {}),
    cue: { ...cue, text: text.slice(cue.start, cue.end), word: frame.word },
    content: act.content,
    form: act.quoted ? "quoted" : "indirect",
    rule: frame.rule,
    ...(frame.hedge === undefined ? {} : { hedge: frame.hedge }),
  };
}
