import type { ActorMention } from "../record/actor.ts";
import type { Claim, EventClaim } from "../record/claim.ts";
import { type Day, firstDay } from "../record/day.ts";
import type { Deal, Occurrence, Story } from "../record/derived.ts";
import type { Party } from "../record/kept.ts";
import type { Reading } from "../record/reading.ts";
import type { NewArticle } from "./articles.ts";
import type { NewClaim } from "./claims.ts";
import type { Store } from "./store.ts";

/** When everything is recorded unless a test says otherwise. */
export const RECORDED = "2025-11-01T12:00:00.000Z";
const AUTHOR = { agencies: [], form: "author" } as const;

/** An article as it is put in; what a test does not say is of no matter to it. */
export function newArticle(id: string, day: Day | null, changes: Partial<NewArticle> = {}): NewArticle {
  const reading: Reading = {
    schema: "readout/reading@1",
    article: { id, agencies: [], headline: `Headline ${id}`, published: day, language: "en", sha256: `sha of ${id}` },
    engine: { version: "1", models: { "english.bin": "abc" }, lexicons: "def" },
    claims: [],
    warnings: [{ code: "no-date", message: "There is no date." }],
  };
  const profile = { words: { talks: 2 } };
  return { reading, text: `Text of ${id}.`, profile, recordedAt: RECORDED, address: null, ...changes };
}

export function event(id: string, changes: Partial<EventClaim> = {}): EventClaim {
  return {
    id,
    kind: "event",
    event: "CONSULT",
    contexts: [],
    actors: [mention("USA")],
    recipients: [mention("JPN")],
    amounts: [],
    topics: [],
    quad: "verbal-cooperation",
    score: 1,
    cameo: "04",
    status: "happened",
    attribution: AUTHOR,
    evidence: [{ start: 0, end: 4, quote: "They met.", rule: "test" }],
    ...changes,
  };
}

export function statement(id: string): Claim {
  const { evidence } = event(id);
  const content = { text: "It went well.", start: 0, end: 13 };
  return {
    id,
    kind: "statement",
    content,
    direct: true,
    about: [],
    toward: [],
    status: "happened",
    attribution: AUTHOR,
    evidence,
  };
}

export function mention(code: string): ActorMention {
  return { text: code, id: code, name: code, code, how: "name", start: 0, end: 0 };
}

export function newClaim(article: string, ordinal: number, claim: Claim, words = "They met."): NewClaim {
  return { claim, article, ordinal, words };
}

export function party(code: string | null, id?: string): Party {
  return { code, name: id ?? code ?? "somebody", ...(id === undefined ? {} : { id }) };
}

/** An occurrence of one claim of the same id. */
export function occurrence(id: string, validOn: Day, changes: Partial<Occurrence> = {}): Occurrence {
  const claim = event(id);
  const knownFrom = changes.knownFrom ?? firstDay(validOn);
  return {
    id,
    revision: 1,
    knownFrom,
    knownTo: null,
    event: claim.event,
    contexts: [],
    cameo: claim.cameo,
    quad: claim.quad,
    score: 1,
    status: "happened",
    history: [{ status: "happened", since: knownFrom, article: "a1", claim: id }],
    actors: [party("USA")],
    recipients: [party("JPN")],
    time: { from: validOn, to: validOn, grain: "day" },
    place: null,
    amounts: [],
    topics: [],
    fields: {},
    conflicts: [],
    support: { articles: ["a1"], claims: [id], independent: 1 },
    story: "s1",
    reviewed: false,
    ...changes,
  };
}

export function deal(id: string, knownFrom: Day, changes: Partial<Deal> = {}): Deal {
  return {
    id,
    revision: 1,
    knownFrom,
    knownTo: null,
    parties: [party("USA"), party("JPN")],
    stage: "signed",
    stages: [{ stage: "signed", since: knownFrom, article: "a1", claim: id }],
    legs: [],
    support: { articles: ["a1"], claims: [id], independent: 1 },
    story: "s1",
    reviewed: false,
    ...changes,
  };
}

export function story(id: string, lastPublished: Day, changes: Partial<Story> = {}): Story {
  return {
    id,
    revision: 1,
    knownFrom: lastPublished,
    knownTo: null,
    headline: `Headline ${id}`,
    articles: [id],
    independent: 1,
    firstPublished: lastPublished,
    lastPublished,
    ...changes,
  };
}

/** Puts articles and their claims in. */
export async function put(
  store: Store,
  articles: readonly NewArticle[],
  claims: readonly NewClaim[] = [],
): Promise<void> {
  await store.write(async (writing) => {
    await writing.articles.insert(articles);
    await writing.claims.insert(claims);
  });
}
