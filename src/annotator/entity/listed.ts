import type { EntityKind } from "../../document/mention.ts";
import type { Tree } from "../../document/tree.ts";
import type { ActorCandidate } from "../../lexicon/actor-entry.ts";
import type { ActorIndex } from "../../lexicon/actor-index.ts";
import type { Name } from "./name.ts";

/** The names that the actor list has, longest first from left to right. Ambiguous ones are marked so by their match. */
export function findListed(tree: Tree, index: ActorIndex): Name[] {
  const tokens = tree.words.map((word) => word.text);
  const names: Name[] = [];
  for (let first = 0; first < tokens.length; ) {
    const match = /\p{Lu}|^al$/u.test(tokens[first] ?? "") ? index.longestMatch(tokens, first) : undefined;
    const candidate = match?.candidates[0];
    if (match && candidate) {
      names.push({
        first,
        last: endOf(tokens, first, match.length),
        kind: kindOf(candidate, tokens[first] ?? ""),
        by: "list",
        match,
      });
      first += match.length;
    } else first += 1;
  }
  return names;
}

/** A possessive mark is no part of the name. */
function endOf(tokens: readonly string[], first: number, length: number): number {
  const last = first + length;
  return length > 1 && /^['’]s?$/.test(tokens[last - 1] ?? "") ? last - 1 : last;
}

function kindOf({ entry, how }: ActorCandidate, token: string): EntityKind {
  if (how === "demonym") return "nationality";
  if (how === "metonym") return entry.capital?.startsWith(token) ? "place" : "organisation";
  if (entry.kind === "state") return "place";
  return entry.kind === "person" ? "person" : "organisation";
}
