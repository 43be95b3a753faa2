import type { EventClaim } from "../../record/claim.ts";
import type { PloverEvent, Status } from "../../record/event.ts";
import { canonicalDay, type Report } from "../../record/kept.ts";
import type { Mode } from "../../record/mode.ts";
import type { Place } from "../../record/value.ts";
import { isoDay } from "../canonical.ts";
import type { Item } from "../clusters.ts";
import { hash32 } from "../hash.ts";
import { isTelling, wordsOf } from "../words.ts";
import { familiesOf, familyOf } from "./families.ts";
import { type Side, sideOf } from "./side.ts";
import { rangesOf, type SumRange } from "./sums.ts";
import { partiesOf, toldPlace } from "./told-place.ts";
import { type ValidTime, validTimeOf } from "./valid-time.ts";

/** An event claim as it is compared with others: all that needs reading is done once. */
export interface EventItem extends Item {
  readonly event: PloverEvent;
  readonly mode: Mode | undefined;
  readonly status: Status;
  /** Told as being so, or as having been: `happened` and `ongoing`. */
  readonly isReal: boolean;
  /** Yet to come: `scheduled`, `expected`, `possible` and `conditional`. */
  readonly isPlan: boolean;
  readonly article: string;
  readonly copyOf: string;
  readonly story: string;
  readonly actors: Side;
  readonly recipients: Side;
  readonly everyone: Side;
  readonly time: ValidTime;
  readonly place: Place | undefined;
  /** Hashes of the stems that tell it, without names of parties, place and time; rising. */
  readonly words: readonly number[];
  readonly topics: readonly string[];
  readonly sums: readonly SumRange[];
}

const PLANS: ReadonlySet<Status> = new Set(["scheduled", "expected", "possible", "conditional"]);

export function toEventItem(report: Report<EventClaim>): EventItem {
  const { claim, from } = report;
  const { actors, recipients } = partiesOf(claim);
  const everyone = sideOf([...actors, ...recipients]);
  const item: Omit<EventItem, "keys"> = {
    id: claim.id,
    day: canonicalDay(from),
    event: claim.event,
    mode: claim.mode,
    status: claim.status,
    isReal: claim.status === "happened" || claim.status === "ongoing",
    isPlan: PLANS.has(claim.status),
    article: report.article,
    copyOf: from.copyOf,
    story: from.story,
    actors: sideOf(actors),
    recipients: sideOf(recipients),
    everyone,
    time: validTimeOf(claim, canonicalDay(from)),
    place: toldPlace(claim),
    words: tellingWords(claim),
    topics: claim.topics,
    sums: rangesOf(claim.amounts),
  };
  return { ...item, keys: keysOf(item) };
}

/** Most claims have one or two parties; of a communiqué of ten, the first few stand for all. */
const MOST_PARTIES = 4;
const MOST_MONTHS = 3;

/**
 * Claims meet under a dyad in a month, where the month is one in which the event may be; a plan that may yet be moved
 * also under the month in which it is told. Where a party is missing they meet within their story, and where all are,
 * within one article and its copies.
 */
function keysOf(item: Omit<EventItem, "keys">): string[] {
  const codes = item.everyone.codes.slice(0, MOST_PARTIES).sort();
  const months = monthsOf(item);
  const keys: string[] = [];
  for (const family of familiesOf(item.event)) {
    // Whoever met, a story tells of few meetings.
    if (family === "meeting") keys.push(`${family} in ${item.story}`);
    for (const [i, code] of codes.entries()) {
      if (family !== "meeting") keys.push(`${family} ${code} in ${item.story}`);
      for (const other of codes.slice(i + 1)) {
        for (const month of codes.length > 2 ? months.slice(0, 1) : months)
          keys.push(`${family} ${code} ${other} ${month}`);
      }
    }
    const [person] = item.everyone.people;
    if (person) keys.push(`${family} ${person.id} ${item.day.slice(0, 7)}`);
    keys.push(`${family} of ${item.copyOf}`);
  }
  return keys;
}

function monthsOf({ time, isReal, day }: Omit<EventItem, "keys">): string[] {
  const months = new Set<string>();
  const add = (at: number): Set<string> => months.add(isoDay(at).slice(0, 7));
  // A day more at either end: tellings may be a day apart.
  for (let at = time.from - 1; months.size < MOST_MONTHS - 1 && at < time.to + 1; at += 28) add(at);
  add(time.to + 1);
  if (!isReal || (time.explicit && !time.exact)) months.add(day.slice(0, 7));
  return [...months];
}

/**
 * The words of the quotes that tell the event and what it is about. The word that gives the event its name says no more
 * than the event does, unless it tells an attack, "bombed" or "stabbed", or a support, "signed" or "thanked".
 */
function tellingWords(claim: EventClaim): number[] {
  const isKnown = knownWords(claim);
  const words = new Set<number>();
  for (const { field, quote } of claim.evidence) {
    if (field !== undefined && field !== "about") continue;
    for (const word of wordsOf(quote)) {
      if (word.form !== "number" && isTelling(word) && !isKnown(word.stem)) words.add(hash32(word.stem));
    }
  }
  return [...words].sort((a, b) => a - b);
}

/** "Canada" also stands behind "Canadian", "Japan" behind "Japanese". */
const NAME_START = 4;

/** Words that other fields hold: parties, place, time, sums; and titles, which stand before every name. */
function knownWords(claim: EventClaim): (stem: string) => boolean {
  const named = new Set<string>();
  const starts = new Set<string>();
  const { time, place, actors, recipients, amounts, attribution } = claim;
  const sources = attribution.source ? [attribution.source] : [];
  for (const mention of [...actors, ...recipients, ...sources, ...amounts, time, place]) {
    if (mention === undefined) continue;
    const texts = ["text" in mention ? mention.text : "", "name" in mention ? (mention.name ?? "") : ""];
    for (const word of wordsOf(texts.join(" "))) {
      named.add(word.stem);
      if (word.form !== "lower" && word.text.length >= NAME_START) starts.add(word.text.slice(0, NAME_START));
    }
  }
  if (familyOf(claim.event) !== "force" && claim.event !== "SUPPORT") {
    for (const { field, quote } of claim.evidence) {
      if (field === "event") for (const word of wordsOf(quote)) named.add(word.stem);
    }
  }
  return (stem) => named.has(stem) || TITLES.has(stem) || starts.has(stem.slice(0, NAME_START));
}

/** Titles stand before every name and tell nothing. */
const TITLES: ReadonlySet<string> = new Set(
  "president prim minist minister foreign leader counterpart chief secretary spokesman spokeswoman official chancellor king".split(
    " ",
  ),
);
