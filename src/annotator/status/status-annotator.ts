import type { Tree, Word } from "../../document/tree.ts";
import type { StatusLexicon } from "../../lexicon/status.ts";
import type { Time } from "../../record/value.ts";
import type { Annotator, Trace } from "../annotator.ts";
import type { Annotated, StatusFinding } from "../layers.ts";
import { actorsAt } from "../lookup.ts";
import { createMarks } from "./marks.ts";
import { walk } from "./walk.ts";

type Required = "article" | "sentences" | "trees" | "actors" | "times";

/** How real what each word stands for is: the tree is walked from the root, and operators hand their status down. */
export function createStatusAnnotator(lexicon: StatusLexicon): Annotator<Required, "statuses"> {
  const marks = createMarks(lexicon);
  return {
    name: "status",
    requires: ["article", "sentences", "trees", "actors", "times"],
    assigns: "statuses",
    annotate(document, trace) {
      const future = futureStarts(document.times, document.article.article.published);
      return document.trees.map((tree) => {
        const findings = walk(tree, marks, {
          headline: document.sentences[tree.sentence]?.part === "headline",
          announces: (speaker, subject) => sharesActor(document, tree.sentence, speaker, subject),
          future: (word: Word) => future.size > 0 && future.has(word.start),
        });
        traceAll(tree, findings, trace);
        return findings;
      });
    },
  };
}

/** Where the words of times after the day of publication begin. */
function futureStarts(times: readonly Time[], published: string | null): ReadonlySet<number> {
  const starts = new Set<number>();
  if (published === null) return starts;
  const day = published.slice(0, 10);
  for (const time of times) {
    const later = time.from !== null && (time.from > day || (/^later\b/i.test(time.text) && (time.to ?? day) > day));
    if (!later) continue;
    for (let at = time.start; at < time.end; at += 1) starts.add(at);
  }
  return starts;
}

/** "Seoul will send aid, the foreign ministry said": who speaks acts for who will do it. */
function sharesActor(document: Annotated<"actors">, sentence: number, a: number, b: number): boolean {
  const codes = new Set(actorsAt(document, sentence, a).map(({ code, id }) => code ?? id));
  return actorsAt(document, sentence, b).some(({ code, id }) => codes.has(code ?? id) && (code ?? id) !== undefined);
}

const TOLD: ReadonlySet<string> = new Set(["VERB", "NOUN", "PROPN"]);

/** Only findings of verbs and nouns that rest on words are worth telling. */
function traceAll({ sentence, words }: Tree, findings: readonly StatusFinding[], trace: Trace): void {
  for (const [word, { status, rule, span }] of findings.entries()) {
    if (!span || rule === "status/inherited" || !TOLD.has(words[word]?.upos ?? "")) continue;
    trace({ annotator: "status", rule, anchor: { sentence, word }, outcome: "fired", reason: status });
  }
}
