import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Snapshot } from "../../record/snapshot.ts";
import { TEXTS } from "../articles.fixture.ts";
import {
  EMPTY_SNAPSHOT,
  FIXTURE,
  HOSTILE_SNAPSHOT,
  OPTED_IN_SNAPSHOT,
  SNAPSHOT,
  snapshotOf,
} from "../snapshot.fixture.ts";
import { writtenText } from "../written.fixture.ts";
import { annotation } from "./annotation.ts";

/** What the Web Annotation Data Model (W3C Recommendation, 2017) asks of the parts used here. */
const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
const motivation = z
  .string()
  .regex(
    /^(?:assessing|bookmarking|classifying|commenting|describing|editing|highlighting|identifying|linking|moderating|questioning|replying|tagging)$/,
  );
const textualBody = z.strictObject({
  type: z.literal("TextualBody"),
  value: z.string(),
  purpose: motivation.optional(),
  format: z.literal("text/plain").optional(),
  language: z.literal("en").optional(),
});
const specificBody = z.strictObject({ type: z.literal("SpecificResource"), source: iri, purpose: motivation });
const quoteSelector = z.strictObject({
  type: z.literal("TextQuoteSelector"),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
const positionSelector = z
  .strictObject({
    type: z.literal("TextPositionSelector"),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  })
  .refine(({ start, end }) => start <= end);
const annotationSchema = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: iri,
  type: z.literal("Annotation"),
  motivation,
  created: z.iso.datetime({ offset: false }),
  generator: z.strictObject({ id: iri, type: z.literal("Software"), name: z.string() }),
  body: z.array(z.discriminatedUnion("type", [textualBody, specificBody])).min(1),
  target: z.strictObject({
    type: z.literal("SpecificResource"),
    source: iri,
    selector: z.tuple([quoteSelector, positionSelector]),
  }),
});

async function read(snapshot: Snapshot): Promise<readonly z.infer<typeof annotationSchema>[]> {
  const text = await writtenText(annotation, snapshot);
  const lines = text.split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => annotationSchema.parse(JSON.parse(line)));
}

describe("annotation", () => {
  it.each([
    ["the record", SNAPSHOT],
    ["hostile text", HOSTILE_SNAPSHOT],
  ])("writes one for every piece of evidence of %s, each with its own id", async (_, snapshot) => {
    const annotations = await read(snapshot);
    const evidence = (FIXTURE.claims ?? []).flatMap(({ claim }) => claim.evidence);
    expect(annotations).toHaveLength(evidence.length);
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(evidence.length);
  });

  it("is empty when nothing is in the record", async () => expect(await read(EMPTY_SNAPSHOT)).toEqual([]));

  it("says what the claim says, links to its occurrence or deal, and tags its rule", async () => {
    const annotations = await read(SNAPSHOT);
    const says = annotations.map(({ body }) => body.find(({ purpose }) => purpose === "describing"));
    expect(says.map((body) => body && "value" in body && body.value)).toEqual([
      "Attack with heavy weapons: Iran → Iraq; Basra; 2025-10-29 (denied)",
      "Meeting: Donald Trump (USA), Xi Jinping (CHN); Busan, KOR; 2025-10-30 (happened)",
      "Meeting: Donald Trump (USA), Xi Jinping (CHN); Busan, KOR; 2025-10-30 (happened)",
      "Meeting: Donald Trump (USA), Xi Jinping (CHN); Busan, KOR; 2025-10-30 (happened)",
      "Sanctions or tariffs: United States → Iran; Washington; 2025-10-29; 120 million USD (happened)",
      "Sanctions or tariffs: United States → Iran; Washington; 2025-10-29; 120 million USD (happened)",
      "Sanctions or tariffs: United States → Iran; Geneva; 2025-10-29; 120 million USD (happened)",
      "Visit: Donald Trump (USA) → China; Beijing; 2026-04 (expected)",
      "Visit: Donald Trump (USA) → China; Beijing; 2026-04 (scheduled)",
      "Statement by Xi Jinping (CHN): We want steady relations",
      "Statement by Donald Trump (USA): The talks were amazing",
      "Deal agreed: Japan, United States; Japan gives investment (550 billion USD); United States gives a tariff of 15 percent (15 percent) (happened)",
      "Aid: Japan → United States; 20 billion USD (happened)",
      "Trip: Donald Trump (USA) to Tokyo (2025-10-28), Busan (2025-10-30) (scheduled)",
    ]);
    const links = annotations.map(({ body }) => body.flatMap((it) => ("source" in it ? [it.source] : [])));
    expect(links[2]).toEqual(["urn:readout:claim:meeting-ledger", "urn:readout:occurrence:meeting-harbour"]);
    expect(links[11]).toEqual(["urn:readout:claim:deal-harbour", "urn:readout:deal:deal-harbour"]);
    expect(annotations[0]?.body.at(-1)).toMatchObject({ purpose: "tagging", value: "rule:fixture/by-hand" });
  });

  it("points at the words by quote and position, in their surroundings only where the text is opted in", async () => {
    for (const { target } of await read(OPTED_IN_SNAPSHOT)) {
      const [{ exact, prefix, suffix }, { start, end }] = target.selector;
      const id = target.source.split("/").at(-1) ?? "";
      const text = TEXTS[id] ?? "";
      expect(text.slice(start, end)).toBe(exact);
      if (id === "article-harbour") {
        expect(text.slice(0, start).endsWith(prefix ?? "?")).toBe(true);
        expect(text.slice(end).startsWith(suffix ?? "?")).toBe(true);
      } else expect([prefix, suffix]).toEqual([undefined, undefined]);
    }
    for (const { target } of await read(SNAPSHOT)) expect(Object.keys(target.selector[0])).toEqual(["type", "exact"]);
  });

  it("names an article without a safe address by its id", async () => {
    const claims = (FIXTURE.claims ?? []).slice(0, 2).map((report, index) => {
      const { url, ...article } = report.from.article;
      const changed = index === 0 ? article : { ...article, url: "javascript:alert(1)" };
      return { ...report, from: { ...report.from, article: changed } };
    });
    const sources = (await read(snapshotOf({ claims }))).map(({ target }) => target.source);
    expect(sources).toEqual(["urn:readout:article:article-harbour", "urn:readout:article:article-harbour"]);
  });
});
