import type { ActorMention } from "../record/actor.ts";
import type { Claim, DealClaim, EventClaim, StatementClaim, TripClaim } from "../record/claim.ts";
import type { Decision, KeptArticle, Report } from "../record/kept.ts";
import type { Amount, Place, Time } from "../record/value.ts";
import { at, COURIER, HARBOUR, LEDGER } from "./articles.fixture.ts";

type Draft<C extends Claim> = Omit<C, "id" | "attribution" | "evidence"> & {
  readonly source?: ActorMention;
  readonly quote: string;
};

function report<C extends Claim>(from: KeptArticle, id: string, partOf: string | null, draft: Draft<C>): Report<C> {
  const { quote, source, ...fields } = draft;
  const { article, knownFrom } = from;
  const attribution = {
    outlet: article.outlet,
    agencies: article.agencies,
    ...(source && { source, cue: "said" }),
    form: source ? "indirect" : "author",
  };
  const evidence = [{ ...at(article.id, quote), quote, rule: "fixture/by-hand" }];
  const claim = { ...fields, id, attribution, evidence } as unknown as C;
  return { claim, article: article.id, partOf, decisions: [], knownFrom, knownTo: null, from };
}

type Known = Pick<ActorMention, "id" | "name" | "code" | "sector">;
const TRUMP: Known = { id: "person/donald-trump", name: "Donald Trump", code: "USA", sector: "GOV" };
const XI: Known = { id: "person/xi-jinping", name: "Xi Jinping", code: "CHN", sector: "GOV" };
const USA: Known = { id: "USA", name: "United States", code: "USA" };
const CHINA: Known = { id: "CHN", name: "China", code: "CHN" };
const IRAN: Known = { id: "IRN", name: "Iran", code: "IRN" };
const IRAQ: Known = { id: "IRQ", name: "Iraq", code: "IRQ" };
const JAPAN: Known = { id: "JPN", name: "Japan", code: "JPN" };

const actor = ({ article }: KeptArticle, known: Known, text: string): ActorMention =>
  ({ ...known, text, ...at(article.id, text), how: "name" }) satisfies ActorMention;
const time = ({ article }: KeptArticle, text: string, from: string, to = from, grain: Time["grain"] = "day"): Time => ({
  ...{ text, from, to, grain },
  ...at(article.id, text),
});
const place = ({ article }: KeptArticle, name: string, country: string, lat: number, lon: number): Place => ({
  ...{ name, country, lat, lon },
  ...at(article.id, name),
});
const dollars = ({ article }: KeptArticle, text: string, value: number): Amount => ({
  ...{ value, text, unit: "USD", currency: "USD", qualifier: "exactly" },
  ...at(article.id, text),
});

function meeting(from: KeptArticle, id: string, quote: string): Report<EventClaim> {
  return report<EventClaim>(from, id, "meeting-harbour", {
    ...{ kind: "event", event: "CONSULT", mode: "meeting", contexts: ["diplomatic"], status: "happened" },
    ...{ quad: "verbal-cooperation", score: 2.5, cameo: "04", topics: ["trade"], amounts: [] },
    actors: [actor(from, TRUMP, "Donald Trump")],
    recipients: [actor(from, XI, "Xi Jinping")],
    time: time(from, "Thursday", "2025-10-30"),
    place: { ...place(from, "Busan", "KOR", 35.10278, 129.04028), geonameId: 1838524 },
    quote,
  });
}

function visit(from: KeptArticle, id: string, status: "expected" | "scheduled", quote: string): Report<EventClaim> {
  return report<EventClaim>(from, id, "visit-harbour", {
    ...{ kind: "event", event: "CONSULT", mode: "visit", contexts: ["diplomatic"], status },
    ...{ quad: "verbal-cooperation", score: 2.8, cameo: "04", topics: [], amounts: [] },
    actors: [actor(from, TRUMP, "Donald Trump")],
    recipients: [{ ...actor(from, CHINA, "Beijing"), how: "metonym" }],
    time: time(from, "April", "2026-04-01", "2026-04-30", "month"),
    place: place(from, "Beijing", "CHN", 39.9075, 116.39723),
    quote,
  });
}

function sanction(from: KeptArticle, id: string, by: string, where: Place, quote: string): Report<EventClaim> {
  return report<EventClaim>(from, id, "sanction-harbour", {
    ...{ kind: "event", event: "SANCTION", mode: "restrict", contexts: ["economic"], status: "happened" },
    ...{ quad: "material-conflict", score: -6.5, cameo: "16", topics: ["maritime", "trade"] },
    actors: [actor(from, USA, by)],
    recipients: [{ ...actor(from, IRAN, "Iranian shippers"), how: "demonym" }],
    time: time(from, "Wednesday", "2025-10-29"),
    place: where,
    amounts: [dollars(from, "$120 million", 120e6)],
    quote,
  });
}

const washington = (from: KeptArticle): Place => place(from, "Washington", "USA", 38.89511, -77.03637);
const IMPOSED = "Washington imposed sanctions on two Iranian shippers on Wednesday";
const MET = "US President Donald Trump met Chinese President Xi Jinping in Busan on Thursday.";

export const MEETINGS: readonly Report<EventClaim>[] = [
  meeting(HARBOUR, "meeting-harbour", MET),
  meeting(LEDGER, "meeting-ledger", MET),
  meeting(COURIER, "meeting-courier", "Donald Trump met Xi Jinping in Busan on Thursday."),
];

export const VISITS: readonly Report<EventClaim>[] = [
  visit(HARBOUR, "visit-harbour", "expected", "Trump is expected to visit Beijing in April"),
  visit(COURIER, "visit-courier", "scheduled", "He will visit Beijing in April, the White House said."),
];

/** The place is in conflict: Washington by the agency, Geneva by another paper. */
export const SANCTIONS: readonly Report<EventClaim>[] = [
  sanction(HARBOUR, "sanction-harbour", "Washington", washington(HARBOUR), IMPOSED),
  sanction(LEDGER, "sanction-ledger", "Washington", washington(LEDGER), IMPOSED),
  sanction(
    COURIER,
    "sanction-courier",
    "United States",
    place(COURIER, "Geneva", "CHE", 46.20222, 6.14569),
    "announced sanctions on Iranian shippers in Geneva on Wednesday, worth $120 million",
  ),
];

/** A person has accepted the denial and put the place right. */
const REVIEW: readonly Decision[] = [
  {
    ...{ id: "decision-1", madeAt: "2025-10-31T09:00:00.000Z", by: "A. Reader" },
    ...{ kind: "accept", claim: "attack-harbour" },
  },
  {
    ...{ id: "decision-2", madeAt: "2025-10-31T09:01:00.000Z", by: "A. Reader", note: "by the map" },
    ...{ kind: "edit", claim: "attack-harbour", field: "place.lat", value: 30.50852 },
  },
];

const DENIED: readonly Report<EventClaim>[] = [
  report<EventClaim>(HARBOUR, "attack-harbour", "attack-harbour", {
    ...{ kind: "event", event: "ASSAULT", mode: "heavy-weapons", contexts: ["military"], status: "denied" },
    ...{ quad: "material-conflict", score: -10, cameo: "19", topics: [], amounts: [] },
    actors: [{ ...actor(HARBOUR, IRAN, "its forces"), sector: "MIL", how: "pronoun" }],
    recipients: [{ ...actor(HARBOUR, IRAQ, "Basra"), how: "metonym" }],
    time: { ...time(HARBOUR, "Wednesday", "2025-10-29") },
    place: place(HARBOUR, "Basra", "IRQ", 30.50852, 47.7804),
    source: actor(HARBOUR, IRAN, "Iran"),
    quote: "Iran denied that its forces had shelled Basra on Wednesday.",
  }),
];
export const ATTACKS: readonly Report<EventClaim>[] = DENIED.map((denied) => ({ ...denied, decisions: REVIEW }));

export const STATEMENTS: readonly Report<StatementClaim>[] = [
  report<StatementClaim>(HARBOUR, "statement-harbour", null, {
    ...{ kind: "statement", status: "happened", direct: true, about: ["meeting-harbour"] },
    content: { text: "We want steady relations", ...at("article-harbour", "We want steady relations") },
    toward: [actor(HARBOUR, USA, "US")],
    source: actor(HARBOUR, XI, "Xi"),
    quote: '"We want steady relations," Xi said.',
  }),
  report<StatementClaim>(COURIER, "statement-courier", null, {
    ...{ kind: "statement", status: "happened", direct: true, about: ["meeting-courier"], toward: [] },
    content: { text: "The talks were amazing", ...at("article-courier-2", "The talks were amazing") },
    source: actor(COURIER, TRUMP, "Trump"),
    quote: '"The talks were amazing," Trump said.',
  }),
];

export const PLEDGE: Report<DealClaim> = report<DealClaim>(HARBOUR, "deal-harbour", "deal-harbour", {
  ...{ kind: "deal", status: "happened", stage: "agreed" },
  parties: [actor(HARBOUR, JAPAN, "Japan"), actor(HARBOUR, USA, "US")],
  legs: [
    {
      giver: actor(HARBOUR, JAPAN, "Japan"),
      receiver: actor(HARBOUR, USA, "US"),
      thing: "investment",
      sectors: ["investment"],
      amount: dollars(HARBOUR, "$550 billion", 550e9),
    },
    {
      giver: actor(HARBOUR, USA, "US"),
      receiver: actor(HARBOUR, JAPAN, "Japan"),
      thing: "a tariff of 15 percent",
      sectors: ["trade"],
      amount: {
        value: 15,
        unit: "percent",
        qualifier: "exactly",
        text: "15 percent",
        ...at("article-harbour", "15 percent"),
      },
    },
  ],
  quote: "Japan agreed to invest $550 billion in return for a tariff of 15 percent.",
});

export const DELIVERY: Report<EventClaim> = report<EventClaim>(COURIER, "delivery-courier", "deal-harbour", {
  ...{ kind: "event", event: "AID", contexts: ["economic"], status: "happened" },
  ...{ quad: "material-cooperation", score: 6, cameo: "07", topics: ["investment"] },
  actors: [actor(COURIER, JAPAN, "Japan")],
  recipients: [actor(COURIER, USA, "US Treasury")],
  amounts: [dollars(COURIER, "$20 billion", 20e9)],
  source: actor(COURIER, USA, "US Treasury"),
  quote: "Japan has transferred $20 billion so far, the US Treasury said.",
});

export const TRIP: Report<TripClaim> = report<TripClaim>(COURIER, "trip-courier", null, {
  ...{ kind: "trip", status: "scheduled" },
  traveller: actor(COURIER, TRUMP, "Donald Trump"),
  stops: [
    {
      place: place(COURIER, "Tokyo", "JPN", 35.6895, 139.69171),
      time: time(COURIER, "Tuesday", "2025-10-28"),
      status: "scheduled",
      meets: [],
    },
    {
      place: place(COURIER, "Busan", "KOR", 35.10278, 129.04028),
      time: time(COURIER, "Thursday", "2025-10-30"),
      status: "happened",
      meets: [actor(COURIER, XI, "Xi")],
      purpose: "talks",
    },
  ],
  quote: "Trump travels to Tokyo on Tuesday and to Busan on Thursday, where he meets Xi.",
});
