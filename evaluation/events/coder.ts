import type { Annotator } from "../../src/annotator/annotator.ts";
import type { EventModel } from "../../src/annotator/event/pair/model.ts";
import type { Annotated, Draft } from "../../src/annotator/layers.ts";
import type { Span } from "../../src/document/span.ts";
import { type ActorIndex, createActorIndex } from "../../src/lexicon/actor-index.ts";
import { createPipeline } from "../../src/pipeline/pipeline.ts";
import type { Resources } from "../../src/pipeline/standard.ts";
import { createStandardAnnotators } from "../../src/pipeline/standard.ts";
import type { ActorMention } from "../../src/record/actor.ts";
import type { EventClaim } from "../../src/record/claim.ts";
import type { Status } from "../../src/record/event.ts";
import { type MarkedPair, withMarkedActors } from "./marked-pair.ts";
import { describePair, labelPair } from "./pair-label.ts";
import { rootOf } from "./plover-root.ts";
import { createSentenceReader } from "./sentence-reader.ts";

/** An event with the status that it gets in a record, and its label among the gold's 15. */
export interface EventReading {
  readonly event: Draft<EventClaim>;
  readonly status: Status;
  readonly root: string;
}

export interface TextReading {
  /** How many sentences the text was cut into. */
  readonly sentences: number;
  readonly events: readonly EventReading[];
  /** Everyone the text mentions, whether or not they take part in an event. */
  readonly actors: readonly ActorMention[];
}

/** The engine as it ships, up to the events. */
export interface Coder {
  /** Reads a text; marked spans are parties, whatever else is found in them. */
  read(text: string, marks?: readonly Span[]): TextReading;
  /** The label between the marked spans; null without any. */
  label(text: string, pair: MarkedPair): string | null;
  readonly index: ActorIndex;
}

type Layer = "actors" | "events" | "statuses" | "sentences";

/** `model` is the classifier's; the shipped one unless another is given. */
export function createCoder(shipped: Resources, model: EventModel | undefined = shipped.models.events): Coder {
  const resources = { ...shipped, models: { ...shipped.models, events: model } };
  const reader = createSentenceReader(resources);
  let marked: readonly Span[] = [];
  const pipeline = createPipeline(
    createStandardAnnotators(resources).map((one) =>
      one.assigns === "actors"
        ? withMarkedActors(one as Annotator<"article" | "trees" | "mentions", "actors">, () => marked)
        : one,
    ),
  );
  return {
    index: createActorIndex(resources.lexicons.actors),
    label(text, pair) {
      const described = describePair(reader, text, pair);
      return described && model ? labelPair(model, described) : null;
    },
    read(text, marks = []) {
      marked = marks;
      const layers: readonly Layer[] = ["actors", "events", "statuses", "sentences"];
      const document = pipeline.annotateUntil<Layer>(layers, { text, hints: {} });
      return {
        sentences: document.sentences.length,
        events: document.events.map((event) => readEvent(event, document)),
        actors: document.actors.flatMap(({ actors }) => actors),
      };
    },
  };
}

function readEvent(event: Draft<EventClaim>, { statuses }: Annotated<"statuses">): EventReading {
  const { sentence, word } = event.anchor;
  const status = event.status ?? statuses[sentence]?.[word]?.status ?? "happened";
  return { event, status, root: rootOf(event, status) };
}
