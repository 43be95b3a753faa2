import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { RecordLine } from "../record/line.ts";
import { jsonl } from "./jsonl.ts";
import {
  EMPTY_SNAPSHOT,
  FIXTURE,
  HOSTILE_SNAPSHOT,
  HOSTILE_TEXT,
  OPTED_IN_SNAPSHOT,
  SNAPSHOT,
  snapshotOf,
} from "./snapshot.fixture.ts";
import { writtenText } from "./written.fixture.ts";

const schema = JSON.parse(jsonl.companion?.text ?? "") as object;
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

async function linesOf(snapshot = SNAPSHOT): Promise<readonly RecordLine[]> {
  const text = await writtenText(jsonl, snapshot);
  if (text) expect(text.endsWith("\n")).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as RecordLine);
}

describe("jsonl", () => {
  it.each([
    ["a record", SNAPSHOT],
    ["a record with full text", OPTED_IN_SNAPSHOT],
    ["hostile text", HOSTILE_SNAPSHOT],
  ])("matches its schema: %s", async (_, snapshot) => {
    for (const line of await linesOf(snapshot)) {
      validate(line);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it("loses nothing", async () => {
    const lines = await linesOf();
    const { articles = [], claims = [], occurrences = [], deals = [] } = FIXTURE;
    expect(lines).toEqual([
      ...articles.map((kept) => ({ type: "article", ...kept })),
      ...claims.map(({ from, ...kept }) => ({ type: "claim", ...kept })),
      ...[...occurrences].map(({ occurrence }) => ({ type: "occurrence", occurrence })),
      ...deals.map(({ deal }) => ({ type: "deal", deal })),
    ]);
  });

  it("keeps hostile text as it is", async () => {
    const [article] = await linesOf(HOSTILE_SNAPSHOT);
    expect(article).toMatchObject({ article: { headline: HOSTILE_TEXT } });
  });

  it("has full text only where an outlet was opted in", async () => {
    const texts = (lines: readonly RecordLine[]) => lines.filter((line) => "text" in line);
    expect(texts(await linesOf())).toEqual([]);
    expect(texts(await linesOf(OPTED_IN_SNAPSHOT))).toMatchObject([{ article: { id: "article-harbour" } }]);
    expect(await linesOf(EMPTY_SNAPSHOT)).toEqual([]);
  });

  it("names only what stands above", async () => {
    const seen = new Set<string>();
    for (const line of await linesOf()) {
      if (line.type === "article") seen.add(line.article.id);
      else if (line.type === "claim") {
        expect(seen).toContain(line.article);
        seen.add(line.claim.id);
      } else {
        const { support } = line.type === "deal" ? line.deal : line.occurrence;
        for (const id of [...support.articles, ...support.claims]) expect(seen).toContain(id);
      }
    }
  });

  it.each<[string, Partial<Record<string, unknown>>]>([
    ["an unknown field", { extra: 1 }],
    ["another type", { type: "event" }],
    ["a day that is none", { knownFrom: "yesterday" }],
  ])("its schema refuses %s", async (_, change) => {
    const [line] = await linesOf(snapshotOf({ articles: FIXTURE.articles ?? [] }));
    expect(validate(line)).toBe(true);
    expect(validate({ ...line, ...change })).toBe(false);
  });
});
