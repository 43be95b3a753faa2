import type { Tree } from "../../document/tree.ts";
import { crosses, type Name, within } from "./name.ts";

/**
 * Joins what the network labels with what the actor list knows. The list wins on the extent and the kind of what it
 * knows for certain; a label that goes on beyond a listed name wins over it ("Bank of China").
 */
export function mergeNames(tree: Tree, labels: readonly Name[], listed: readonly Name[]): Name[] {
  const kept: Name[] = [];
  const dropped = new Set<Name>();
  for (const name of listed) {
    const rivals = labels.filter((label) => crosses(label, name));
    const larger = rivals.some((label) => label.first < name.first || label.last > name.last);
    const same = rivals.find((label) => label.first === name.first && label.last === name.last);
    if (larger || rivals.some((label) => isSameName(tree, name, label))) continue;
    if (same) {
      dropped.add(same);
      kept.push({ ...name, kind: kindOf(name, same) });
    } else if (rivals.length > 0 ? trusts(name) : stands(tree, name)) {
      for (const rival of rivals) dropped.add(rival);
      kept.push(name);
    }
  }
  return [...labels.filter((label) => !dropped.has(label)), ...kept].sort((a, b) => a.first - b.first);
}

/** "King Abdullah" is labelled Abdullah, "Congress party" Congress: titles and common nouns are no part of a name. */
function isSameName(tree: Tree, name: Name, label: Name): boolean {
  if (!within(label, name)) return false;
  if (name.kind === "person")
    return label.kind === "person" && label.last === name.last && label.last - label.first > 0;
  if (label.first === name.first + 1 && label.last === name.last)
    return /^the$/i.test(tree.words[name.first]?.text ?? "");
  const rest = tree.words.slice(label.last, name.last);
  return label.first === name.first && rest.every((word) => /^\p{Ll}/u.test(word.text));
}

/** The network sees the context, so it decides where the list is unsure: "Georgia", "Jordan", "May". */
function kindOf(listed: Name, label: Name): Name["kind"] {
  const seat = listed.match?.how === "metonym" && listed.kind === "organisation";
  return trusts(listed) && !seat ? listed.kind : label.kind;
}

function trusts(name: Name): boolean {
  return name.match !== undefined && !name.match.ambiguous;
}

/** Whether a listed name stands without the network: a sure one, or an ambiguous one that is a proper noun. */
function stands(tree: Tree, name: Name): boolean {
  if (!trusts(name)) return false;
  const words = tree.words.slice(name.first, name.last);
  return (
    words.length > 1 ||
    words.some(
      (word) =>
        word.upos === "PROPN" ||
        (word.upos === "ADJ" && /^\p{Lu}/u.test(word.text)) ||
        /^\p{Lu}{2}/u.test(word.text) ||
        name.kind === "nationality",
    )
  );
}
