import { patientsOf } from "../../../document/clause.ts";
import { subtreeSpan, wordAt } from "../../../document/tree.ts";
import { QUADS } from "../../../lexicon/events.ts";
import type { EventClaim, Evidence } from "../../../record/claim.ts";
import type { Trace } from "../../annotator.ts";
import { evidenceAt } from "../../evidence.ts";
import type { Draft } from "../../layers.ts";
import { statusAt } from "../../lookup.ts";
import { clauseOf, findDetails } from "../detail.ts";
import { findErrand } from "../errand.ts";
import { collectEvidence } from "../event-evidence.ts";
import { mergeDuplicates } from "../merge.ts";
import type { Scene } from "../scene.ts";
import type { Silence } from "../silence.ts";
import { avertedRoles } from "./averted.ts";
import { type Candidates, findCandidates } from "./candidate.ts";
import { type Subordination, subordinationOf } from "./government.ts";
import { labelsOf } from "./label.ts";
import type { Match } from "./match.ts";
import { fillRoles, missingRole, type Roles } from "./roles.ts";

const NAME = "event";

/** What the rules make of a sentence. */
export interface RuleReading {
  readonly drafts: readonly Draft<EventClaim>[];
  /** What was called off and did not take place: "called off his visit". */
  readonly averted: readonly Draft<EventClaim>[];
  /** What has a party too few, and could be told with those of an earlier sentence. */
  readonly open: readonly OpenMatch[];
}

/** A rule whose pattern fits, but not all of whose roles are filled. */
export interface OpenMatch {
  readonly match: Match;
  readonly roles: Roles;
  readonly candidates: Candidates;
}

/** The events that the rules of `lexicons/events/` find in a sentence, each reported once. */
export function findRuleEvents(scene: Scene, silence: Silence, trace: Trace): readonly Draft<EventClaim>[] {
  return readByRules(scene, silence, trace).drafts;
}

/** The same, with what is left over for those who look beyond the sentence. */
export function readByRules(scene: Scene, silence: Silence, trace: Trace): RuleReading {
  const candidates = findCandidates(scene);
  const found: Draft<EventClaim>[] = [];
  const averted: Draft<EventClaim>[] = [];
  const open: OpenMatch[] = [];
  for (const match of candidates.matches) {
    const roles = fillRoles(scene, candidates, match);
    const subordination = subordinationOf(scene, candidates, match);
    const reason = blockReason(scene, match, roles, silence, subordination);
    const rule = `${NAME}/${match.entry.rule.name}`;
    const anchor = { sentence: scene.tree.sentence, word: match.word };
    const avertedBy = avertedRoles(scene, candidates, match, roles, subordination);
    const outcome = reason === undefined || avertedBy ? "fired" : "blocked";
    const why = avertedBy ? "it was called off" : (reason ?? `"${match.entry.pattern.source}" fits`);
    trace({ annotator: NAME, rule, anchor, outcome, reason: why });
    if (avertedBy) averted.push(withAverted(scene, draftEvent(scene, candidates, match, avertedBy)));
    else if (reason === undefined) found.push(draftEvent(scene, candidates, match, roles));
    else if (!subordination && match.entry.rule.silent === undefined) open.push({ match, roles, candidates });
  }
  return { drafts: mergeDuplicates(scene.tree, found), averted: mergeDuplicates(scene.tree, averted), open };
}

function blockReason(
  scene: Scene,
  match: Match,
  roles: Roles,
  silence: Silence,
  subordination: Subordination,
): string | undefined {
  if (subordination) {
    const by = wordAt(scene.tree, subordination.by.word).text;
    return subordination.kind === "part" ? `part of "${by}"` : `what "${by}" is about, not an event of its own`;
  }
  if (match.entry.rule.silent !== undefined) return match.entry.rule.silent;
  return missingRole(match, roles) ?? silence.reasonAgainst(match.entry.rule, roles);
}

/** "may cancel her visit" leaves it possible; where the status says no such thing, what is called off is averted. */
function withAverted({ document }: Scene, draft: Draft<EventClaim>): Draft<EventClaim> {
  const status = statusAt(document, draft.anchor);
  return status === "happened" || status === "ongoing" ? { ...draft, status: "averted" } : draft;
}

/** A match with its roles as a draft: its clause says when, where and how much. */
export function draftEvent(scene: Scene, candidates: Candidates, match: Match, roles: Roles): Draft<EventClaim> {
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
