import type { Sector } from "../record/actor.ts";
import { runsOn } from "./actor-dates.ts";
import type { ActorCandidate, ActorEntry, MatchHow } from "./actor-entry.ts";
import { createNameTable, type NameHit, type NameTable } from "./actor-name-table.ts";
import { normalizeTitle, officesOf } from "./actor-offices.ts";
import type { ActorKind, ActorRole, ActorSource, Office } from "./actor-source.ts";
import type { ActorLexicon } from "./actors.ts";

/** The longest stretch of words that names an actor. */
export interface ActorMatch {
  /** Number of tokens. */
  readonly length: number;
  /** All readings: names before demonyms before metonyms, certain before ambiguous ones. */
  readonly candidates: readonly ActorCandidate[];
  /** The entries of the best reading (several for "Korean", "Congolese"). */
  readonly entries: readonly ActorEntry[];
  readonly how: MatchHow;
  readonly ambiguous: boolean;
}

export interface ActorIndex {
  readonly entries: readonly ActorEntry[];
  byId(id: string): ActorEntry | undefined;
  /** Entries that a whole text names, best first. Tolerates "the", a possessive, diacritics and the dots of "U.S.". */
  byName(text: string): ActorEntry[];
  /** As `byName`, with the kind of match. */
  candidates(text: string): readonly ActorCandidate[];
  /** The longest name, demonym or metonym that begins at a token. */
  longestMatch(tokens: readonly string[], from: number): ActorMatch | undefined;
  /** Who holds an office ("head-of-government"), a title ("prime minister") or "leader" of an actor on an ISO day. */
  holder(officeOrTitle: string, of: string, date: string): ActorEntry[];
  /** The roles of a person on an ISO day, the latest first. */
  rolesAt(personId: string, date: string): ActorRole[];
  /** Code and sector of an actor on a day: for a person from the role then held, or that of an elite when none is. */
  standing(
    id: string,
    date: string,
  ): { readonly code: string | null; readonly sector?: Sector; readonly role?: ActorRole };
}

/** Builds the index over the compiled list and, if given, a user's own additions. */
export function createActorIndex(actors: ActorLexicon, more?: ActorLexicon): ActorIndex {
  const entries = joinEntries(actors.entries, more?.entries ?? []).map(toEntry);
  const ids = new Map(entries.map((entry) => [entry.id, entry]));
  const table: NameTable = createNameTable(entries);
  const posts = createPosts(entries);
  const byId = (id: string): ActorEntry | undefined => ids.get(id);
  const rolesAt = (id: string, date: string): ActorRole[] =>
    (byId(id)?.roles ?? []).filter((role) => runsOn(role, date)).sort(latestFirst);
  const candidates = (text: string): readonly ActorCandidate[] => table.whole(text);
  return {
    entries,
    byId,
    candidates,
    byName: (text) => [...new Set(candidates(text).map((candidate) => candidate.entry))],
    longestMatch: (tokens, from) => toMatch(table.longest(tokens, from)),
    holder: (what, of, date) => findHolders(posts, byId, what, of, date),
    rolesAt,
    standing(id, date) {
      const entry = byId(id);
      const role = rolesAt(id, date)[0];
      const body = role && byId(role.of);
      const sector = role ? (role.sector ?? body?.sector ?? sectorOf(body?.kind)) : idleSector(entry);
      return {
        code: body?.code ?? entry?.code ?? null,
        ...(role === undefined ? {} : { role }),
        ...(sector === undefined ? {} : { sector }),
      };
    },
  };
}

function sectorOf(kind: ActorKind | undefined): Sector | undefined {
  return kind === "state" ? "GOV" : kind === "body" ? "IGO" : undefined;
}

/** Whoever once held a role and holds none belongs to the elites. */
function idleSector(entry: ActorEntry | undefined): Sector | undefined {
  return entry?.sector ?? (entry && entry.roles.length > 0 ? "ELI" : undefined);
}

function toMatch(hit: NameHit | undefined): ActorMatch | undefined {
  const best = hit?.candidates[0];
  if (!hit || !best) return undefined;
  const same = hit.candidates.filter((c) => c.how === best.how && c.ambiguous === best.ambiguous);
  return { ...hit, entries: same.map((c) => c.entry), how: best.how, ambiguous: best.ambiguous };
}

/** An addition with a known id adds its lists to that actor and overrides its single fields. */
function joinEntries(base: readonly ActorSource[], more: readonly ActorSource[]): ActorSource[] {
  const joined = new Map(base.map((entry) => [entry.id, entry]));
  for (const entry of more) {
    const old = joined.get(entry.id);
    const join = <T>(a: readonly T[] = [], b: readonly T[] = []): T[] => [...a, ...b];
    joined.set(entry.id, {
      ...old,
      ...entry,
      aliases: join(old?.aliases, old ? [old.name, ...(entry.aliases ?? [])] : entry.aliases),
      ambiguous: join(old?.ambiguous, entry.ambiguous),
      demonyms: join(old?.demonyms, entry.demonyms),
      seats: join(old?.seats, entry.seats),
      roles: join(old?.roles, entry.roles),
    });
  }
  return [...joined.values()];
}

const NO_LISTS = { aliases: [], ambiguous: [], demonyms: [], seats: [], roles: [] } as const;

function toEntry(source: ActorSource): ActorEntry {
  return { ...NO_LISTS, ...source, code: source.code ?? null };
}

interface Post {
  readonly entry: ActorEntry;
  readonly role: ActorRole;
}

/** Roles by the id and by the code of what they are of. */
function createPosts(entries: readonly ActorEntry[]): ReadonlyMap<string, Post[]> {
  const codes = new Map(entries.map((entry) => [entry.id, entry.code]));
  const posts = new Map<string, Post[]>();
  for (const entry of entries) {
    for (const role of entry.roles) {
      for (const key of new Set([role.of, codes.get(role.of) ?? role.of])) {
        const list = posts.get(key);
        if (list) list.push({ entry, role });
        else posts.set(key, [{ entry, role }]);
      }
    }
  }
  return posts;
}

function latestFirst(a: ActorRole, b: ActorRole): number {
  return (b.from ?? "").localeCompare(a.from ?? "");
}

function findHolders(
  posts: ReadonlyMap<string, Post[]>,
  byId: (id: string) => ActorEntry | undefined,
  what: string,
  of: string,
  date: string,
): ActorEntry[] {
  const serving = (posts.get(of) ?? [])
    .filter((post) => runsOn(post.role, date))
    .sort((a, b) => latestFirst(a.role, b.role));
  // Its own officers before those of its organs and parts, which share its code.
  for (const list of [serving.filter((post) => post.role.of === of), serving.filter((post) => post.role.of !== of)]) {
    const found = seekPosts(list, what, byId(of)?.leader);
    const newest = found[0];
    if (newest) return (found.every((post) => post.role.shared) ? found : [newest]).map((post) => post.entry);
  }
  return [];
}

/** Offices that lead, by how surely they do. */
const LEADING: readonly Office[] = [
  "leader",
  "head-of-government",
  "head-of-state",
  "secretary-general",
  "head-of-body",
];

/** The posts that an office, a title or "leader" means, the latest first. */
function seekPosts(posts: readonly Post[], what: string, leader = "leader"): readonly Post[] {
  const title = normalizeTitle(what);
  const titled = (wanted: string): Post[] => posts.filter((post) => post.role.title === wanted);
  const inOffice = (office: Office): Post[] => posts.filter((post) => [post.role.office ?? []].flat().includes(office));
  const first = (ways: readonly Post[][]): readonly Post[] => ways.find((way) => way.length > 0) ?? [];
  if (title === "leader") return first([titled(leader), titled("supreme leader"), ...LEADING.map(inOffice)]);
  return first([
    titled(title),
    inOffice(what as Office),
    officesOf(title).flatMap(inOffice),
    // An executive president is the head of government where there is no other.
    what === "head-of-government" ? inOffice("head-of-state") : [],
  ]);
}
