import { contains, type Span } from "../../document/span.ts";
import type { Tree } from "../../document/tree.ts";
import type { Attribution } from "../../record/claim.ts";
import type { Anchor, ArticleLayer, SpeechAct } from "../layers.ts";

/** Says, for a word, who says so and through whom. */
export type Attribute = (anchor: Anchor) => Attribution;

/** Prepares the chain outlet ← agency ← source for every word of one article. */
export function createAttribute(
  { article, carriedBy }: ArticleLayer,
  trees: readonly Tree[],
  speech: readonly SpeechAct[],
): Attribute {
  const chain = {
    ...(article.outlet ? { outlet: article.outlet } : {}),
    agencies: carriedBy,
  };
  return (anchor) => {
    const word = trees[anchor.sentence]?.words[anchor.word];
    const acts = word ? [...actsOver(speech, word), ...speech.filter((act) => isOwnQuote(act, anchor))] : [];
    const act = acts.find((candidate) => candidate.source);
    const hedge = acts.find((candidate) => candidate.hedge)?.hedge;
    const hedged = hedge ? { hedge } : {};
    if (!act?.source) return { ...chain, ...hedged, form: "author" };
    return { ...chain, source: act.source, cue: act.cue.text, form: act.form, ...hedged };
  };
}

/** "what Athens describes as “open blackmail”": the accusation is made in the accuser's own, quoted words. */
function isOwnQuote(act: SpeechAct, anchor: Anchor): boolean {
  return act.form === "quoted" && act.sentence === anchor.sentence && act.cue.word === anchor.word;
}

/** Speech acts whose content holds the word, innermost first: the nearest speaker vouches for what he says. */
function actsOver(speech: readonly SpeechAct[], word: Span): SpeechAct[] {
  const size = (act: SpeechAct): number =>
    Math.min(...act.content.filter((span) => contains(span, word)).map((span) => span.end - span.start));
  return speech
    .filter((act) => act.content.some((span) => contains(span, word)))
    .sort((a, b) => size(a) - size(b) || a.start - b.start);
}
