import { patientsOf } from "../../../document/clause.ts";
import { subtreeSpan, wordAt } from "../../../document/tree.ts";
import { QUADS } from "../../../lexicon/events.ts";
import type { EventClaim, Evidence } from "../../../record/claim.ts";
import type { Trace } from "../../annotator.ts";
import { evidenceAt } from "../../evidence.ts";
import type { Draft } from "../../layers.ts";
import { clauseOf, findDetails } from "../detail.ts";
import { findErrand } from "../errand.ts";
import { collectEvidence } from "../event-evidence.ts";
import { mergeDuplicates } from "../merge.ts";
import type { Scene } from "../scene.ts";
import type { Silence } from "../silence.ts";
import { type Candidates, findCandidates } from "./candidate.ts";
import { subordinationOf } from "./government.ts";
import { labelsOf } from "./label.ts";
import type { Match } from "./match.ts";
import { fillRoles, missingRole, type Roles } from "./roles.ts";

const NAME = "event";

/** The events that the rules of `lexicons/events/` find in a sentence, each reported once. */
export function findRuleEvents(scene: Scene, silence: Silence, trace: Trace): readonly Draft<EventClaim>[] {
  const candidates = findCandidates(scene);
  const found: Draft<EventClaim>[] = [];
  for (const match of candidates.matches) {
    const roles = fillRoles(scene, candidates, match);
    const reason = blockReason(scene, candidates, match, roles, silence);
    const rule = `${NAME}/${match.entry.rule.name}`;
    const anchor = { sentence: scene.tree.sentence, word: match.word };
    const outcome = reason === undefined ? "fired" : "blocked";
    trace({ annotator: NAME, rule, anchor, outcome, reason: reason ?? `"${match.entry.pattern.source}" fits` });
    if (reason === undefined) found.push(draftEvent(scene, candidates, match, roles));
  }
  return mergeDuplicates(found);
}

function blockReason(
  scene: Scene,
  candidates: Candidates,
  match: Match,
  roles: Roles,
  silence: Silence,
): string | undefined {
  const subordination = subordinationOf(scene, candidates, match);
  if (subordination) {
    const by = wordAt(scene.tree, subordination.by.word).text;
    return subordination.kind === "part" ? `part of "${by}"` : `what "${by}" is about, not an event of its own`;
  }
  if (match.entry.rule.silent !== undefined) return match.entry.rule.silent;
  return missingRole(match, roles) ?? silence.reasonAgainst(match.entry.rule, roles);
}

function draftEvent(scene: Scene, candidates: Candidates, match: Match, roles: Roles): Draft<EventClaim> {
  const { tree } = scene;
  const { rule } = match.entry;
  const name = `${NAME}/${rule.name}`;
  const others = new Set(candidates.matches.filter((other) => other !== match).map((other) => other.word));
  const own = findDetails(scene, match, clauseOf(tree, match, others), rule.contexts);
  const details = rule.event === "CONSULT" ? { ...findErrand(scene, match), ...own } : own;
  return {
    kind: "event",
    anchor: { sentence: tree.sentence, word: match.light ?? match.word },
    event: rule.event,
    ...labelsOf(tree, match, rule, details.contexts),
    actors: roles.actors,
    recipients: roles.recipients,
    ...details,
    quad: QUADS[rule.event],
    score: rule.score,
    evidence: [...collectEvidence(scene, name, match, roles, details), ...aboutEvidence(scene, name, match)],
  };
}

function aboutEvidence(scene: Scene, rule: string, match: Match): readonly Evidence[] {
  const about = aboutWord(scene, match);
  return about === undefined ? [] : [evidenceAt(scene.document, subtreeSpan(scene.tree, about), rule, "about")];
}

/** What a promise, demand or threat is about: "to lift sanctions", "the withdrawal of troops". */
function aboutWord(scene: Scene, match: Match): number | undefined {
  if (!match.entry.rule.governs) return undefined;
  const { tree } = scene;
  const clause = (tree.children[match.word] ?? []).find((child) =>
    /^(xcomp|ccomp|advcl|acl)$/.test(wordAt(tree, child).deprel),
  );
  return clause ?? patientsOf(tree, match.word)[0];
}
