import { overlaps, type Span } from "../../../document/span.ts";
import type { EventClaim } from "../../../record/claim.ts";
import type { Draft } from "../../layers.ts";
import type { Scene } from "../scene.ts";
import { EVENT_CLASSES, type EventClass } from "./event-class.ts";
import type { FeatureGroup } from "./feature-group.ts";
import { type EventModel, happensBy, type Logits, sharesOf } from "./model.ts";
import { createPairDescriber } from "./pair-features.ts";
import type { Party } from "./party.ts";
import { ruleFeatures } from "./rule-features.ts";

/** What the classifier makes of an ordered pair of parties. */
export interface Judgement {
  /** How likely it is that anything happens between them. */
  readonly happens: number;
  /** The likeliest event if so, and how likely each is then; the shares of all add up to 1. */
  best(): EventClass;
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
  const silences = new WeakMap<FeatureGroup, number>();
  const sums = new WeakMap<FeatureGroup, Logits>();
  const weights: GroupWeights = {
    silence: (group) => remember(silences, group, () => model.sum(group.features, "NONE")),
    all: (group) => remember(sums, group, () => model.add(group.features, new Float64Array(EVENT_CLASSES.length))),
  };
  return {
    judge(actor, recipient) {
      const groups = [...describer.describe(actor, recipient), ruleFeatures(scene, drafts, actor, recipient)];
      return createJudgement(model, groups, weights);
    },
  };
}

/** Sums of the weights of a group's features, kept: many pairs share a group. */
interface GroupWeights {
  /** For NONE alone; most pairs are asked for no more. */
  silence(group: FeatureGroup): number;
  all(group: FeatureGroup): Logits;
}

function remember<T>(known: WeakMap<FeatureGroup, T>, group: FeatureGroup, create: () => T): T {
  const value = known.get(group) ?? create();
  known.set(group, value);
  return value;
}

function createJudgement(model: EventModel, groups: readonly FeatureGroup[], weights: GroupWeights): Judgement {
  let shares: Float64Array | undefined;
  const share = (kind: EventClass): number => {
    shares ??= sharesOf(addUp(groups.map(weights.all)));
    return shares[EVENT_CLASSES.indexOf(kind)] as number;
  };
  return {
    happens: happensBy(groups.reduce((sum, group) => sum + weights.silence(group), 0)),
    best: () => EVENT_CLASSES.reduce((best, kind) => (share(kind) > share(best) ? kind : best)),
    share,
    anchor(kind) {
      const at = EVENT_CLASSES.indexOf(kind);
      const byWord = new Map<number, number>();
      for (const group of groups) {
        if (group.word === undefined) continue;
        byWord.set(group.word, (byWord.get(group.word) ?? 0) + (weights.all(group)[at] as number));
      }
      return [...byWord].sort((a, b) => b[1] - a[1])[0]?.[0];
    },
    strongest(kind) {
      const all = groups.flatMap(({ features }) =>
        features.map((feature) => [feature, model.sum([feature], kind)] as const),
      );
      return all.filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1]);
    },
  };
}

function addUp(list: readonly Logits[]): Logits {
  const sum = new Float64Array(EVENT_CLASSES.length);
  for (const logits of list) for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + (logits[k] as number);
  return sum;
}

/** The parties that the actors of an event belong to; those of another sentence are left out. */
export function partiesAt(parties: readonly Party[], actors: readonly Span[]): readonly Party[] {
  return parties.filter((party) => actors.some((actor) => overlaps(party, actor)));
}

/** The features that speak most for a class, in words: "joins=snub (1.2), acts.lists=REJECT (0.8)". */
export function strongestFor(judgement: Judgement, kind: EventClass): string {
  const strongest = judgement.strongest(kind).slice(0, 6);
  return strongest.map(([feature, weight]) => `${feature} (${weight.toFixed(1)})`).join(", ");
}
