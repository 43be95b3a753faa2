import { contains } from "../../document/span.ts";
import {
  childBy,
  childrenBy,
  isRelation,
  subtree,
  subtreeSpan,
  type Tree,
  type Word,
  wordAt,
} from "../../document/tree.ts";
import type { AnalysisLexicon } from "../../lexicon/speech.ts";
import type { StatementClaim } from "../../record/claim.ts";
import type { Trace } from "../annotator.ts";
import { evidenceAt } from "../evidence.ts";
import type { Annotated, Draft } from "../layers.ts";
import { actorsAt, linkedIn } from "../lookup.ts";
import { actorsWithin, bare, isOutsider, topicsWithin } from "./content.ts";

type Required = "sentences" | "trees" | "actors" | "speech";

const RULE = "statement/author-analysis";

/** Finds the author's own reading of events: "The deal reflects Washington's use of economic pressure". */
export function createAnalysisFinder(
  lexicon: AnalysisLexicon,
): (document: Annotated<Required>, trace: Trace) => readonly Draft<StatementClaim>[] {
  const words: Words = {
    verbs: new Set(lexicon.verbs),
    weak: new Set(lexicon.weak),
    judgements: new Set(lexicon.judgements),
    evidence: new Set(lexicon.evidence),
  };
  return (document, trace) =>
    document.trees.flatMap((tree) => {
      if (document.sentences[tree.sentence]?.part !== "body") return [];
      return tree.words.flatMap((word) => {
        if (!heads(tree, word) || !interprets(document, tree, word, words)) return [];
        const anchor = { sentence: tree.sentence, word: word.index };
        const blocked = blockedBy(document, tree, word);
        trace({
          annotator: "statement",
          rule: RULE,
          anchor,
          outcome: blocked ? "blocked" : "fired",
          reason: blocked ?? word.text,
        });
        return blocked ? [] : [draftOf(document, tree, word)];
      });
    });
}

interface Words {
  readonly verbs: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  readonly judgements: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
}

/** The predicate of the sentence, or one beside it. */
function heads(tree: Tree, word: Word): boolean {
  return (
    word.head < 0 ||
    (isRelation(word.deprel, "conj") && wordAt(tree, word.head).head < 0) ||
    isRelation(word.deprel, "parataxis")
  );
}

/** An abstract subject with a verb that interprets: "Tokyo's willingness underscores …", "Sweden's weakness is that …". */
function interprets(document: Annotated<Required>, tree: Tree, word: Word, words: Words): boolean {
  const subject = childrenBy(tree, word.index, "nsubj", "csubj")[0];
  if (!subject) return misread(tree, word, words);
  if (isRelation(subject.deprel, "csubj")) return words.verbs.has(word.lemma);
  const abstract =
    subject.upos === "NOUN" &&
    !words.evidence.has(subject.lemma) &&
    actorsAt(document, tree.sentence, subject.index).length === 0;
  if (!abstract && !(subject.upos === "PRON" && /^(?:this|that|it)$/i.test(subject.text))) return false;
  if (word.upos === "VERB" && words.verbs.has(word.lemma)) return abstract || subject.upos === "PRON";
  const cop = childBy(tree, word.index, "cop");
  if (cop && abstract && words.judgements.has(subject.lemma)) return true;
  if (cop) return words.judgements.has(word.lemma) && word.upos === "NOUN";
  if (!words.weak.has(word.lemma)) return false;
  const object = childBy(tree, word.index, "obj", "xcomp", "ccomp");
  return (
    object !== undefined &&
    (words.judgements.has(object.lemma) || (word.lemma === "be" && words.judgements.has(subject.lemma)))
  );
}

/** "Rome's readiness to pay so high a price points to …": the verb looks like a plural, and the sentence has no other. */
function misread(tree: Tree, root: Word, words: Words): boolean {
  if (
    root.head >= 0 ||
    root.upos !== "NOUN" ||
    words.evidence.has(root.lemma) ||
    !childBy(tree, root.index, "nmod:poss")
  )
    return false;
  if (tree.words.some(({ xpos }) => xpos === "VBD" || xpos === "VBZ" || xpos === "VBP" || xpos === "MD")) return false;
  return tree.words.some(({ lemma, xpos, index }) => {
    const next = tree.words[index + 1];
    return (
      index > root.index && xpos === "NNS" && words.verbs.has(lemma) && (next?.upos === "DET" || next?.upos === "ADP")
    );
  });
}

/** Why a reading is not the author's, or not about politics. */
function blockedBy(document: Annotated<Required>, tree: Tree, word: Word): string | undefined {
  const said = document.speech.some((act) => act.source && act.content.some((span) => contains(span, word)));
  if (said) return "somebody says it";
  const within = new Set(subtree(tree, word.index));
  const political = linkedIn(document, tree.sentence).some(
    ({ mention, actors }) =>
      within.has(mention.head) && actors.some((actor) => actor.code !== null && !isOutsider(actor)),
  );
  return political ? undefined : "no political actor";
}

function draftOf(document: Annotated<Required>, tree: Tree, word: Word): Draft<StatementClaim> {
  const { text } = document;
  const content = bare(text, subtreeSpan(tree, word.index));
  return {
    kind: "statement",
    status: "happened",
    anchor: { sentence: tree.sentence, word: word.index },
    content: { ...content, text: text.slice(content.start, content.end) },
    direct: false,
    about: topicsWithin(document, tree, content),
    toward: actorsWithin(document, tree.sentence, content, undefined),
    evidence: [evidenceAt(document, content, RULE)],
  };
}
