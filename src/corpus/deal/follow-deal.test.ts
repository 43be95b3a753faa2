import { describe, expect, it } from "vitest";
import type { DealClaim, EventClaim, StatementClaim } from "../../record/claim.ts";
import type { Report } from "../../record/kept.ts";
import { loadReadout } from "../../resource/load.ts";
import { compareItems } from "../canonical.ts";
import { clusterItems } from "../cluster-items.ts";
import { frame } from "../framing/frame.ts";
import { deliveredBy } from "./balance.ts";
import { toDealItem } from "./deal-item.ts";
import { dealRule } from "./deal-rule.ts";
import { summariseDeal } from "./summarise-deal.ts";

const readout = await loadReadout();

type Followed = Report<DealClaim | EventClaim | StatementClaim>;

/** The claims of one article, which is a story of its own. */
function readReports(published: string, text: string): Followed[] {
  const { article, claims } = readout.read(text, { published });
  const known = { knownFrom: published, knownTo: null };
  const from = { ...known, article, recordedAt: `${published}T12:00:00Z`, copyOf: article.id, story: article.id };
  return claims
    .filter((claim) => claim.kind === "deal" || claim.kind === "event" || claim.kind === "statement")
    .map((claim) => ({ ...known, claim, article: article.id, from, partOf: null, decisions: [] }));
}

const ARTICLES: readonly (readonly [published: string, text: string])[] = [
  [
    "2025-07-08",
    `Norway weighs fund for Kenyan power grid

OSLO (Reuters) - Norway is considering a package that could see it invest up to $4 billion in Kenya's power grid in exchange for lower duties on fish, two officials said on Tuesday.`,
  ],
  [
    "2025-07-22",
    `Norway and Kenya reach deal on power grid

NAIROBI, July 22 (AFP) - Norway and Kenya agreed on Tuesday on a deal under which Norway will invest $3.5 billion in Kenya's power grid by the end of 2026, in exchange for lower duties on fish.

Kenyan President William Ruto said Norway would invest $4 billion.

Norwegian Prime Minister Jonas Gahr Store called the agreement fair and balanced.`,
  ],
  [
    "2025-08-01",
    `Norway, Kenya sign fisheries protocol

Norway and Kenya signed a fisheries protocol on Friday. Norway will supply Kenya with 12 patrol boats in exchange for fishing rights.`,
  ],
  [
    "2025-11-05",
    `Norway pays first tranche for Kenyan grid

NAIROBI - Norway transferred a first $400 million tranche to Kenya on Tuesday under the power grid agreement, Kenya's finance ministry said.

Norway has so far invested $1.2 billion in Kenya, the Norwegian foreign ministry said.`,
  ],
  [
    "2026-02-12",
    `Norway suspends grid deal

OSLO - Norway suspended the power grid agreement with Kenya on Thursday after Nairobi failed to lower duties.`,
  ],
];

const reports = ARTICLES.flatMap(([published, text]) => readReports(published, text));
const told = reports.filter((report): report is Report<DealClaim | EventClaim> => report.claim.kind !== "statement");

/** Reports of deals by cluster, in canonical order; clusters without a deal claim are none. */
function followDeals(): Report<DealClaim | EventClaim>[][] {
  const items = told.flatMap((report) => toDealItem(report) ?? []).sort(compareItems);
  const clusters = clusterItems(items, dealRule);
  return [...new Set(items.map(({ id }) => clusters.get(id)))]
    .map((cluster) => items.filter(({ id }) => clusters.get(id) === cluster))
    .map((members) => members.flatMap(({ id }) => told.find(({ claim }) => claim.id === id) ?? []))
    .filter((members) => members.some(({ claim }) => claim.kind === "deal"));
}

describe("a deal followed from article to article", () => {
  const [grid = [], ...others] = followDeals();
  const deal = summariseDeal(grid);

  it("is told from the rival deal of the same two", () => {
    expect(others.map((other) => summariseDeal(other).legs.map(({ thing }) => thing))).toEqual([
      ["12 patrol boats", "fishing rights"],
    ]);
  });

  it("has every stage with the article behind it", () => {
    expect(deal.stages.map(({ stage, since }) => `${since} ${stage}`)).toEqual([
      "2025-07-08 floated",
      "2025-07-22 agreed",
      "2025-11-05 implemented",
      "2026-02-12 suspended",
    ]);
    expect(new Set(deal.stages.map(({ article }) => article)).size).toBe(4);
  });

  it("shows what was promised and what has come by who says so", () => {
    const [leg] = deal.legs;
    expect(leg).toMatchObject({ giver: { code: "NOR" }, receiver: { code: "KEN" }, deadline: { to: "2026-12-31" } });
    expect(leg?.promised.map(({ by, sum }) => `${by}: ${sum.text}`).sort()).toEqual([
      "Agence France-Presse: $3.5 billion",
      "William Ruto: $4 billion",
      "two officials: up to $4 billion",
    ]);
    expect(
      leg
        ? deliveredBy(leg)
            .map(({ by, delivered }) => `${by}: ${delivered}`)
            .sort()
        : [],
    ).toEqual(["Kenya's finance ministry: 400000000", "Norwegian foreign ministry: 1200000000"]);
  });

  it("lays the parties' words side by side", () => {
    const statements = reports.filter((report): report is Report<StatementClaim> => report.claim.kind === "statement");
    const { columns } = frame(grid[0]?.claim.id ?? "", deal.parties, grid, statements);
    const words = columns.map(({ party, statements: said }) => [
      party.code,
      ...said.map(({ claim }) => claim.content.text),
    ]);
    expect(words.find(([code]) => code === "NOR")).toContain("the agreement fair and balanced");
    expect(words.find(([code]) => code === "KEN")).toContain("Norway would invest $4 billion");
  });
});
