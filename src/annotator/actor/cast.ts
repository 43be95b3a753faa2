import type { Mention } from "../../document/mention.ts";
import type { ActorEntry } from "../../lexicon/actor-entry.ts";
import { apposedTo } from "./apposition.ts";
import { firstCode } from "./explicit.ts";
import { identityOf } from "./listed.ts";
import { foldName, type Gender, type PersonName, readPersonName } from "./person-name.ts";
import { type AgentPhrase, ownersOf, readAgentPhrase } from "./phrase.ts";
import { type Identity, mentionsIn, type Scene, treeOf } from "./scene.ts";

/** An office that the article gives somebody, with the state or body it belongs to when it says so. */
export interface Post {
  readonly phrase: AgentPhrase;
  readonly of: string | null;
}

/** A person of the article, with all their mentions. */
export interface Person {
  readonly names: readonly PersonName[];
  /** The longest form of the name. */
  readonly full: readonly string[];
  readonly posts: readonly Post[];
  readonly identity: Identity;
  readonly gender?: Gender;
  readonly entry?: ActorEntry;
}

/** Gathers the persons that an article names: full names first, then the surnames that point to them. */
export function gatherCast(
  scene: Scene,
  codeOf: (mention: Mention) => string | null,
  codes: ReadonlyMap<string, number>,
): Person[] {
  const names = scene.mentions
    .filter((mention) => mention.form === "name" && mention.kind === "person")
    .map((mention) => readPersonName(scene, mention));
  const groups = createGroups();
  for (const name of names.filter(({ parts }) => parts.length > 1)) groups.add(name, isSameName);
  for (const name of names.filter(({ parts }) => parts.length < 2)) groups.add(name, isShortFor);
  return groups.all.map((group) => createPerson(scene, group, codeOf, codes));
}

interface Groups {
  readonly all: readonly PersonName[][];
  /** Adds a name to the nearest earlier group that it fits, or to the first later one, or founds a group. */
  add(name: PersonName, fits: (name: PersonName, full: readonly string[]) => boolean): void;
}

function createGroups(): Groups {
  const all: PersonName[][] = [];
  const byWord = new Map<string, Set<PersonName[]>>();
  return {
    all,
    add(name, fits) {
      const words = name.parts.flatMap((part) => [foldName(part), foldName(part.split("-").at(-1) ?? "")]);
      const likely = new Set(words.flatMap((word) => [...(byWord.get(word) ?? [])]));
      const group =
        nearest(
          [...likely].filter((other) => fits(name, longest(other))),
          name,
        ) ?? [];
      if (group.length === 0) all.push(group);
      group.push(name);
      for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(group));
    },
  };
}

function nearest(groups: readonly PersonName[][], name: PersonName): PersonName[] | undefined {
  const earlier = groups.filter((group) => lastStart(group, name) >= 0);
  return (earlier.length > 0 ? earlier : groups).reduce<PersonName[] | undefined>(
    (best, group) => (best === undefined || lastStart(group, name) > lastStart(best, name) ? group : best),
    undefined,
  );
}

function lastStart(group: readonly PersonName[], name: PersonName): number {
  return Math.max(-1, ...group.map((other) => other.mention.start).filter((start) => start <= name.mention.start));
}

function longest(group: readonly PersonName[]): readonly string[] {
  return group.reduce<readonly string[]>((best, { parts }) => (parts.length > best.length ? parts : best), []);
}

/** "Mohammed bin Salman" and "Mohammed bin Salman Al Saud"; "Recep Tayyip Erdogan" and "Tayyip Erdogan". */
function isSameName({ parts }: PersonName, full: readonly string[]): boolean {
  const [a, b] = [parts.map(foldName), full.map(foldName)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}

/** "Takaichi" for Sanae Takaichi, "Xi" for Xi Jinping; a first name only where it is the family's: "Kim Jong Un". */
function isShortFor({ parts }: PersonName, full: readonly string[]): boolean {
  const word = foldName(parts[0] ?? "");
  const words = full.map(foldName);
  return word !== "" && (words.at(-1) === word || words[0] === word || words.at(-1)?.split("-").at(-1) === word);
}

function createPerson(
  scene: Scene,
  names: readonly PersonName[],
  codeOf: (mention: Mention) => string | null,
  codes: ReadonlyMap<string, number>,
): Person {
  const full = longest(names);
  const posts = names.flatMap((name) => postsOf(scene, name, codeOf));
  const entry = findEntry(scene, names, posts, codes);
  const gender = names.find((name) => name.gender)?.gender;
  const identity = entry ? listedPerson(scene, entry, posts) : newPerson(scene, full, names, posts, codeOf);
  return { names, full, posts, identity, ...(gender ? { gender } : {}), ...(entry ? { entry } : {}) };
}

/** What the article calls somebody: in a title before the name, and in appositions to it. */
function postsOf(scene: Scene, name: PersonName, codeOf: (mention: Mention) => string | null): Post[] {
  const posts: Post[] = [];
  const add = (mention: Mention, phrase: AgentPhrase | undefined): void => {
    if (phrase?.match.agent.kind !== "person" || phrase.match.agent.sector === "CVL") return;
    const of = firstCode(ownersOf(scene, mention).flat(), codeOf) ?? codeBefore(scene, mention, phrase, codeOf);
    posts.push({ phrase, of });
  };
  if (name.title) add(name.mention, name.title);
  for (const beside of apposedTo(scene, name.mention))
    if (beside.form === "nominal") add(beside, readAgentPhrase(scene, beside));
  return posts;
}

/** "Iraq summoned the Turkish ambassador … the ambassador, Ali Riza Guney": whose the same office was before. */
function codeBefore(
  scene: Scene,
  mention: Mention,
  { match }: AgentPhrase,
  codeOf: (mention: Mention) => string | null,
): string | null {
  // "President" alone may be any of several presidents.
  const reach = mention.form === "nominal" ? 8 : match.agent.offices.length === 0 ? 2 : 0;
  for (let sentence = mention.sentence - 1; sentence >= Math.max(0, mention.sentence - reach); sentence -= 1) {
    for (const other of mentionsIn(scene, sentence)) {
      const same = other.form === "nominal" && readAgentPhrase(scene, other)?.match.key === match.key;
      const code = same ? codeOf(other) : null;
      if (code !== null) return code;
    }
  }
  return null;
}

/** The listed person that the names, the titles and the states of the article point to. */
function findEntry(
  scene: Scene,
  names: readonly PersonName[],
  posts: readonly Post[],
  codes: ReadonlyMap<string, number>,
): ActorEntry | undefined {
  const forms = [...new Set(names.map(({ parts }) => parts.join(" ")))].sort((a, b) => b.length - a.length);
  for (const form of forms) {
    const candidates = scene.index.candidates(form).filter(({ entry }) => entry.kind === "person");
    const sure = candidates.filter((candidate) => !candidate.ambiguous || form.includes(" "));
    const entries = (sure.length > 0 ? sure : candidates).map(({ entry }) => entry);
    const ranked = entries
      .map((entry) => ({ entry, score: support(scene, entry, posts, codes) + (sure.length > 0 ? 1 : 0) }))
      .sort((a, b) => b.score - a.score);
    const [first, second] = ranked;
    if (first && first.score > 0 && first.score > (second?.score ?? 0)) return first.entry;
    if (form.includes(" ") && candidates.length > 0) return undefined;
  }
  return undefined;
}

/** How well a listed person fits: the office named, the state named, being in office. Below zero is a contradiction. */
function support(scene: Scene, entry: ActorEntry, posts: readonly Post[], codes: ReadonlyMap<string, number>): number {
  const { code } = identityOf(scene, entry);
  const serving = scene.date === null ? entry.roles : scene.index.rolesAt(entry.id, scene.date);
  let score = serving.length > 0 ? 1 : 0;
  if (code && codes.has(code)) score += 1;
  for (const { phrase, of } of posts) {
    if (of !== null && !entry.roles.some((role) => scene.index.byId(role.of)?.code === of) && of !== entry.code)
      score -= 4;
    if (entry.roles.some((role) => holds(role, phrase))) score += 2;
  }
  return score;
}

/** Whether a role is what a phrase names: by its title, or by one of its offices. */
export function holds(
  role: { readonly title: string; readonly office?: string | readonly string[] },
  { match }: AgentPhrase,
): boolean {
  const offices = [role.office ?? []].flat();
  if (role.title.replace(/-/g, " ") === match.key || offices.some((office) => match.agent.offices.includes(office)))
    return true;
  return match.key === "leader" && offices.some((office) => /^(?:head-of|leader)/.test(office));
}

function listedPerson(scene: Scene, entry: ActorEntry, posts: readonly Post[]): Identity {
  const identity = identityOf(scene, entry);
  if (posts.length > 0 && posts.every(({ phrase }) => phrase.tenure === "former") && identity.sector === "GOV")
    return { ...identity, sector: "ELI" };
  // What the text says of the office wins over the list: an undated article may be old.
  const post = posts.find(({ phrase }) => phrase.tenure === "now" && phrase.sector !== undefined);
  return identity.sector === "ELI" && post?.phrase.sector ? { ...identity, sector: post.phrase.sector } : identity;
}

/** Somebody who is not in the list: the code comes from the title, from an apposition, or from "of Slovakia". */
function newPerson(
  scene: Scene,
  full: readonly string[],
  names: readonly PersonName[],
  posts: readonly Post[],
  codeOf: (mention: Mention) => string | null,
): Identity {
  const post =
    posts.find(({ of, phrase }) => of !== null && phrase.sector !== undefined) ??
    posts.find(({ phrase }) => phrase.sector !== undefined);
  const described = names.flatMap(({ mention }) => describedBy(scene, mention));
  const owned = firstCode([...names.flatMap(({ mention }) => ownersOf(scene, mention).flat()), ...described], codeOf);
  const code = posts.find(({ of }) => of !== null)?.of ?? owned;
  const sector = post?.phrase.sector;
  return { name: full.join(" ").replace(/ - /g, "-"), code, ...(sector ? { sector } : {}) };
}

/** "Australian VC recipient Ben Roberts-Smith": the nation in the words before a name. */
function describedBy(scene: Scene, mention: Mention): Mention[] {
  const { words } = treeOf(scene, mention);
  const before = mentionsIn(scene, mention.sentence);
  for (let first = mention.first - 1; first >= Math.max(0, mention.first - 5); first -= 1) {
    const nation = before.find(
      (other) =>
        other.last === first + 1 && (other.kind === "nationality" || other.kind === "place") && other.form === "name",
    );
    if (nation) return first + 1 === mention.first ? [] : [nation];
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(words[first]?.upos ?? "")) return [];
  }
  return [];
}
