import { z } from "zod";
import { putInWords } from "../../../brief/claim-words.ts";
import { search as searchRecord } from "../../search/search.ts";
import { briefDeal, toBriefDeal, writeDeal } from "../brief-deal.ts";
import { briefOccurrence, toBrief, writeOccurrence } from "../brief-occurrence.ts";
import { asOfInput } from "../input.ts";
import { defineTool, NOTICE, type Tool } from "../tool.ts";
import { quoteUntrusted } from "../untrusted.ts";
import { writeList } from "../write-list.ts";

export const search: Tool = defineTool({
  name: "search",
  title: "Search the record",
  description:
    'Everything that fits a query, the newest of each kind: occurrences, deals, stories, articles, actors, and other claims (statements, trips, agendas, roles). Words, "words that stand together", -excluded, and operators: actor:Japan event:meeting status:scheduled from:2025-10 to:2025-11-15 place:"South Korea" outlet:Reuters.',
  input: { query: z.string().min(1).max(1_000), as_of: asOfInput },
  output: {
    occurrences: z.array(briefOccurrence),
    deals: z.array(briefDeal),
    stories: z.array(
      z.object({
        id: z.string(),
        untrustedHeadline: z.string(),
        articles: z.number().int(),
        independent: z.number().int(),
        firstPublished: z.string(),
        lastPublished: z.string(),
      }),
    ),
    articles: z.array(
      z.object({
        id: z.string(),
        untrustedHeadline: z.string(),
        untrustedOutlet: z.string().nullable(),
        published: z.string().nullable(),
      }),
    ),
    actors: z.array(z.object({ id: z.string(), name: z.string(), occurrences: z.number().int() })),
    claims: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        status: z.string(),
        article: z.string(),
        untrustedWhat: z.string(),
      }),
    ),
    unknownActors: z.array(z.string()).describe("What stood after actor: and names nobody in the list."),
  },
  async run(context, { query, as_of: asOf = null }) {
    const found = await searchRecord(context, query, asOf);
    const stories = found.stories.map(({ id, headline, articles, independent, firstPublished, lastPublished }) => {
      return { id, untrustedHeadline: headline, articles: articles.length, independent, firstPublished, lastPublished };
    });
    const articles = found.articles.map(({ article: { id, headline, outlet = null, published } }) => {
      return { id, untrustedHeadline: headline, untrustedOutlet: outlet, published };
    });
    const claims = found.claims.map(({ claim, article }) => {
      return { id: claim.id, kind: claim.kind, status: claim.status, article, untrustedWhat: putInWords(claim).what };
    });
    const lines = [
      ...part("Occurrences", found.occurrences.map(writeOccurrence)),
      ...part("Deals", found.deals.map(writeDeal)),
      ...part(
        "Stories",
        stories.map(({ id, untrustedHeadline }) => `- ${quoteUntrusted(untrustedHeadline)} · id ${id}`),
      ),
      ...part(
        "Articles",
        articles.map(({ id, untrustedHeadline, untrustedOutlet, published }) => {
          return `- ${published ?? "undated"} ${untrustedOutlet ?? "unnamed outlet"}: ${quoteUntrusted(untrustedHeadline)} · id ${id}`;
        }),
      ),
      ...part(
        "Actors",
        found.actors.map(({ id, name, occurrences }) => `- ${name} (${id}): ${occurrences} occurrences`),
      ),
      ...part(
        "Other claims",
        claims.map(({ id, untrustedWhat, article }) => `- ${untrustedWhat} · article ${article} · claim ${id}`),
      ),
    ];
    return {
      answer: {
        occurrences: found.occurrences.map(toBrief),
        deals: found.deals.map(toBriefDeal),
        stories,
        articles,
        actors: [...found.actors],
        claims,
        unknownActors: [...found.query.unknown],
        notice: NOTICE,
      },
      text: writeList(lines, null, "Nothing fits."),
    };
  },
});

function part(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${name}:`, ...lines];
}
