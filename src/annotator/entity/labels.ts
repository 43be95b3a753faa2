import type { EntityKind } from "../../document/mention.ts";
import type { Tree } from "../../document/tree.ts";
import type { Name } from "./name.ts";

/** The names that the network labels: `B-person I-person L-person`, `U-place`. Tolerates a row without its end. */
export function readLabels(tree: Tree): Name[] {
  const names: Name[] = [];
  let open: { first: number; kind: EntityKind } | undefined;
  const close = (last: number): void => {
    if (open)
      names.push({ first: open.first, last: withoutMark(tree, open.first, last), kind: open.kind, by: "network" });
    open = undefined;
  };
  for (const { index, entity } of tree.words) {
    const [mark, kind] = entity.split("-") as [string, EntityKind];
    if (mark === "O" || mark === "B" || mark === "U" || kind !== open?.kind) close(index);
    if (mark !== "O" && !open) open = { first: index, kind };
    if (mark === "L" || mark === "U") close(index + 1);
  }
  close(tree.words.length);
  return names;
}

/** A possessive mark at the end is no part of a name. */
function withoutMark(tree: Tree, first: number, last: number): number {
  return last - first > 1 && /^['’]s?$/.test(tree.words[last - 1]?.text ?? "") ? last - 1 : last;
}
