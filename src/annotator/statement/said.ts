import type { Document } from "../../document/document.ts";
import { cover, type Span } from "../../document/span.ts";
import type { Tree, Word } from "../../document/tree.ts";
import type { SpeechLexicon } from "../../lexicon/speech.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { AnonymousSource, Evidence, StatementClaim } from "../../record/claim.ts";
import type { Trace } from "../annotator.ts";
import { evidenceAt } from "../evidence.ts";
import type { Annotated, Draft, SpeechAct } from "../layers.ts";
import { statusAt } from "../lookup.ts";
import { actorsWithin, bare, headWithin, isOutsider, topicsWithin } from "./content.ts";

type Required = "trees" | "actors" | "statuses" | "speech";

/** Pronouns that stand where the content should: "what Washington describes as …". */
const EMPTY = /^(?:what|which|who|that|it|this|him|her|them|so)$/i;
/** Requests and promises are events; their quoted words are kept as statements too. */
const QUOTED: ReadonlySet<string> = new Set(["ask", "commit", "announce", "judge"]);
/** Contents shorter than this say nothing by themselves. */
const SHORTEST = 12;

/** Finds statements: what a party says is so. */
export function createSaidFinder(
  lexicon: SpeechLexicon,
): (document: Annotated<Required>, trace: Trace) => readonly Draft<StatementClaim>[] {
  const kinds = new Set(lexicon.statements);
  const officials = new Set(lexicon.officials);
  return (document, trace) =>
    document.speech.flatMap((act) => {
      const anchor = { sentence: act.sentence, word: act.cue.word };
      const blocked = (reason: string): readonly Draft<StatementClaim>[] => {
        trace({ annotator: "statement", rule: "statement/said", anchor, outcome: "blocked", reason });
        return [];
      };
      if (!kinds.has(kindOf(act)) && !(act.form === "quoted" && QUOTED.has(kindOf(act))))
        return blocked(`${act.rule} is no statement`);
      if (!act.source || !isParty(act.source, officials)) return blocked("the source is no party");
      const draft = draftOf(document, act, act.source);
      if (!draft) return blocked("nothing is said");
      trace({ annotator: "statement", rule: "statement/said", anchor, outcome: "fired", reason: act.source.text });
      return [draft];
    });
}

/** "attribution/say-noun" → "say" */
function kindOf(act: SpeechAct): string {
  return act.rule.replace(/^attribution\//, "").replace(/-(?:quote|noun|to)$/, "");
}

function isParty(source: ActorMention | AnonymousSource, officials: ReadonlySet<string>): boolean {
  if (!("anonymous" in source)) return !isOutsider(source) && (source.code !== null || source.how === "name");
  return source.text
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => officials.has(word) || officials.has(word.replace(/s$/, "")));
}

function draftOf(
  document: Annotated<Required>,
  act: SpeechAct,
  source: ActorMention | AnonymousSource,
): Draft<StatementClaim> | undefined {
  const { text } = document;
  const parts = act.content.filter((span) => !EMPTY.test(text.slice(span.start, span.end)));
  const [first] = parts;
  if (!first) return undefined;
  const content = bare(text, together(text, parts));
  if (content.end - content.start < SHORTEST) return undefined;
  const place = anchorOf(document, act, first);
  if (!place) return undefined;
  const { tree, word } = place;
  const speaker = "anonymous" in source ? undefined : source;
  const words = text.slice(content.start, content.end);
  if (!tells(tree, content)) return undefined;
  return {
    kind: "statement",
    // A statement is as real as its being said: "is expected to say that …".
    status: statusAt(document, { sentence: act.sentence, word: act.cue.word }),
    anchor: { sentence: tree.sentence, word: word.index },
    content: { ...content, text: words },
    direct: act.form === "quoted",
    about: topicsWithin(document, tree, content),
    toward: actorsWithin(document, tree.sentence, content, speaker),
    evidence: evidenceOf(document, act, source, content),
  };
}

/** Not "that it will be" or "so": some word must name something. */
function tells(tree: Tree, content: Span): boolean {
  return tree.words.some(({ upos, start, end }) => start >= content.start && end <= content.end && NAMING.has(upos));
}

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

/** Parts of one sentence that only the speaker's name divides are one content. */
function together(text: string, parts: readonly Span[]): Span {
  let whole = parts[0] as Span;
  for (const part of parts.slice(1)) {
    const between = text.slice(whole.end, part.start);
    if (part.start < whole.end || between.length > 80 || /[\n.!?]/.test(between)) break;
    whole = cover([whole, part]);
  }
  return whole;
}

/** A quotation begins at most so many sentences before its cue. */
const REACH = 30;

/** The head of what is said, in the sentence where it begins. */
function anchorOf(
  document: Annotated<Required>,
  act: SpeechAct,
  content: Span,
): { tree: Tree; word: Word } | undefined {
  for (let at = Math.max(0, act.sentence - REACH); at <= act.sentence + REACH; at += 1) {
    const tree = document.trees[at];
    if (!tree || tree.end <= content.start || content.end <= tree.start) continue;
    const word = headWithin(tree, content);
    if (word) return { tree, word };
  }
  return undefined;
}

function evidenceOf(
  document: Document,
  act: SpeechAct,
  source: ActorMention | AnonymousSource,
  content: Span,
): readonly Evidence[] {
  const rule = "statement/said";
  const at = (span: Span, field?: string): Evidence => evidenceAt(document, span, rule, field);
  const whole = cover([act.cue, content, ...(source.end > act.start && source.start < act.end ? [source] : [])]);
  return [
    at(whole),
    at(content, "content"),
    ...act.content
      .slice(1)
      .filter((span) => span.start >= content.end)
      .map((span) => at(span, "content")),
  ];
}
