import type { Claim, EventClaim } from "../record/claim.ts";
import type { Occurrence, ReportedDeal, ReportedOccurrence, StatusStep, Support } from "../record/derived.ts";
import type { Party, Report } from "../record/kept.ts";
import { ATTACKS, DELIVERY, MEETINGS, PLEDGE, SANCTIONS, VISITS } from "./claims.fixture.ts";

const STORY = "article-courier-1";

function support(reports: readonly Report<Claim>[], independent: number): Support {
  return {
    articles: reports.map(({ article }) => article),
    claims: reports.map(({ claim }) => claim.id),
    independent,
  };
}

function party({ name, code, id, sector }: EventClaim["actors"][number]): Party {
  return { name: name ?? "", code, ...(id && { id }), ...(sector && { sector }) };
}

const step = ({ claim, article, knownFrom }: Report<EventClaim>): StatusStep => ({
  ...{ status: claim.status, since: knownFrom, article, claim: claim.id },
});

/** What a claim says of an occurrence, without its spans. */
function occurrence(
  reports: readonly [Report<EventClaim>, ...Report<EventClaim>[]],
  independent: number,
  change: Partial<Occurrence> = {},
): ReportedOccurrence {
  const [{ claim, knownFrom }] = reports;
  const { time, place, amounts } = claim;
  const where = place && (({ start, end, ...rest }) => rest)(place);
  return {
    occurrence: {
      ...{ id: claim.id, revision: 1, knownFrom, knownTo: null },
      ...{ event: claim.event, ...(claim.mode && { mode: claim.mode }), contexts: claim.contexts },
      ...{ cameo: claim.cameo, quad: claim.quad, score: claim.score, status: claim.status },
      history: [step(reports[0])],
      actors: claim.actors.map(party),
      recipients: claim.recipients.map(party),
      time: time ? { from: time.from, to: time.to, grain: time.grain } : null,
      place: where ?? null,
      amounts: amounts.map(({ start, end, ...sum }) => sum),
      topics: claim.topics,
      fields: {},
      conflicts: [],
      support: support(reports, independent),
      ...{ story: STORY, reviewed: false },
      ...change,
    },
    reports,
  };
}

type Reports = readonly [Report<EventClaim>, ...Report<EventClaim>[]];
const places = [
  { label: "Washington", support: support(SANCTIONS.slice(0, 2), 1) },
  { label: "Geneva", support: support(SANCTIONS.slice(2), 1) },
];

export const OCCURRENCES: readonly ReportedOccurrence[] = [
  occurrence(ATTACKS as Reports, 1, { reviewed: true }),
  occurrence(MEETINGS as Reports, 2, {
    ...{ revision: 2, knownFrom: "2025-10-31" },
    fields: { place: [{ label: "Busan", support: support(MEETINGS, 2) }] },
  }),
  occurrence(SANCTIONS as Reports, 2, {
    ...{ revision: 2, knownFrom: "2025-10-31" },
    fields: { place: places },
    conflicts: [{ field: "place", values: places }],
  }),
  occurrence(VISITS as Reports, 2, {
    ...{ revision: 2, knownFrom: "2025-10-31", status: "scheduled" },
    history: VISITS.map(step),
  }),
];

const [promise, counter] = PLEDGE.claim.legs;
const JAPAN: Party = { id: "JPN", name: "Japan", code: "JPN" };
const USA: Party = { id: "USA", name: "United States", code: "USA" };
const said = (report: Report<Claim>, by: string) => ({
  ...{ by, on: report.knownFrom, article: report.article, claim: report.claim.id },
});

export const DEALS: readonly ReportedDeal[] = [
  {
    deal: {
      ...{ id: "deal-harbour", revision: 2, knownFrom: "2025-10-31", knownTo: null },
      parties: [JAPAN, USA],
      stage: "agreed",
      stages: [{ stage: "agreed", since: "2025-10-30", article: "article-harbour", claim: "deal-harbour" }],
      legs: [
        {
          ...{ id: "deal-harbour/1", giver: JAPAN, receiver: USA, thing: "investment", sectors: ["investment"] },
          promised: [
            {
              sum: {
                value: 550e9,
                unit: "USD",
                currency: "USD",
                qualifier: "exactly",
                text: promise?.amount?.text ?? "",
              },
              ...said(PLEDGE, "Coastal Wire"),
            },
          ],
          delivered: [
            {
              sum: { value: 20e9, unit: "USD", currency: "USD", qualifier: "exactly", text: "$20 billion" },
              ...said(DELIVERY, "US Treasury"),
              total: true,
            },
          ],
          ...{ deadline: null, lapsed: false },
        },
        {
          ...{ id: "deal-harbour/2", giver: USA, receiver: JAPAN, thing: "a tariff of 15 percent", sectors: ["trade"] },
          promised: [
            {
              sum: { value: 15, unit: "percent", qualifier: "exactly", text: counter?.amount?.text ?? "" },
              ...said(PLEDGE, "Coastal Wire"),
            },
          ],
          delivered: [],
          deadline: { from: "2025-10-30", to: "2025-10-30", grain: "day" },
          ...{ condition: "once the investment is approved", lapsed: true },
        },
      ],
      support: support([PLEDGE, DELIVERY], 2),
      ...{ story: STORY, reviewed: false },
    },
    reports: [PLEDGE, DELIVERY],
  },
];
