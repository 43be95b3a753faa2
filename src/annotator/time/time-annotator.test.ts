import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../document/document.ts";
import { createTree, type Tree, type Word } from "../../document/tree.ts";
import type { Time } from "../../record/value.ts";
import type { ArticleLayer } from "../layers.ts";
import { createTimeAnnotator } from "./time-annotator.ts";

/** Words as `form/UPOS/XPOS`; all hang on the one verb, which is the root. */
function readTree(line: string): { text: string; tree: Tree } {
  let text = "";
  const words: Word[] = line.split(" ").map((cell, index) => {
    const [form = "", upos = "NOUN", xpos = "NN"] = cell.split("/");
    if (index > 0 && !/^[,.)]$/.test(form)) text += " ";
    const start = text.length;
    text += form;
    const base = { index, text: form, start, end: text.length, lemma: form.toLowerCase(), upos, xpos };
    return { ...base, head: -1, deprel: "obl", entity: "O" };
  });
  const root = words.findIndex(({ upos }) => upos === "VERB");
  const tree = createTree(
    0,
    words.map((word) => ({
      ...word,
      head: word.index === root ? -1 : root < 0 ? word.index - 1 : root,
      deprel: word.upos === "AUX" ? "aux" : "obl",
    })),
  );
  return { text, tree };
}

function readTimes(line: string, published: string | null = "2025-10-27"): Time[] {
  const { text, tree } = readTree(line);
  const article = { article: { published } } as unknown as ArticleLayer;
  const document: Document = { text, hints: {} };
  return [...createTimeAnnotator().annotate({ ...document, article, trees: [tree] }, () => {})];
}

const PAST = "met/VERB/VBD";
const FUTURE = "will/AUX/MD meet/VERB/VB";

// 2025-10-27 is a Monday.
const CASES: readonly [sentence: string, text: string, from: string | null, to: string | null, grain: string][] = [
  [`They ${PAST} on Oct 27`, "Oct 27", "2025-10-27", "2025-10-27", "day"],
  [`They ${PAST} on October 27, 2024`, "October 27, 2024", "2024-10-27", "2024-10-27", "day"],
  [`They ${PAST} on 27 October 2025`, "27 October 2025", "2025-10-27", "2025-10-27", "day"],
  [`They ${PAST} on 2025-10-20 .`, "2025-10-20", "2025-10-20", "2025-10-20", "day"],
  [`They ${PAST} on Monday`, "Monday", "2025-10-27", "2025-10-27", "day"],
  [`They ${PAST} on Tuesday`, "Tuesday", "2025-10-21", "2025-10-21", "day"],
  [`They ${FUTURE} on Tuesday`, "Tuesday", "2025-10-28", "2025-10-28", "day"],
  [`They ${PAST} last Tuesday`, "last Tuesday", "2025-10-21", "2025-10-21", "day"],
  [`They ${FUTURE} next week`, "next week", "2025-11-03", "2025-11-09", "week"],
  [`They ${FUTURE} later this week`, "later this week", "2025-10-27", "2025-11-02", "week"],
  [`They ${PAST} earlier this month`, "earlier this month", "2025-10-01", "2025-10-27", "month"],
  [`They ${PAST} this year`, "this year", "2025-01-01", "2025-12-31", "year"],
  [`They ${FUTURE} in late March`, "late March", "2026-03-21", "2026-03-31", "day"],
  [
    `They ${FUTURE} in the first/ADJ/JJ quarter of 2026/NUM/CD`,
    "first quarter of 2026",
    "2026-01-01",
    "2026-03-31",
    "quarter",
  ],
  [`They ${PAST} two days ago`, "two days ago", "2025-10-25", "2025-10-25", "day"],
  [`They ${FUTURE} in the next 90/NUM/CD days`, "next 90 days", "2025-10-27", "2026-01-25", "day"],
  [`They ${FUTURE} by the end of the year`, "by the end of the year", "2025-10-27", "2025-12-31", "month"],
  [`They ${FUTURE} before the end of the year`, "before the end of the year", null, "2025-12-31", "month"],
  [`They ${PAST} at the end of September`, "end of September", "2025-09-26", "2025-09-30", "day"],
  [`Talks start/VERB/VBP on Friday`, "Friday", "2025-10-31", "2025-10-31", "day"],
  [`They called/VERB/VBD a meeting for/ADP/IN Sunday`, "Sunday", "2025-11-02", "2025-11-02", "day"],
  [`They ${PAST} since 2014/NUM/CD`, "since 2014", "2014-01-01", "2025-10-27", "year"],
  [`They ${FUTURE} from 3 to 5 May/PROPN/NNP`, "3 to 5 May", "2026-05-03", "2026-05-05", "day"],
  [`They ${PAST} between 2014/NUM/CD and 2016/NUM/CD`, "between 2014 and 2016", "2014-01-01", "2016-12-31", "year"],
  [`They ${PAST} in the 1990s`, "1990s", "1990-01-01", "1999-12-31", "decade"],
  [`They ${PAST} in 2014-16`, "2014-16", "2014-01-01", "2016-12-31", "year"],
  [`They ${PAST} overnight`, "overnight", "2025-10-27", "2025-10-27", "day"],
  [`They ${PAST} yesterday`, "yesterday", "2025-10-26", "2025-10-26", "day"],
  [`They ${FUTURE} tomorrow`, "tomorrow", "2025-10-28", "2025-10-28", "day"],
  [`They ${FUTURE} at 10/NUM/CD a.m. Tuesday`, "10 a.m. Tuesday", "2025-10-28", "2025-10-28", "minute"],
  [`They ${PAST} over the weekend`, "weekend", "2025-10-25", "2025-10-26", "day"],
  [`They ${FUTURE} this weekend`, "this weekend", "2025-11-01", "2025-11-02", "day"],
  [`They ${PAST} for/ADP/IN a decade`, "a decade", null, null, "decade"],
  [`They ${PAST} Monday , Oct. 20 , 2025/NUM/CD`, "Monday, Oct. 20, 2025", "2025-10-20", "2025-10-20", "day"],
  [`They ${FUTURE} in two weeks`, "two weeks", "2025-11-10", "2025-11-16", "week"],
  [`They ${PAST} in March last year`, "March last year", "2024-03-01", "2024-03-31", "month"],
  [`They ${FUTURE} on Friday next week`, "Friday next week", "2025-11-07", "2025-11-07", "day"],
  [`They ${FUTURE} in the first/ADJ/JJ week of November`, "first week of November", "2025-11-01", "2025-11-07", "week"],
  [`They ${PAST} on the last Friday of July`, "last Friday of July", "2025-07-25", "2025-07-25", "day"],
  [`They ${FUTURE} on the 20th of next month`, "20th of next month", "2025-11-20", "2025-11-20", "day"],
  [`They ${FUTURE} in the week of Nov. 12`, "week of Nov. 12", "2025-11-10", "2025-11-16", "week"],
  [`They ${FUTURE} for the rest of the week`, "rest of the week", "2025-10-27", "2025-11-02", "week"],
  [`They ${FUTURE} on Christmas Eve`, "Christmas Eve", "2025-12-24", "2025-12-24", "day"],
  [`They ${FUTURE} late this week`, "late this week", "2025-10-30", "2025-11-02", "day"],
];

describe("createTimeAnnotator", () => {
  it.each(CASES)("%s", (sentence, text, from, to, grain) => {
    expect(readTimes(sentence)).toMatchObject([{ text, from, to, grain }]);
  });

  it.each([
    "He may/AUX/MD go/VERB/VB there",
    "The march/NOUN/NN would/AUX/MD continue/VERB/VB",
    "Theresa/PROPN/NNP May/PROPN/NNP spoke/VERB/VBD",
    "The second/ADJ/JJ man spoke/VERB/VBD",
    "The sun sat/VERB/VBD low",
    "They counted/VERB/VBD 2000/NUM/CD troops/NOUN/NNS",
  ])("finds no time in: %s", (sentence) => {
    expect(readTimes(sentence)).toEqual([]);
  });

  it("keeps the words of what it cannot resolve", () => {
    expect(readTimes(`They ${PAST} on Tuesday`, null)).toMatchObject([{ text: "Tuesday", from: null, to: null }]);
    expect(readTimes(`They ${PAST} on 3 May/PROPN/NNP 2024/NUM/CD`, null)).toMatchObject([{ from: "2024-05-03" }]);
  });

  it("gives the text that its span names, and never an end before its beginning", () => {
    const pieces = [
      "Oct.",
      "27",
      "2025/NUM/CD",
      "Monday",
      "last",
      "the",
      "of",
      "quarter",
      "three",
      "weeks",
      "ago",
      "to",
      "by",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (words) => {
        const { text } = readTree(words.join(" "));
        for (const time of readTimes(words.join(" "))) {
          expect(time.text).toBe(text.slice(time.start, time.end));
          if (time.from !== null && time.to !== null) expect(time.from <= time.to).toBe(true);
        }
      }),
    );
  });
});
