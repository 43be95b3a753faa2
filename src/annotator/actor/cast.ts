import type { Mention } from "../../document/mention.ts";
import type { ActorEntry } from "../../lexicon/actor-entry.ts";
import { firstCode } from "./explicit.ts";
import { identityOf } from "./listed.ts";
import { createNameGroups, isSameName, isShortFor, longest } from "./name-groups.ts";
import { type Gender, type PersonName, readPersonName } from "./person-name.ts";
import { ownersOf } from "./phrase.ts";
import { holds, type Post, postsOf } from "./post.ts";
import { type Identity, mentionsIn, type Scene, treeOf } from "./scene.ts";

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
  const groups = createNameGroups();
  for (const name of names.filter(({ parts }) => parts.length > 1)) groups.add(name, isSameName);
  for (const name of names.filter(({ parts }) => parts.length < 2)) groups.add(name, isShortFor);
  return groups.all.map((group) => createPerson(scene, group, codeOf, codes));
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

/** "Kenyan marathon champion Eliud Kipchoge": the nation in the words before a name. */
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
