import { cover } from "../../document/span.ts";
import { type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { AgendaClaim } from "../../record/claim.ts";
import type { Annotator, Trace } from "../annotator.ts";
import { evidenceAt } from "../evidence.ts";
import type { Annotated, Draft } from "../layers.ts";
import { findIssues } from "./issues.ts";
import { findOpening, type Opening } from "./opening.ts";
import { findParties } from "./parties.ts";

const REQUIRES = ["trees", "actors", "times"] as const;
export type AgendaLayers = (typeof REQUIRES)[number];

/** What is on the table between parties: "the Greek–Turkish agenda includes …", "met to discuss …". */
export function createAgendaAnnotator(): Annotator<AgendaLayers, "agendas"> {
  return { name: "agenda", requires: REQUIRES, assigns: "agendas", annotate: findAgendas };
}

function findAgendas(document: Annotated<AgendaLayers>, trace: Trace): readonly Draft<AgendaClaim>[] {
  const found: Draft<AgendaClaim>[] = [];
  for (const tree of document.trees) {
    for (const word of tree.words) {
      const opening = findOpening(tree, word);
      if (!opening) continue;
      const draft = readAgenda(document, tree, word, opening);
      const anchor = { sentence: tree.sentence, word: word.index };
      if (draft) found.push(draft);
      trace({
        annotator: "agenda",
        rule: opening.rule,
        anchor,
        outcome: draft ? "fired" : "blocked",
        reason: draft ? draft.issues.join("; ") : "no two parties, or no issue",
      });
    }
  }
  return mergeAgendas(found);
}

function readAgenda(
  document: Annotated<AgendaLayers>,
  tree: Tree,
  word: Word,
  opening: Opening,
): Draft<AgendaClaim> | null {
  const issues = opening.from.flatMap((from) => findIssues(document, tree, from));
  const parties = findParties(document, tree, opening.talks, [word.index, ...opening.from]);
  if (issues.length === 0 || parties.length < 2) return null;
  const whole = cover([word, ...issues, ...(opening.talks < word.index ? [wordAt(tree, opening.talks)] : [])]);
  return {
    kind: "agenda",
    parties,
    issues: [...new Set(issues.map(({ start, end }) => document.text.slice(start, end)))],
    // The talks are what takes place or not, whatever word lists their issues.
    anchor: { sentence: tree.sentence, word: opening.talks },
    evidence: [
      evidenceAt(document, whole, opening.rule),
      ...issues.map((issue) => evidenceAt(document, issue, opening.rule, "issues")),
    ],
  };
}

/** One claim for each set of parties and sentence. */
function mergeAgendas(drafts: readonly Draft<AgendaClaim>[]): Draft<AgendaClaim>[] {
  const merged = new Map<string, Draft<AgendaClaim>>();
  for (const draft of drafts) {
    const key = `${draft.anchor.sentence} ${draft.parties.map(partyKey).sort().join(" ")}`;
    const other = merged.get(key);
    merged.set(
      key,
      other
        ? {
            ...other,
            issues: [...new Set([...other.issues, ...draft.issues])],
            evidence: [...other.evidence, ...draft.evidence],
          }
        : draft,
    );
  }
  return [...merged.values()];
}

/** A party is a state or a body, whoever speaks for it. */
function partyKey(actor: ActorMention): string {
  return actor.code ?? actor.id ?? actor.text;
}
