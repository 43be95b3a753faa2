import type { Scene } from "../scene.ts";
import type { Candidates } from "./candidate.ts";
import { isNegated } from "./condition.ts";
import type { Subordination } from "./government.ts";
import type { Match } from "./match.ts";
import { fillRoles, missingRole, type Roles } from "./roles.ts";

/**
 * The visit of "called off his visit to Oslo", the meeting of "cancelled a meeting between A and B": calling it off is
 * one event, what is called off another, which does not take place. Where nobody is named beside it, whoever calls it
 * off would have taken part.
 */
export function avertedRoles(
  scene: Scene,
  candidates: Candidates,
  match: Match,
  own: Roles,
  subordination: Subordination,
): Roles | undefined {
  if (subordination?.kind !== "part" || !subordination.by.entry.rule.averts) return undefined;
  if (isNegated(scene.tree, subordination.by.word)) return undefined;
  if (match.entry.rule.event !== "CONSULT" || match.entry.pattern.pos !== "NOUN") return undefined;
  const above = fillRoles(scene, candidates, subordination.by);
  const isElse = ({ code }: Roles["actors"][number], others: Roles["actors"]): boolean =>
    others.every((other) => other.code !== code);
  const actors = own.actors.length > 0 ? own.actors : above.actors.filter((one) => isElse(one, own.recipients));
  const others = own.recipients.length > 0 || actors.length > 1 ? own.recipients : above.recipients;
  const roles = { actors, recipients: others.filter((one) => isElse(one, actors)) };
  return missingRole(match, roles) === undefined ? roles : undefined;
}
