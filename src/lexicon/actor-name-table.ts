import type { ActorCandidate, ActorEntry, MatchHow } from "./actor-entry.ts";
import { demonymForms, nameAtoms, surnameOf, withoutPossessive } from "./actor-names.ts";

export interface NameHit {
  /** Number of tokens. */
  readonly length: number;
  readonly candidates: readonly ActorCandidate[];
}

/** All names, by their atoms. */
export interface NameTable {
  whole(text: string): readonly ActorCandidate[];
  longest(tokens: readonly string[], from: number): NameHit | undefined;
}

/** Names by their atoms, joined by spaces, and for each first atom the atoms of its longest name. */
interface Names {
  readonly candidates: Map<string, ActorCandidate[]>;
  readonly longest: Map<string, number>;
}

const RANK: Readonly<Record<MatchHow, number>> = { name: 0, demonym: 1, metonym: 2 };

/** Surnames that begin too many sentences: "He Lifeng", "No Kwang Chol", "To Lam". */
const COMMON_WORDS: ReadonlySet<string> = new Set(["An", "Do", "He", "In", "No", "So", "The", "To"]);

/** Lays all names, surnames, demonyms, capitals and seats of the entries into one table. */
export function createNameTable(entries: readonly ActorEntry[]): NameTable {
  const names: Names = { candidates: new Map(), longest: new Map() };
  for (const entry of entries) addEntry(names, entry);
  for (const list of names.candidates.values()) if (list.length > 1) list.sort(surestFirst);
  let capitals: Names | undefined;
  const inCapitals = (): Names => {
    capitals ??= toCapitals(names);
    return capitals;
  };
  return {
    whole: (text) => findWhole(names, text) ?? (isCapitals(text) ? (findWhole(inCapitals(), text) ?? []) : []),
    longest(tokens, from) {
      const hit = findLongest(names, tokens, from);
      return hit ?? (isCapitals(tokens[from] ?? "") ? findLongest(inCapitals(), tokens, from) : undefined);
    },
  };
}

function surestFirst(a: ActorCandidate, b: ActorCandidate): number {
  const byPerson = Number(a.entry.kind === "person") - Number(b.entry.kind === "person");
  return Number(a.ambiguous) - Number(b.ambiguous) || RANK[a.how] - RANK[b.how] || byPerson;
}

function addEntry(names: Names, entry: ActorEntry): void {
  const unsure = entry.ambiguous.map((name) => nameAtoms(name).join(" "));
  const add = (text: string, how: MatchHow, surname = false): void => {
    const atoms = startingLower(nameAtoms(text));
    const key = atoms.join(" ");
    addName(names, atoms[0] ?? "", atoms.length, key, { entry, how, ambiguous: surname || unsure.includes(key) });
  };
  add(entry.name, "name");
  for (const name of entry.aliases) add(name, "name");
  for (const demonym of entry.demonyms) for (const form of demonymForms(demonym)) add(form, "demonym");
  if (entry.capital !== undefined) add(entry.capital, "metonym");
  for (const seat of entry.seats) add(seat, "metonym");
  if (entry.kind === "person") {
    const surname = entry.surname ?? surnameOf(entry.name);
    if (!COMMON_WORDS.has(surname)) add(surname, "name", true);
    if (/^[ae]l-/i.test(surname)) add(surname.slice(3), "name", true);
  }
  for (const name of entry.ambiguous) add(name, "name");
}

function addName(names: Names, first: string, length: number, key: string, candidate: ActorCandidate): void {
  if (length === 0) return;
  if (length > (names.longest.get(first) ?? 0)) names.longest.set(first, length);
  const list = names.candidates.get(key);
  if (!list) names.candidates.set(key, [candidate]);
  // One reading per actor: the first one added is the surest.
  else if (!list.some((other) => other.entry === candidate.entry)) list.push(candidate);
}

/** The same names in capital letters, for "TOKYO, Oct 27" and shouted headlines; short words stay out: "WHO", "MAY". */
function toCapitals(names: Names): Names {
  const capitals: Names = { candidates: new Map(), longest: new Map() };
  for (const [key, list] of names.candidates) {
    if (key.length < 4) continue;
    const atoms = key.toUpperCase().split(" ");
    for (const candidate of list) addName(capitals, atoms[0] ?? "", atoms.length, atoms.join(" "), candidate);
  }
  for (const list of capitals.candidates.values()) if (list.length > 1) list.sort(surestFirst);
  return capitals;
}

function isCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

function findWhole(names: Names, text: string): readonly ActorCandidate[] | undefined {
  const bare = withoutPossessive(text.trim());
  const forms = [text, bare, bare.replace(/^the\s+/i, "")].map(nameAtoms);
  for (const atoms of forms.map(startingLower)) {
    const found = names.candidates.get(atoms.join(" "));
    if (found) return found;
  }
  return undefined;
}

/** "The Hague" and "the Hague" are one name. */
function startingLower(atoms: readonly string[]): readonly string[] {
  return atoms[0] === "The" ? ["the", ...atoms.slice(1)] : atoms;
}

function findLongest(names: Names, tokens: readonly string[], from: number): NameHit | undefined {
  const atoms = [...startingLower(nameAtoms(tokens[from] ?? ""))];
  const limit = names.longest.get(atoms[0] ?? "") ?? names.longest.get(withoutPossessive(tokens[from] ?? "")) ?? 0;
  let hit = hitAt(names, atoms, tokens, from, from);
  for (let i = from + 1; i < tokens.length && atoms.length < limit; i += 1) {
    const token = tokens[i] ?? "";
    const more = nameAtoms(token);
    if (more.length === 0 && !/^[-‐‑'’.]+$/.test(token)) break;
    atoms.push(...more);
    if (more.length > 0) hit = hitAt(names, atoms, tokens, from, i) ?? hit;
  }
  return hit;
}

/** The name that ends with a token, or with its possessive: "Japan's". */
function hitAt(
  names: Names,
  atoms: readonly string[],
  tokens: readonly string[],
  from: number,
  last: number,
): NameHit | undefined {
  if (atoms.length === 0) return undefined;
  const length = last - from + 1;
  const found = names.candidates.get(atoms.join(" "));
  if (found) return { length, candidates: found };
  const token = tokens[last] ?? "";
  if (token === "'s" || token === "’s" || withoutPossessive(token) === token) return undefined;
  const bare = names.candidates.get(
    nameAtoms(tokens.slice(from, last).concat(withoutPossessive(token)).join(" ")).join(" "),
  );
  return bare && { length, candidates: bare };
}
