import { nounPhrase } from "../../document/phrase.ts";
import { cover } from "../../document/span.ts";
import { childBy, childrenBy, isRelation, type Tree, type Word, wordAt } from "../../document/tree.ts";
import { type AgentMatch, type AgentMatcher, createAgentMatcher } from "../../lexicon/agent-matcher.ts";
import type { AgentsLexicon } from "../../lexicon/agents.ts";
import { type ActorMention, actorKey, isStateCode, POLITICAL_SECTORS } from "../../record/actor.ts";
import type { RoleClaim } from "../../record/claim.ts";
import type { Annotator, Trace } from "../annotator.ts";
import { evidenceAt } from "../evidence.ts";
import type { Annotated, Draft } from "../layers.ts";
import { actorsAt, linkedAt } from "../lookup.ts";

const REQUIRES = ["trees", "mentions", "actors", "times"] as const;
type Required = (typeof REQUIRES)[number];

/** Who holds which office: "Slovakia's outgoing president, Zuzana Caputova". */
export function createRoleAnnotator(lexicon: AgentsLexicon): Annotator<Required, "roles"> {
  const matcher = createAgentMatcher(lexicon);
  return {
    name: "role",
    requires: REQUIRES,
    assigns: "roles",
    annotate: (document, trace) =>
      mergeRoles(document.trees.flatMap((tree) => findRoles(document, tree, matcher, trace))),
  };
}

function findRoles(document: Annotated<Required>, tree: Tree, matcher: AgentMatcher, trace: Trace): Draft<RoleClaim>[] {
  const titles = matcher.all(tree.words.map((word) => word.text)).filter(({ agent, plural }) => agent.title && !plural);
  return titles.flatMap((title) => {
    const draft = readRole(document, tree, title);
    if (draft)
      trace({
        annotator: "role",
        rule: draft.evidence[0]?.rule ?? "role",
        anchor: draft.anchor,
        outcome: "fired",
        reason: draft.title,
      });
    return draft ? [draft] : [];
  });
}

/** The word of a title that the rest of the sentence hangs on: either half of "Secretary-General". */
function headOf(tree: Tree, { first, last, head }: AgentMatch): Word {
  const isOutside = (word: Word): boolean => word.head < first || word.head >= last;
  return tree.words.slice(first, last).find(isOutside) ?? wordAt(tree, head);
}

/** The person that a title word belongs to, in the shapes that titles come in. */
function findHolder(tree: Tree, word: Word): { holder: Word; rule: string } | null {
  const appositive = childBy(tree, word.index, "appos");
  if (appositive?.upos === "PROPN") return { holder: appositive, rule: "role/title-appositive" };
  const flat = childrenBy(tree, word.index, "flat").find((child) => child.upos === "PROPN");
  if (flat) return { holder: flat, rule: "role/title-name" };
  if (word.head < 0) return null;
  const head = wordAt(tree, word.head);
  const isBefore = ["nmod:desc", "compound", "amod"].some((relation) => isRelation(word.deprel, relation));
  if (isBefore && head.upos === "PROPN" && head.index > word.index) return { holder: head, rule: "role/title-name" };
  if (isRelation(word.deprel, "appos") && head.upos === "PROPN") return { holder: head, rule: "role/appositive-title" };
  const subject = childBy(tree, word.index, "nsubj");
  if (childBy(tree, word.index, "cop") && subject?.upos === "PROPN") return { holder: subject, rule: "role/copula" };
  return null;
}

function readRole(document: Annotated<Required>, tree: Tree, match: AgentMatch): Draft<RoleClaim> | null {
  const word = headOf(tree, match);
  const found = findHolder(tree, word);
  if (!found) return null;
  const person = personAt(document, tree, found.holder);
  if (!person) return null;
  const phrase = nounPhrase(tree, word.index);
  const title = document.text.slice(wordAt(tree, match.first).start, wordAt(tree, match.last - 1).end).toLowerCase();
  const country = isStateCode(person.code) ? person.code : countryIn(document, tree, phrase);
  const note = readNote(tree, word);
  const span = cover([phrase, found.holder, ...childrenBy(tree, found.holder.index, "flat")]);
  const evidence = evidenceAt(document, span, found.rule);
  return {
    kind: "role",
    actor: person,
    title,
    ...(country ? { country } : {}),
    ...(note ? { note } : {}),
    anchor: { sentence: tree.sentence, word: word.index },
    status: "happened",
    evidence: [evidence],
  };
}

/** A role needs a person's name, and a tie to politics: the chairman of a company holds no office. */
function personAt(document: Annotated<Required>, tree: Tree, holder: Word): ActorMention | undefined {
  const isPerson = linkedAt(document, tree.sentence, holder.index).some(({ mention }) => mention.kind === "person");
  return actorsAt(document, tree.sentence, holder.index).find(
    (actor) =>
      (actor.id?.startsWith("person/") ?? isPerson) &&
      actor.how !== "pronoun" &&
      (actor.code !== null || POLITICAL_SECTORS.has(actor.sector ?? "")),
  );
}

function countryIn(
  document: Annotated<Required>,
  tree: Tree,
  phrase: { first: number; last: number },
): string | undefined {
  for (let i = phrase.first; i < phrase.last; i++) {
    const code = actorsAt(document, tree.sentence, i)[0]?.code;
    if (isStateCode(code)) return code;
  }
  return undefined;
}

const NOTES = new Set([
  "new",
  "newly",
  "former",
  "ex",
  "acting",
  "interim",
  "outgoing",
  "incoming",
  "first",
  "female",
  "elect",
  "then",
  "ousted",
  "caretaker",
  "late",
  "designate",
  "youngest",
  "longest",
  "deposed",
  "exiled",
]);

/** "new", "former", "first female": what the adjectives before a title say of the tenure. */
function readNote(tree: Tree, word: Word): string | undefined {
  const { first } = nounPhrase(tree, word.index);
  const words = tree.words.slice(first, word.index).filter((each) => NOTES.has(each.lemma.toLowerCase()));
  if (words.length === 0) return undefined;
  const isFirst = words.some((each) => each.lemma.toLowerCase() === "first");
  return isFirst
    ? `${words.map((each) => each.text.toLowerCase()).join(" ")} ${word.lemma.toLowerCase()}`
    : words.map((each) => each.text.toLowerCase()).join(" ");
}

/** One claim for one person and office; a generic title ("leader") adds its note to the office it describes. */
function mergeRoles(drafts: readonly Draft<RoleClaim>[]): Draft<RoleClaim>[] {
  const merged: Draft<RoleClaim>[] = [];
  for (const draft of drafts) {
    const same = merged.findIndex(
      (other) =>
        actorKey(other.actor) === actorKey(draft.actor) &&
        (other.title === draft.title || isGeneric(draft.title) || isGeneric(other.title)),
    );
    const other = merged[same];
    if (!other) {
      merged.push(draft);
      continue;
    }
    const notes = [other.note, draft.note].filter((note): note is string => note !== undefined);
    const note = [...new Set(notes)].join("; ");
    const country = other.country ?? draft.country;
    merged[same] = {
      ...other,
      title: isGeneric(other.title) ? draft.title : other.title,
      ...(country ? { country } : {}),
      ...(note ? { note } : {}),
      evidence: [...other.evidence, ...draft.evidence],
    };
  }
  return merged;
}

function isGeneric(title: string): boolean {
  return title === "leader" || title === "head";
}
