import type { Tree } from "../../../document/tree.ts";
import type { FeatureGroup, Once } from "./feature-group.ts";
import type { Party } from "./party.ts";
import { termOf } from "./way.ts";

/** Words between the parties beyond these tell nothing. */
const BETWEEN = 15;

/** The words between, before and after a pair. */
export function surfaceGroups(
  tree: Tree,
  once: Once,
  parties: readonly Party[],
  actor: Party,
  recipient: Party,
): readonly FeatureGroup[] {
  const [left, right] = actor.first < recipient.first ? [actor, recipient] : [recipient, actor];
  const words = plainWords(tree, left.last, right.first);
  const among = parties.filter(({ head }) => head > left.head && head < right.head).length;
  const features = [
    `order=${actor === left ? "actor first" : "recipient first"}`,
    `parties.between=${Math.min(3, among)}`,
    `distance=${Math.min(6, Math.floor(Math.log2(Math.max(1, right.first - left.last + 1))))}`,
  ];
  if (words.length <= 4) features.push(`between.all=${words.map((word) => termOf(tree, word)).join(" ")}`);
  const [one, other] = [actor.actors[0]?.code, recipient.actors[0]?.code];
  if (one && one === other) features.push("same code");
  const between = words.slice(0, BETWEEN);
  return [
    { features },
    ...between.map((word) => once(`between ${word}`, () => ({ features: [`between=${termOf(tree, word)}`] }))),
    ...between.slice(1).map((word, i) =>
      once(`between ${between[i]} ${word}`, () => ({
        features: [`between=${termOf(tree, between[i] as number)} ${termOf(tree, word)}`],
      })),
    ),
    once(`after ${right.last}`, () => ({ features: afterFeatures(tree, right) })),
    beforeGroup(tree, once, left),
  ];
}

/** The words beside a party that stands alone. */
export function besideGroups(tree: Tree, once: Once, party: Party): readonly FeatureGroup[] {
  const terms = termsOf(tree, party.last, party.last + 6);
  const features = [...terms.map((term) => `then=${term}`), ...bigrams(terms).map((pair) => `then=${pair}`)];
  return [{ features }, beforeGroup(tree, once, party)];
}

function beforeGroup(tree: Tree, once: Once, { first }: Party): FeatureGroup {
  return once(`before ${first}`, () => {
    const terms = termsOf(tree, Math.max(0, first - 3), first);
    return { features: [...terms.map((term) => `before=${term}`), `before.next=${terms.at(-1) ?? ""}`] };
  });
}

function afterFeatures(tree: Tree, { last }: Party): readonly string[] {
  const terms = termsOf(tree, last, last + 4);
  return [...terms.map((term) => `after=${term}`), `next=${terms[0] ?? ""}`, `next=${terms.slice(0, 2).join(" ")}`];
}

function plainWords(tree: Tree, from: number, to: number): readonly number[] {
  const words = tree.words.slice(from, to).filter(({ upos }) => upos !== "PUNCT");
  return words.map(({ index }) => index);
}

function termsOf(tree: Tree, from: number, to: number): readonly string[] {
  return tree.words.slice(from, to).map(({ index }) => termOf(tree, index));
}

function bigrams(terms: readonly string[]): readonly string[] {
  return terms.slice(1).map((term, i) => `${terms[i]} ${term}`);
}
