import type { Mention } from "../../document/mention.ts";
import type { ActorMention, Sector } from "../../record/actor.ts";
import type { Person } from "./cast.ts";
import { identityOf } from "./listed.ts";
import type { AgentPhrase } from "./phrase.ts";
import { holds } from "./post.ts";
import { type Identity, isPluralNoun, type Scene } from "./scene.ts";
import { fired, type Surroundings } from "./surroundings.ts";

/** "the US President", "Japan's foreign ministry", "leaders of Hungary": an office or a body of its owners. */
export function resolveOffice(
  scene: Scene,
  mention: Mention,
  phrase: AgentPhrase,
  owners: readonly ActorMention[],
  around: Surroundings,
): ActorMention[] {
  // "the foreign ministers of Congo and Rwanda" are one of each; "Japan's ministers" are several of one.
  const single = owners.length > 1 || !isPluralNoun(scene, mention);
  return owners.flatMap((owner) => resolveOne(scene, mention, phrase, owner, around, single));
}

function resolveOne(
  scene: Scene,
  mention: Mention,
  phrase: AgentPhrase,
  owner: ActorMention,
  around: Surroundings,
  single: boolean,
): ActorMention[] {
  const { match } = phrase;
  const sector = match.agent.generic ? lentSector(scene, owner, phrase) : phrase.sector;
  const general: Identity = { code: owner.code, ...(sector ? { sector } : {}) };
  if (match.agent.member && match.agent.sector === undefined)
    return fired(scene, mention, "member", [{ ...sideWithout(owner), ...general }]);
  if (match.agent.kind !== "person" || match.agent.offices.length === 0 || !single)
    return fired(scene, mention, "role", [general]);
  const named = around.cast.get(owner.code)?.find((person) => hasPost(scene, person, phrase, owner.code));
  if (named) return fired(scene, mention, "role-named", [named.identity]);
  const holder = findHolder(scene, phrase, owner);
  return holder
    ? fired(scene, mention, "role-holder", [{ ...holder, ...general }])
    : fired(scene, mention, "role", [general]);
}

/** "the Iranian side" is Iran. */
function sideWithout(owner: ActorMention): Identity {
  return owner.id === owner.code && owner.name
    ? { id: owner.id, name: owner.name, code: owner.code }
    : { code: owner.code };
}

/** Who holds the office on the article's day; nobody for a former one, nor when the article has no date. */
function findHolder(scene: Scene, { match, tenure }: AgentPhrase, owner: ActorMention): Identity | undefined {
  const { date, index } = scene;
  if (tenure !== "now" || date === null || owner.code === null) return undefined;
  const of = owner.id !== undefined && index.byId(owner.id)?.kind !== "person" ? owner.id : owner.code;
  for (const office of [match.key, ...match.agent.offices]) {
    const holder = index.holder(office, of, date)[0];
    if (holder) return identityOf(scene, holder);
  }
  return undefined;
}

/** "Pentagon officials" are MIL, "Hamas fighters" REB: a generic noun takes the sector of a body, not of a state. */
function lentSector(scene: Scene, owner: ActorMention, { match, sector }: AgentPhrase): Sector | undefined {
  const kind = owner.id === undefined ? undefined : scene.index.byId(owner.id)?.kind;
  const named = sector !== match.agent.sector;
  if (named || kind === undefined || kind === "state" || kind === "person") return sector ?? owner.sector;
  return owner.sector ?? sector;
}

/** Whether somebody holds a post by what the article says, or by the list on the article's day. */
export function hasPost(scene: Scene, person: Person, phrase: AgentPhrase, code: string | null): boolean {
  const said = person.posts.some(
    (post) =>
      (post.of === null || post.of === code) && post.phrase.tenure === phrase.tenure && isSamePost(post.phrase, phrase),
  );
  if (said) return true;
  if (!person.entry || scene.date === null) return false;
  const serving = scene.index.rolesAt(person.entry.id, scene.date);
  if (phrase.tenure === "now") return serving.some((role) => holds(role, phrase));
  return phrase.tenure === "former" && serving.length === 0 && person.entry.roles.some((role) => holds(role, phrase));
}

/** The same title, or two titles of one office: "premier", "prime minister". */
export function isSamePost(a: AgentPhrase, b: AgentPhrase): boolean {
  return a.match.key === b.match.key || a.match.agent.offices.some((office) => b.match.agent.offices.includes(office));
}
