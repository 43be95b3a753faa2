import type { Mention } from "../../document/mention.ts";
import { childrenBy } from "../../document/tree.ts";
import { headOf, mentionAt, mentionsIn, type Scene, treeOf } from "./scene.ts";

const BREAK = /^[,—–-]$/;
const CLOSE = /^[,.;:—–)-]$/;

/**
 * Mentions that stand beside another for the same person: "Turkey's top diplomat, Hakan Fidan",
 * "Abbas Araghchi, the Iranian foreign minister".
 */
export function apposedTo(scene: Scene, mention: Mention): Mention[] {
  const tree = treeOf(scene, mention);
  const head = headOf(scene, mention);
  const related = [
    ...childrenBy(tree, mention.head, "appos", "flat").map((word) => word.index),
    ...(/^(?:appos|flat)/.test(head.deprel) ? [head.head] : []),
  ];
  const byTree = related.flatMap((index) => mentionAt(scene, mention.sentence, index) ?? []);
  const others = [...byTree, ...besides(scene, mention)].filter(
    (other) => other !== mention && !overlaps(other, mention),
  );
  return [...new Set(others)];
}

function overlaps(a: Mention, b: Mention): boolean {
  return a.first < b.last && b.first < a.last;
}

/** The neighbours between commas or dashes, for parses that miss the relation. */
function besides(scene: Scene, mention: Mention): Mention[] {
  const { words } = treeOf(scene, mention);
  const text = (index: number): string => words[index]?.text ?? ".";
  return mentionsIn(scene, mention.sentence).filter((other) => {
    const [left, right] = other.first < mention.first ? [other, mention] : [mention, other];
    const pair = [left.form, right.form].sort().join(" ");
    if (pair !== "name nominal" || !BREAK.test(text(left.last)) || right.first !== left.last + 1) return false;
    return CLOSE.test(text(right.last)) && (right.form === "name" || isDefinite(scene, right));
  });
}

/** "the Iranian foreign minister", "Iran's foreign minister", "president of …": no list of strangers. */
function isDefinite(scene: Scene, mention: Mention): boolean {
  const words = treeOf(scene, mention).words.slice(mention.first, mention.last);
  return words.some((word) => /^(?:the|'s|’s|its|his|her|their)$/i.test(word.text)) || words.length > 1;
}
