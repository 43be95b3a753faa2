import type { EntityKind } from "../../document/mention.ts";
import type { Tree } from "../../document/tree.ts";
import { crosses, type Name, nameText } from "./name.ts";
import { takeApart } from "./take-apart.ts";

const REMEMBERED: ReadonlySet<EntityKind> = new Set([
  "person",
  "place",
  "organisation",
  "nationality",
  "facility",
  "other",
]);

/** How sure one sighting of a name is. */
const WEIGHT: Readonly<Record<Name["by"], number>> = { list: 3, network: 1, memory: 0 };

/** A full name says more of its surname than the surname's own label. */
const SURNAME = 6;

/** The kinds seen for one form of a name. */
type Votes = Map<EntityKind, number>;

/**
 * What an article says of a name in one sentence holds in the others: the same form takes the kind it has most often,
 * and is found where the network missed it; the surname of a full name is a person.
 */
export function rememberNames(trees: readonly Tree[], names: readonly (readonly Name[])[]): Name[][] {
  const forms = collectForms(trees, names);
  return trees.map((tree, i) => {
    const known = (names[i] ?? [])
      .flatMap((name) => takeApart(tree, name, (form) => kindOf(forms, form)))
      .map((name) => ({ ...name, kind: settledKind(tree, name, forms) }));
    return [...known, ...findForms(tree, forms, known)].sort((a, b) => a.first - b.first);
  });
}

function collectForms(trees: readonly Tree[], names: readonly (readonly Name[])[]): Map<string, Votes> {
  const forms = new Map<string, Votes>();
  const vote = (form: string, kind: EntityKind, weight: number): void => {
    const votes = forms.get(form) ?? new Map<EntityKind, number>();
    forms.set(form, votes.set(kind, (votes.get(kind) ?? 0) + weight));
  };
  for (const [i, tree] of trees.entries()) {
    for (const name of names[i] ?? []) {
      if (!REMEMBERED.has(name.kind) || !isName(tree, name)) continue;
      const weight = name.match?.ambiguous ? 1 : WEIGHT[name.by];
      vote(nameText(tree, name), name.kind, weight);
      const surname = surnameOf(tree, name);
      if (surname) vote(surname, "person", SURNAME);
    }
  }
  return forms;
}

/** The surname of a full name: the last word, or what the actor list says ("Xi" of Xi Jinping). */
function surnameOf(tree: Tree, name: Name): string | undefined {
  if (name.kind !== "person" || name.last - name.first < 2) return undefined;
  const last = tree.words[name.last - 1]?.text ?? "";
  return name.match?.entries[0]?.surname ?? (/^\p{Lu}\p{L}{2,}/u.test(last) ? last : undefined);
}

/** Only capitalised forms are carried over: "Wu", "Al Jazeera", but not "coronavirus". */
function isName(tree: Tree, name: Name): boolean {
  return /^\p{Lu}/u.test(tree.words[name.first]?.text ?? "") && !/^\P{L}*$/u.test(nameText(tree, name));
}

function settledKind(tree: Tree, name: Name, forms: ReadonlyMap<string, Votes>): EntityKind {
  if (name.by === "list" && !name.match?.ambiguous) return name.kind;
  const votes = REMEMBERED.has(name.kind) ? forms.get(nameText(tree, name)) : undefined;
  return votes ? bestKind(votes, name.kind) : name.kind;
}

/** What a form is elsewhere in the article. */
function kindOf(forms: ReadonlyMap<string, Votes>, form: string): EntityKind | undefined {
  const votes = forms.get(form);
  return votes && bestKind(votes, "other");
}

function bestKind(votes: Votes, fallback: EntityKind): EntityKind {
  let best = fallback;
  for (const [kind, weight] of votes) if (weight > (votes.get(best) ?? 0)) best = kind;
  return best;
}

function findForms(tree: Tree, forms: ReadonlyMap<string, Votes>, known: readonly Name[]): Name[] {
  const found: Name[] = [];
  const longest = 5;
  for (let first = 0; first < tree.words.length; first += 1) {
    if (!/^\p{Lu}/u.test(tree.words[first]?.text ?? "")) continue;
    for (let last = Math.min(tree.words.length, first + longest); last > first; last -= 1) {
      const votes = forms.get(nameText(tree, { first, last }));
      if (!votes) continue;
      const name: Name = { first, last, kind: bestKind(votes, "other"), by: "memory" };
      if ([...known, ...found].some((other) => crosses(other, name)) || !isProper(tree, name)) continue;
      found.push(name);
      break;
    }
  }
  return found;
}

/** A single word at the start of a sentence is capitalised anyway, so it must be tagged as a name too. */
function isProper(tree: Tree, name: Name): boolean {
  const words = tree.words.slice(name.first, name.last);
  return (
    words.length > 1 || words.some((word) => word.upos === "PROPN" || (word.upos === "ADJ" && word.xpos === "NNP"))
  );
}
