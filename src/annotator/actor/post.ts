import type { Mention } from "../../document/mention.ts";
import { apposedTo } from "./apposition.ts";
import { firstCode } from "./explicit.ts";
import type { PersonName } from "./person-name.ts";
import { type AgentPhrase, ownersOf, readAgentPhrase } from "./phrase.ts";
import { mentionsIn, type Scene } from "./scene.ts";

/** An office that the article gives somebody, with the state or body it belongs to when it says so. */
export interface Post {
  readonly phrase: AgentPhrase;
  readonly of: string | null;
}

/** What the article calls somebody: in a title before the name, and in appositions to it. */
export function postsOf(scene: Scene, name: PersonName, codeOf: (mention: Mention) => string | null): Post[] {
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

/** Whether a role of the actor list is what a phrase names: by its title, or by one of its offices. */
export function holds(
  role: { readonly title: string; readonly office?: string | readonly string[] },
  { match }: AgentPhrase,
): boolean {
  const offices = [role.office ?? []].flat();
  if (role.title.replace(/-/g, " ") === match.key || offices.some((office) => match.agent.offices.includes(office)))
    return true;
  return match.key === "leader" && offices.some((office) => /^(?:head-of|leader)/.test(office));
}
