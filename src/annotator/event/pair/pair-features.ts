import { wordAt } from "../../../document/tree.ts";
import type { Scene } from "../scene.ts";
import { createOnce, type FeatureGroup } from "./feature-group.ts";
import type { Party } from "./party.ts";
import { pathGroups } from "./path-features.ts";
import { predicateFeatures } from "./predicate-features.ts";
import { besideGroups, surfaceGroups } from "./surface-features.ts";
import { joinOf, predicateOf, relationTo, termOf } from "./way.ts";

/** Describes ordered pairs of parties of one sentence; what pairs share is the same group each time. */
export interface PairDescriber {
  /** `recipient` is null for what is done to nobody in particular, `actor` where nobody is known to act. */
  describe(actor: Party | null, recipient: Party | null): readonly FeatureGroup[];
}

/**
 * Features after "around and dependency": the predicates of both parties, the one that joins them, the words on the
 * path, between and beside them (compare Zhou et al. 2005 on relation extraction).
 */
export function createPairDescriber(scene: Scene, parties: readonly Party[]): PairDescriber {
  const { tree } = scene;
  const once = createOnce();
  const predicate = (slot: string, word: number): FeatureGroup =>
    once(`${slot} ${word}`, () => ({ word, features: predicateFeatures(scene, slot, word) }));
  const side = (slot: "actor" | "recipient", party: Party | null): readonly FeatureGroup[] => {
    const about = once(`${slot} party ${party?.head}`, () => ({ features: partyFeatures(scene, slot, party) }));
    const verb = party ? predicateOf(tree, party) : undefined;
    return verb === undefined ? [about] : [about, predicate(slot === "actor" ? "acts" : "undergoes", verb)];
  };
  return {
    describe(actor, recipient) {
      const groups = [...side("actor", actor), ...side("recipient", recipient)];
      if (actor && recipient) {
        const top = joinOf(tree, actor, recipient);
        if (top !== undefined) groups.push(predicate("joins", top), ...pathGroups(scene, once, actor, recipient, top));
        groups.push(...surfaceGroups(tree, once, parties, actor, recipient));
      } else {
        const only = actor ?? recipient;
        groups.push({ features: [actor ? "alone=actor" : "alone=recipient"] });
        if (only) groups.push(...besideGroups(tree, once, only));
      }
      return groups;
    },
  };
}

function partyFeatures(scene: Scene, slot: string, party: Party | null): readonly string[] {
  if (!party) return [`${slot}.type=nobody`];
  const { tree } = scene;
  const features = [`${slot}.head=${termOf(tree, party.head)}`];
  const verb = predicateOf(tree, party);
  if (verb === undefined) return features;
  const relation = relationTo(tree, party.head, verb);
  features.push(`${slot}.as=${relation}`, `${slot}.as=${relation} ${wordAt(tree, verb).lemma.toLowerCase()}`);
  return features;
}
