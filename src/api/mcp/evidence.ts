import { z } from "zod";
import { urlOf } from "../../exporter/citation.ts";
import type { Citation } from "../../record/answer.ts";
import type { Report } from "../../record/kept.ts";
import type { Store } from "../../store/store.ts";
import { cite } from "../answer/cite.ts";
import { quoteUntrusted } from "./untrusted.ts";

/** The words that a report rests on, in their sentence, and where they were printed. */
export interface Evidence {
  readonly claim: string;
  readonly article: string;
  readonly untrustedOutlet: string | null;
  readonly untrustedAgencies: readonly string[];
  readonly published: string | null;
  readonly url: string | null;
  readonly isCopy: boolean;
  readonly status: string;
  readonly untrustedSays: string;
  readonly untrustedSentence: string;
}

export const evidenceSchema: z.ZodType<Evidence> = z.object({
  claim: z.string().describe("Id of the claim."),
  article: z.string().describe("Id of the article; read_article gives its text."),
  untrustedOutlet: z.string().nullable(),
  untrustedAgencies: z.array(z.string()),
  published: z.string().nullable(),
  url: z.string().nullable().describe("Only where it is one that a browser opens as a page."),
  isCopy: z.boolean().describe("Whether the article is a near copy of another."),
  status: z.string(),
  untrustedSays: z.string().describe("Who says so in the article; empty when it is the author."),
  untrustedSentence: z.string(),
});

/** A tool gives so many reports of one thing. */
const MOST = 40;

/** The reports behind a thing, in the order in which they became known; says how many were left out. */
export async function toEvidence(
  store: Store,
  reports: readonly Report[],
): Promise<{ evidence: Evidence[]; leftOut: number }> {
  const shown = reports.slice(0, MOST);
  const texts = await store.articles.texts([...new Set(shown.map(({ article }) => article))]);
  const evidence = shown.map((report) => describe(cite(report, texts.get(report.article) ?? ""), report));
  return { evidence, leftOut: Math.max(0, reports.length - MOST) };
}

function describe({ sentence, says, outlet, agencies, ...citation }: Citation, { from }: Report): Evidence {
  const { claim, article, published, status } = citation;
  return {
    claim,
    article,
    untrustedOutlet: outlet,
    untrustedAgencies: agencies,
    published,
    url: urlOf(from.article),
    isCopy: from.copyOf !== article,
    status,
    untrustedSays: says,
    untrustedSentence: sentence,
  };
}

/** "- 2025-10-30 The Daily Wire, through Reuters (copy) [happened]: “…” — source: Japan · article 1f3a… · claim 2b…" */
export function writeEvidence(evidence: Evidence): string {
  const { claim, article, untrustedAgencies, isCopy, status, untrustedSays, untrustedSentence } = evidence;
  const through = untrustedAgencies.length === 0 ? "" : `, through ${untrustedAgencies.join(", ")}`;
  const says = untrustedSays === "" ? "" : ` — ${untrustedSays}`;
  const where = `${printedIn(evidence)}${through}${isCopy ? " (copy)" : ""}`;
  return `- ${where} [${status}]: ${quoteUntrusted(untrustedSentence)}${says} · article ${article} · claim ${claim}`;
}

/** "2025-10-30 The Daily Wire" */
export function printedIn({ published, untrustedOutlet }: Evidence): string {
  return `${published ?? "undated"} ${untrustedOutlet ?? "unnamed outlet"}`;
}
