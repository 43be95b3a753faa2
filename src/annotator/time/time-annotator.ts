import type { Tree } from "../../document/tree.ts";
import type { Time } from "../../record/value.ts";
import type { Annotator } from "../annotator.ts";
import { type Day, formatDay, parseDay } from "./calendar.ts";
import type { Expression, Resolved } from "./expression.ts";
import { findExpressions } from "./find.ts";
import { at, is, type Reading } from "./phrase.ts";
import { resolve } from "./resolve.ts";
import { type Direction, directionAt, isTimetable } from "./tense.ts";

/** An expression with its place in the text and the days it stands for. */
export interface ReadTime {
  readonly sentence: number;
  readonly word: number;
  readonly start: number;
  readonly end: number;
  readonly expression: Expression;
  readonly resolved: Resolved;
  /** The dates that a range or bound was made of, each with its own place. */
  readonly parts: readonly ReadTime[];
}

/** All times of an article, resolved against its publication date and what was mentioned before. */
export function readTimes(trees: readonly Tree[], published: Day | null): ReadTime[] {
  let focus: Resolved | null = null;
  const times: ReadTime[] = [];
  for (const tree of trees) {
    const { reading, found } = findExpressions(tree);
    for (const expression of found) {
      const time = readTime(reading, expression, published, focus);
      times.push(time);
      focus = nextFocus(time, focus);
    }
  }
  return times;
}

function readTime(reading: Reading, expression: Expression, published: Day | null, focus: Resolved | null): ReadTime {
  const first = at(reading, expression.first);
  const word = headWord(reading, expression);
  const resolved = resolve(expression.said, { published, focus, direction: lookWhere(reading, expression, word) });
  return {
    sentence: reading.tree.sentence,
    word: first.word,
    start: first.start,
    end: at(reading, expression.last - 1).end,
    expression,
    resolved,
    parts: (expression.parts ?? []).map((part) => readTime(reading, part, published, focus)),
  };
}

/** Where the verb looks, corrected by the preposition: "called a meeting for Sunday", "has until Sunday" look ahead. */
function lookWhere(reading: Reading, { said, first }: Expression, word: number): Direction | null {
  const direction = directionAt(reading.tree, word);
  if (said.kind === "bound" && (said.bound === "until" || said.bound === "by")) {
    return direction === "present" ? "future" : direction;
  }
  const isDay = said.kind === "calendar" && (said.weekday !== undefined || said.day !== undefined);
  if (!isDay) return direction;
  if (direction === "present" && isTimetable(reading.tree, word)) return "future";
  return is(reading, first - 1, "for") ? "future" : direction;
}

/** The word of an expression that hangs on something outside of it. */
function headWord(reading: Reading, expression: Expression): number {
  const first = at(reading, expression.first).word;
  const last = at(reading, expression.last - 1).word;
  for (let index = first; index <= last; index += 1) {
    const head = reading.tree.words[index]?.head ?? -1;
    if ((head < first || head > last) && reading.tree.words[index]?.upos !== "ADP") return index;
  }
  return first;
}

/** What "the next day" and "a year earlier" count from: the last date, not a stretch of time or "now". */
function nextFocus(time: ReadTime, focus: Resolved | null): Resolved | null {
  const { said } = time.expression;
  const inner = time.parts[time.parts.length - 1]?.resolved ?? time.resolved;
  if (said.kind === "reference" || said.kind === "span" || inner.from === null) return focus;
  // "profit rose from $2 million a year earlier. Sales …" goes on about the later year.
  if (said.kind === "shift" && said.direction < 0) return focus;
  return inner;
}

/** Times in the text, each with the days that it stands for. */
export function createTimeAnnotator(): Annotator<"article" | "trees", "times"> {
  return {
    name: "time",
    requires: ["article", "trees"],
    assigns: "times",
    annotate(document, trace): Time[] {
      const { published } = document.article.article;
      return readTimes(document.trees, published === null ? null : parseDay(published)).map((time) => {
        const record = toRecord(document.text, time);
        trace({
          annotator: "time",
          rule: `time/${time.expression.rule}`,
          anchor: { sentence: time.sentence, word: time.word },
          outcome: "fired",
          reason:
            record.from === null && record.to === null ? "said, but no day" : `${record.from ?? ""}/${record.to ?? ""}`,
        });
        return record;
      });
    },
  };
}

function toRecord(text: string, { start, end, resolved }: ReadTime): Time {
  return {
    from: resolved.from === null ? null : formatDay(resolved.from),
    to: resolved.to === null ? null : formatDay(resolved.to),
    grain: resolved.grain,
    text: text.slice(start, end),
    start,
    end,
  };
}
