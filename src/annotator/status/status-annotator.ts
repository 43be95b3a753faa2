import type { Word } from "../../document/tree.ts";
import type { StatusLexicon } from "../../lexicon/status.ts";
import type { Time } from "../../record/value.ts";
import type { Annotator, Trace } from "../annotator.ts";
import type { StatusFinding } from "../layers.ts";
import { createMarks } from "./marks.ts";
import { walk } from "./walk.ts";

/** How real what each word stands for is: the tree is walked from the root, and operators hand their status down. */
export function createStatusAnnotator(
  lexicon: StatusLexicon,
): Annotator<"article" | "sentences" | "trees" | "times", "statuses"> {
  const marks = createMarks(lexicon);
  return {
    name: "status",
    requires: ["article", "sentences", "trees", "times"],
    assigns: "statuses",
    annotate(document, trace) {
      const future = futureStarts(document.times, document.article.article.published);
      return document.trees.map((tree) => {
        const findings = walk(tree, marks, {
          headline: document.sentences[tree.sentence]?.part === "headline",
          future: (word: Word) => future.size > 0 && future.has(word.start),
        });
        traceAll(tree.sentence, findings, trace);
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

/** Only findings that rest on words are worth telling. */
function traceAll(sentence: number, findings: readonly StatusFinding[], trace: Trace): void {
  for (const [word, { status, rule, span }] of findings.entries()) {
    if (span) trace({ annotator: "status", rule, anchor: { sentence, word }, outcome: "fired", reason: status });
  }
}
