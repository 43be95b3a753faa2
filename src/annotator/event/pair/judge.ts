import type { Span } from "../../../document/span.ts";
import type { EventClaim } from "../../../record/claim.ts";
import type { Draft } from "../../layers.ts";
import type { Scene } from "../scene.ts";
import { EVENT_CLASSES, type EventClass } from "./event-class.ts";
import { type EventModel, type Logits, probabilitiesOf } from "./model.ts";
import { createPairDescriber, type FeatureGroup } from "./pair-features.ts";
import type { Party } from "./party.ts";
import { ruleFeatures } from "./rule-features.ts";

/** What the classifier makes of an ordered pair of parties. */
export interface Judgement {
  /** How likely it is that anything happens between them. */
  readonly happens: number;
  /** The likeliest event if so, and how likely each is then; the shares of all add up to 1. */
  readonly best: EventClass;
  share(kind: EventClass): number;
  /** The word that speaks most for a class, if any word does. */
  anchor(kind: EventClass): number | undefined;
  /** The features that speak most for a class, the strongest first, with their weights in logits. */
  strongest(kind: EventClass): readonly (readonly [feature: string, weight: number])[];
}

/** Judges the pairs of one sentence. */
export interface PairJudge {
  judge(actor: Party | null, recipient: Party | null): Judgement;
}

/** `drafts` are the rules' events of the sentence: the classifier weighs them with everything else. */
export function createPairJudge(
  model: EventModel,
  scene: Scene,
  parties: readonly Party[],
  drafts: readonly Draft<EventClaim>[],
): PairJudge {
  const describer = createPairDescriber(scene, parties);
  const sums = new WeakMap<FeatureGroup, Logits>();
  const sumOf = (group: FeatureGroup): Logits => {
    const known = sums.get(group);
    if (known) return known;
    const logits = new Float64Array(EVENT_CLASSES.length);
    model.add(group.features, logits);
    sums.set(group, logits);
    return logits;
  };
  return {
    judge(actor, recipient) {
      const groups = [...describer.describe(actor, recipient), ruleFeatures(scene, drafts, actor, recipient)];
      const logits = new Float64Array(EVENT_CLASSES.length);
      for (const group of groups) {
        const sum = sumOf(group);
        for (let k = 0; k < logits.length; k++) logits[k] = (logits[k] as number) + (sum[k] as number);
      }
      return createJudgement(model, groups, logits, sumOf);
    },
  };
}

function createJudgement(
  model: EventModel,
  groups: readonly FeatureGroup[],
  logits: Logits,
  sumOf: (group: FeatureGroup) => Logits,
): Judgement {
  const probabilities = probabilitiesOf(logits);
  const at = (kind: EventClass): number => EVENT_CLASSES.indexOf(kind);
  const probability = (kind: EventClass): number => probabilities[at(kind)] as number;
  const happens = 1 - probability("NONE");
  const kinds = EVENT_CLASSES.filter((kind) => kind !== "NONE");
  return {
    happens,
    best: kinds.reduce((best, kind) => (probability(kind) > probability(best) ? kind : best)),
    share: (kind) => probability(kind) / happens,
    anchor(kind) {
      const byWord = new Map<number, number>();
      for (const group of groups) {
        if (group.word === undefined) continue;
        const share = sumOf(group)[at(kind)] as number;
        byWord.set(group.word, (byWord.get(group.word) ?? 0) + share);
      }
      return [...byWord].sort((a, b) => b[1] - a[1])[0]?.[0];
    },
    strongest(kind) {
      const weights = groups.flatMap(({ features }) =>
        features.map((feature) => [feature, model.weight(feature, kind)] as const),
      );
      return weights.filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1]);
    },
  };
}

/** The parties that the actors of an event belong to; those of another sentence are left out. */
export function partiesAt(parties: readonly Party[], actors: readonly Span[]): readonly Party[] {
  return parties.filter((party) => actors.some((actor) => party.start < actor.end && actor.start < party.end));
}

/** The features that speak most for a class, in words: "joins=snub (1.2), acts.lists=REJECT (0.8)". */
export function strongestFor(judgement: Judgement, kind: EventClass): string {
  const strongest = judgement.strongest(kind).slice(0, 6);
  return strongest.map(([feature, weight]) => `${feature} (${weight.toFixed(1)})`).join(", ");
}
