import { createActorAnnotator } from "../annotator/actor/actor-annotator.ts";
import { createAgendaAnnotator } from "../annotator/agenda/agenda-annotator.ts";
import { createAmountAnnotator } from "../annotator/amount/amount-annotator.ts";
import type { MediaNames } from "../annotator/article/agencies.ts";
import { createArticleAnnotator } from "../annotator/article/article-annotator.ts";
import { createAttributionAnnotator } from "../annotator/attribution/attribution-annotator.ts";
import { createClaimAnnotator } from "../annotator/claim/claim-annotator.ts";
import { createDealAnnotator } from "../annotator/deal/deal-annotator.ts";
import { createEntityAnnotator } from "../annotator/entity/entity-annotator.ts";
import { createEventAnnotator } from "../annotator/event/event-annotator.ts";
import type { EventModel } from "../annotator/event/pair/model.ts";
import { createPlaceAnnotator } from "../annotator/place/place-annotator.ts";
import { createRoleAnnotator } from "../annotator/role/role-annotator.ts";
import { createSegmentAnnotator } from "../annotator/segment/segment-annotator.ts";
import { createSegmenterModel, type SegmenterSource } from "../annotator/segment/segmenter-model.ts";
import { createStatementAnnotator } from "../annotator/statement/statement-annotator.ts";
import { createStatusAnnotator } from "../annotator/status/status-annotator.ts";
import { createLemmatizer, type LemmaSource } from "../annotator/syntax/lemma.ts";
import type { Network } from "../annotator/syntax/network.ts";
import { createSyntaxAnnotator } from "../annotator/syntax/syntax-annotator.ts";
import { createTimeAnnotator } from "../annotator/time/time-annotator.ts";
import { createTripAnnotator } from "../annotator/trip/trip-annotator.ts";
import { createActorIndex } from "../lexicon/actor-index.ts";
import type { ActorLexicon } from "../lexicon/actors.ts";
import type { Lexicons } from "../lexicon/lexicons.ts";
import type { Engine } from "../record/reading.ts";
import { type AnyAnnotator, createPipeline, type Pipeline } from "./pipeline.ts";

export interface Models {
  readonly network: Network;
  readonly segmenter: SegmenterSource;
  readonly lemmas: LemmaSource;
  /** Absent while it is trained: then the rules alone find events. */
  readonly events?: EventModel | undefined;
}

/** Everything the engine is made of, loaded. */
export interface Resources {
  readonly models: Models;
  readonly lexicons: Lexicons;
  /** The user's own actors. */
  readonly moreActors?: ActorLexicon | undefined;
  readonly engine: Engine;
}

/** The whole way from text to claims. */
export function createStandardPipeline(resources: Resources): Pipeline {
  return createPipeline(createStandardAnnotators(resources));
}

/** The stages in their order: article ▶ segment ▶ syntax ▶ entity ▶ … ▶ claim. */
export function createStandardAnnotators({ models, lexicons, moreActors }: Resources): readonly AnyAnnotator[] {
  const actors = createActorIndex(lexicons.actors, moreActors);
  return [
    createArticleAnnotator(mediaNames(lexicons.actors, moreActors)),
    createSegmentAnnotator(createSegmenterModel(models.segmenter)),
    createSyntaxAnnotator(models.network, createLemmatizer(models.lemmas)),
    createEntityAnnotator(actors, lexicons.agents),
    createPlaceAnnotator(lexicons.places, lexicons.countries),
    createActorAnnotator(actors, lexicons.agents),
    createTimeAnnotator(),
    createAmountAnnotator(lexicons.amounts),
    createStatusAnnotator(lexicons.status),
    createEventAnnotator(lexicons.events, models.events),
    createAttributionAnnotator(lexicons.speech),
    createDealAnnotator(lexicons.deals),
    createTripAnnotator(),
    createAgendaAnnotator(),
    createRoleAnnotator(lexicons.agents),
    createStatementAnnotator(lexicons.speech),
    createClaimAnnotator(),
  ];
}

/** Agencies and outlets under every name they are printed with. */
function mediaNames(...lexicons: readonly (ActorLexicon | undefined)[]): MediaNames {
  const names = { agencies: new Map<string, string>(), outlets: new Map<string, string>() };
  for (const entry of lexicons.flatMap((lexicon) => lexicon?.entries ?? [])) {
    const target = entry.kind === "agency" ? names.agencies : entry.kind === "outlet" ? names.outlets : null;
    if (target) for (const name of [entry.name, ...(entry.aliases ?? [])]) target.set(name, entry.name);
  }
  return names;
}
