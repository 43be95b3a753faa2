import type { ActorMention } from "../record/actor.ts";
import type { Attribution, Claim, EventClaim, Evidence } from "../record/claim.ts";
import type { Reading } from "../record/reading.ts";

/** A text with a claim of every kind, and characters that a page or a terminal must not obey. */
export const TEXT: string =
  "Envoys & <ministers>\r\n\r\nAnna Berg visited Oslo on Monday.\n" +
  'She will, officials say, give\0 "5 million" <script>alert(1)</script> for \u202eports.\u001b[31m\n  Ben Cole said the talks were “a farce.\n';

const anna: ActorMention = {
  ...place("Anna Berg"),
  id: "person/anna-berg",
  name: "Anna Berg",
  code: "SWE",
  how: "name",
};
const norway: ActorMention = { ...place("Oslo"), id: "NOR", name: "Norway", code: "NOR", how: "implied" };
const ben: ActorMention = { ...place("Ben Cole"), code: "GBR", how: "name" };
const author: Attribution = { agencies: [], form: "author" };

function place(text: string): { text: string; start: number; end: number } {
  const start = TEXT.indexOf(text);
  return { text, start, end: start + text.length };
}

function quote(words: string, field?: string): Evidence {
  const { text, start, end } = place(words);
  return { ...(field === undefined ? {} : { field }), start, end, quote: text, rule: "test/rule" };
}

const visit: EventClaim = {
  id: "00000001",
  kind: "event",
  event: "CONSULT",
  mode: "visit",
  contexts: [],
  actors: [anna],
  recipients: [norway],
  time: { ...place("Monday"), from: "2025-01-06", to: "2025-01-06", grain: "day" },
  place: { ...place("Oslo"), name: "Oslo", country: "NOR", geonameId: 3143244 },
  amounts: [],
  topics: [],
  quad: "verbal-cooperation",
  score: 2,
  cameo: "04",
  status: "happened",
  attribution: author,
  evidence: [quote("Anna Berg visited Oslo"), quote("Anna Berg", "actors.0")],
};

const claims: readonly Claim[] = [
  {
    id: "00000002",
    kind: "role",
    actor: ben,
    title: "envoy",
    country: "GBR",
    status: "happened",
    attribution: author,
    evidence: [quote("Ben Cole")],
  },
  visit,
  {
    ...visit,
    id: "00000003",
    event: "AID",
    status: "denied",
    recipients: [],
    attribution: { ...author, source: { ...place("officials"), anonymous: true }, cue: "say", form: "indirect" },
  },
  { ...visit, id: "00000004", event: "AGREE", status: "conditional", recipients: [] },
  {
    id: "00000005",
    kind: "deal",
    parties: [anna, norway],
    stage: "offered",
    legs: [
      {
        giver: anna,
        thing: "money",
        sectors: [],
        amount: { ...place("5 million"), value: 5e6, unit: "USD", currency: "USD", qualifier: "up-to" },
      },
      { giver: anna, thing: "ships", sectors: [] },
    ],
    status: "possible",
    attribution: { ...author, hedge: "reportedly" },
    evidence: [quote('give\0 "5 million" <script>alert(1)</script> for \u202eports.\u001b[31m')],
  },
  {
    id: "00000006",
    kind: "trip",
    traveller: anna,
    stops: [
      {
        place: { ...place("Oslo"), name: "Oslo", country: "NOR", geonameId: 3143244 },
        status: "happened",
        meets: [ben],
      },
    ],
    status: "happened",
    attribution: author,
    evidence: [quote("Anna Berg visited Oslo")],
  },
  {
    id: "00000007",
    kind: "agenda",
    parties: [anna, norway],
    issues: ["ports", "fish"],
    status: "expected",
    attribution: author,
    evidence: [quote("ports")],
  },
  {
    id: "00000008",
    kind: "statement",
    content: place("the talks were “a farce"),
    direct: false,
    about: [],
    toward: [],
    status: "happened",
    attribution: { ...author, source: ben, cue: "said", form: "indirect" },
    evidence: [quote("the talks were “a farce")],
  },
];

export const READING: Reading = {
  schema: "readout/reading@1",
  article: {
    id: "0123456789abcdef",
    agencies: ["Agencies", "Reuters"],
    headline: "Envoys & <ministers>",
    published: "2025-01-06",
    language: "en",
    sha256: "0".repeat(64),
  },
  engine: { version: "0.0.0", models: {}, lexicons: "" },
  claims,
  warnings: [{ code: "test", message: "A <warning>." }],
};
