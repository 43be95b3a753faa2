import type { ActorMention } from "../../record/actor.ts";
import type { DealClaim, EventClaim, StatementClaim } from "../../record/claim.ts";
import type { Party, Report } from "../../record/kept.ts";
import { tellingRoots, weigh } from "../deal/subject.ts";
import { wordsOf } from "../words.ts";

/** An occurrence or a deal as what people say is compared with it. */
export interface Thing {
  /** Where each article tells of it, in text order. */
  readonly passages: ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]>;
  readonly names: readonly string[];
  /** Words by which each party is named, by its code. */
  readonly partyWords: ReadonlyMap<string, ReadonlySet<string>>;
  readonly words: ReadonlySet<string>;
  readonly places: readonly string[];
  /** What kind of thing it may be called: "the agreement", "the talks". */
  readonly called: RegExp | null;
}

export function describeThing(parties: readonly Party[], reports: readonly Report<EventClaim | DealClaim>[]): Thing {
  const mentions = reports.flatMap(({ claim }) => mentionsOf(claim));
  const names = [...parties.map(({ name }) => name), ...mentions.flatMap(({ text, name }) => [text, name ?? text])];
  const texts = reports.flatMap(({ claim }) => textsOf(claim));
  const places = reports.flatMap(({ claim }) => (claim.kind === "event" && claim.place ? [claim.place.name] : []));
  return {
    passages: passagesOf(reports),
    names,
    partyWords: partyWordsOf(parties, mentions),
    words: new Set(tellingRoots(texts.join(" . "), names)),
    places: [...new Set(places)],
    called: calledOf(reports),
  };
}

const DEALS = /\b(?:deal|agreement|accord|pact|treaty|package|contract|memorandum|framework|truce|ceasefire|swap)s?\b/i;
const MEETINGS = /\b(?:meetings?|talks|summit|visit|trip|call|conversation|discussions|negotiations)\b/i;

function calledOf(reports: readonly Report<EventClaim | DealClaim>[]): RegExp | null {
  const tellsOf = (event: string): boolean =>
    reports.some(({ claim }) => claim.kind === "event" && claim.event === event);
  if (reports.some(({ claim }) => claim.kind === "deal") || tellsOf("AGREE")) return DEALS;
  return tellsOf("CONSULT") ? MEETINGS : null;
}

function mentionsOf(claim: EventClaim | DealClaim): readonly ActorMention[] {
  return claim.kind === "deal" ? claim.parties : [...claim.actors, ...claim.recipients];
}

function textsOf(claim: EventClaim | DealClaim): string[] {
  const quotes = claim.evidence
    .filter(({ field }) => field === undefined || field === "about")
    .map(({ quote }) => quote);
  return [...quotes, ...(claim.kind === "deal" ? claim.legs.map(({ thing }) => thing) : claim.topics)];
}

function passagesOf(reports: readonly Report<EventClaim | DealClaim>[]): Thing["passages"] {
  const passages = new Map<string, { start: number; end: number }[]>();
  for (const { article, claim } of reports) {
    const told = claim.evidence.filter(({ field }) => field === undefined).map(({ start, end }) => ({ start, end }));
    passages.set(article, [...(passages.get(article) ?? []), ...told]);
  }
  return passages;
}

/** "Washington", "Trump" and "United States" all name one party; titles and small words name nobody. */
function partyWordsOf(parties: readonly Party[], mentions: readonly ActorMention[]): Map<string, ReadonlySet<string>> {
  const words = new Map<string, ReadonlySet<string>>();
  for (const { code, name } of parties) {
    if (code === null) continue;
    const texts = mentions.filter((mention) => mention.code === code).flatMap((each) => [each.text, each.name ?? ""]);
    const named = wordsOf([name, ...texts].join(" . ")).filter(({ form }) => form === "capital" || form === "initial");
    words.set(code, new Set(named.map(({ text }) => text).filter((text) => text.length > 2 && !TITLES.has(text))));
  }
  return words;
}

const TITLES: ReadonlySet<string> = new Set(
  "the president prime minister foreign leader chief secretary spokesman spokeswoman official chancellor king".split(
    " ",
  ),
);

/** Points for what ties a statement to a thing. */
const WITHIN = 1.5;
const BESIDE = 0.75;
const SAME_ARTICLE = 0.25;
const OTHER_PARTY = 0.75;
const PLACE = 0.75;
const POINTS_BACK = 0.5;
/** What is said to or of others is more often about something else. */
const STRANGER = 0.5;
/** "the agreement" in the article that tells of one; others may mean one of their own. */
const CALLED = 0.85;
const THRESHOLD = 1.1;
/** About a paragraph. */
const NEAR = 250;

/**
 * Whether a statement is about the thing: made where an article tells of it, or beside it and pointing back ("this is
 * the largest …"), or sharing with it words, its place, its other party. Words alone must be telling ones.
 */
export function isAbout(thing: Thing, { claim, article }: Report<StatementClaim>, speaker: string): boolean {
  const { content } = claim;
  const passages = thing.passages.get(article);
  const gap = passages ? Math.min(...passages.map((passage) => distance(passage, content))) : Number.POSITIVE_INFINITY;
  const place = gap === 0 ? WITHIN : gap <= NEAR ? BESIDE : passages ? SAME_ARTICLE : 0;
  const roots = tellingRoots([content.text, ...claim.about].join(" . "), thing.names);
  const shared = weigh(roots.filter((root) => thing.words.has(root)));
  const score =
    place +
    shared +
    (namesOther(thing, claim, speaker) ? OTHER_PARTY : 0) +
    (thing.places.some((name) => content.text.includes(name)) ? PLACE : 0) +
    (thing.called?.test(content.text) && (thing.partyWords.has(speaker) || gap <= NEAR) ? CALLED : 0) -
    (claim.toward.some(({ code }) => code !== null && code !== speaker && !thing.partyWords.has(code)) ? STRANGER : 0) +
    (gap <= NEAR && /^\W*(?:it|this|that|these|both)\b/i.test(content.text) ? POINTS_BACK : 0);
  return score >= THRESHOLD;
}

function distance(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

function namesOther({ partyWords }: Thing, { content, toward }: StatementClaim, speaker: string): boolean {
  const said = new Set(wordsOf(content.text).map(({ text }) => text));
  return [...partyWords].some(
    ([code, words]) =>
      code !== speaker &&
      (toward.some((mention) => mention.code === code) || [...words].some((word) => said.has(word))),
  );
}
