import type { StorySet } from "../../fixtures/stories/load.ts";
import type { Framing, ReportedDeal, ReportedOccurrence } from "../../src/record/derived.ts";
import type { KeptArticle } from "../../src/record/kept.ts";
import type { Reading } from "../../src/record/reading.ts";

/** What is measured: the record that is made of the articles of one set, as it stands at their end. */
export interface RecordUnderTest {
  articles(): readonly KeptArticle[];
  occurrences(): readonly ReportedOccurrence[];
  deals(): readonly ReportedDeal[];
  /** How the parties of an occurrence or a deal present it. */
  framing(id: string): Framing | undefined;
}

export interface Retraction {
  /** Id of the article. */
  readonly article: string;
  readonly on: string;
  readonly reason: string;
}

/** An article as it was printed and as it was read. */
export interface ReadArticle {
  readonly text: string;
  readonly reading: Reading;
}

/** Makes a record of what was read; corrections are told by their addresses, retractions must be said. */
export type MakeRecord = (articles: readonly ReadArticle[], retractions: readonly Retraction[]) => RecordUnderTest;

/** A set, what its articles were read as, and the record made of them. */
export interface Trial {
  readonly set: StorySet;
  /** By file. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly record: RecordUnderTest;
}

/** Reads the articles of a set one by one and makes a record of them. */
export function runTrial(set: StorySet, read: (text: string) => Reading, makeRecord: MakeRecord): Trial {
  const readings = new Map([...set.articles].map(([file, text]) => [file, read(text)]));
  const retractions = set.ended.flatMap((ending) => {
    const article = readings.get(ending.article)?.article.id;
    return ending.kind === "retracted" && article ? [{ article, on: ending.on, reason: ending.reason }] : [];
  });
  const articles = [...readings].map(([file, reading]) => ({ text: set.articles.get(file) ?? "", reading }));
  return { set, readings, record: makeRecord(articles, retractions) };
}

/** The file of an article of the record. */
export function fileOf({ readings }: Trial, article: string): string {
  for (const [file, reading] of readings) if (reading.article.id === article) return file;
  return article;
}

/** Whether an article is the expected one, or a copy of it: `03-a.txt|04-b.txt` allows either. */
export function isFile(trial: Trial, expected: string, article: string): boolean {
  const file = fileOf(trial, article);
  return expected
    .split("|")
    .some((one) => one === file || trial.set.copies.some((group) => group.includes(one) && group.includes(file)));
}
