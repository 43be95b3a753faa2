import type { ActorCandidate, ActorEntry, MatchHow } from "./actor-entry.ts";
import { demonymForms, nameAtoms, surnameOf, withoutPossessive } from "./actor-names.ts";

interface Node {
  readonly next: Map<string, Node>;
  candidates: ActorCandidate[];
}

export interface NameHit {
  /** Number of tokens. */
  readonly length: number;
  readonly candidates: readonly ActorCandidate[];
}

/** Names as paths of atoms. */
export interface NameTrie {
  whole(text: string): readonly ActorCandidate[];
  longest(tokens: readonly string[], from: number): NameHit | undefined;
}

const rank: Readonly<Record<MatchHow, number>> = { name: 0, demonym: 1, metonym: 2 };

/** Lays all names, surnames, demonyms, capitals and seats of the entries into one trie. */
export function createNameTrie(entries: readonly ActorEntry[]): NameTrie {
  const root: Node = { next: new Map(), candidates: [] };
  for (const entry of entries) addEntry(root, entry);
  sortCandidates(root);
  return {
    whole: (text) => findWhole(root, text),
    longest: (tokens, from) => findLongest(root, tokens, from),
  };
}

function addEntry(root: Node, entry: ActorEntry): void {
  const unsure = new Set(entry.ambiguous.map((name) => nameAtoms(name).join(" ")));
  const add = (text: string, how: MatchHow, surname = false): void => {
    const atoms = nameAtoms(text);
    const ambiguous = surname || unsure.has(atoms.join(" "));
    addPath(root, atoms, { entry, how, ambiguous });
    const capital = atoms.map((atom) => (atom.length > 3 ? atom.toUpperCase() : atom));
    // "TOKYO, Oct 27" and headlines in capitals.
    if (capital.some((atom, i) => atom !== atoms[i])) addPath(root, capital, { entry, how, ambiguous });
  };
  for (const name of [entry.name, ...entry.aliases]) add(name, "name");
  for (const demonym of entry.demonyms) for (const form of demonymForms(demonym)) add(form, "demonym");
  for (const seat of [entry.capital ?? [], entry.seats].flat()) add(seat, "metonym");
  if (entry.kind === "person") {
    const surname = entry.surname ?? surnameOf(entry.name);
    for (const form of new Set([surname, surname.replace(/^[ae]l-/i, "")])) add(form, "name", true);
  }
  for (const name of entry.ambiguous) add(name, "name");
}

function addPath(root: Node, atoms: readonly string[], candidate: ActorCandidate): void {
  if (atoms.length === 0) return;
  let node = root;
  for (const atom of atoms) {
    let next = node.next.get(atom);
    if (!next) {
      next = { next: new Map(), candidates: [] };
      node.next.set(atom, next);
    }
    node = next;
  }
  // One reading per actor: the first one added is the surest.
  if (!node.candidates.some((other) => other.entry === candidate.entry)) node.candidates.push(candidate);
}

function sortCandidates(node: Node): void {
  if (node.candidates.length > 1)
    node.candidates.sort((a, b) => Number(a.ambiguous) - Number(b.ambiguous) || rank[a.how] - rank[b.how]);
  for (const next of node.next.values()) sortCandidates(next);
}

function follow(node: Node | undefined, atoms: readonly string[]): Node | undefined {
  let at = node;
  for (const atom of atoms) at = at?.next.get(atom);
  return at;
}

function findWhole(root: Node, text: string): readonly ActorCandidate[] {
  const bare = withoutPossessive(text.trim());
  for (const form of [text, bare, bare.replace(/^the\s+/i, "")]) {
    const found = follow(root, startingLower(nameAtoms(form)))?.candidates ?? follow(root, nameAtoms(form))?.candidates;
    if (found && found.length > 0) return found;
  }
  return [];
}

/** "The Hague" and "the Hague" are one name. */
function startingLower(atoms: readonly string[]): string[] {
  return atoms.map((atom, i) => (i === 0 && atom === "The" ? "the" : atom));
}

function findLongest(root: Node, tokens: readonly string[], from: number): NameHit | undefined {
  let node: Node | undefined = root;
  let hit: NameHit | undefined;
  for (let i = from; i < tokens.length && node; i += 1) {
    const token = tokens[i] ?? "";
    const atoms = i === from ? startingLower(nameAtoms(token)) : nameAtoms(token);
    if (atoms.length === 0 && (i === from || !/^[-‐‑'’.&]+$/.test(token))) break;
    const after: Node | undefined = follow(node, atoms);
    const found = after?.candidates.length ? after : follow(node, nameAtoms(withoutPossessive(token)));
    if (atoms.length > 0 && found && found.candidates.length > 0)
      hit = { length: i - from + 1, candidates: found.candidates };
    node = after;
  }
  return hit;
}
