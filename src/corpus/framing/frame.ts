import type { ActorMention } from "../../record/actor.ts";
import type { DealClaim, EventClaim, StatementClaim } from "../../record/claim.ts";
import type { Framing, FramingColumn } from "../../record/derived.ts";
import type { Party, Report } from "../../record/kept.ts";
import { compareText } from "../canonical.ts";
import { uniteParties } from "../deal/parties.ts";
import { wordsOf } from "../words.ts";
import { describeThing, isAbout } from "./thing.ts";

/**
 * How each party presents one occurrence or deal: a column for each party in the order given, empty where nothing is
 * reported, and behind them one for each third party that speaks about it. `reports` tell the thing; `statements` are
 * those of their articles and of others in the same stories. A president speaks for his state.
 */
export function frame(
  about: string,
  parties: readonly Party[],
  reports: readonly Report<EventClaim | DealClaim>[],
  statements: readonly Report<StatementClaim>[],
): Framing {
  const thing = describeThing(parties, reports);
  const spoken = [...statements].sort(compareTelling).flatMap((report) => {
    const source = speakerOf(report);
    const code = source?.code ?? parties.find((party) => isNamed(party, source))?.code ?? null;
    return source && isAbout(thing, report, code ?? source.text) ? [{ source, report }] : [];
  });
  const said = spoken.filter(({ source, report }, i) => !isToldBefore(spoken.slice(0, i), source, report));
  const columnOf = (party: Party): FramingColumn => ({
    party,
    statements: said.filter(({ source }) => speaksFor(party, source)).map(({ report }) => report),
  });
  const own = dedupe(parties);
  const others = said.map(({ source }) => source).filter((source) => !own.some((party) => speaksFor(party, source)));
  return { about, columns: [...own, ...uniteParties(others)].map(columnOf) };
}

/** Oldest first; of one day, originals before copies, and what one article tells in its order. */
function compareTelling(a: Report<StatementClaim>, b: Report<StatementClaim>): number {
  return (
    compareText(a.knownFrom, b.knownFrom) ||
    Number(isCopy(a)) - Number(isCopy(b)) ||
    compareText(a.article, b.article) ||
    a.claim.content.start - b.claim.content.start ||
    compareText(a.claim.id, b.claim.id)
  );
}

function isCopy({ article, from }: Report<StatementClaim>): boolean {
  return from.copyOf !== article;
}

/** Who says it, where the record knows: neither the author nor "officials". */
function speakerOf({ claim }: Report<StatementClaim>): ActorMention | undefined {
  const { source } = claim.attribution;
  return source && "how" in source ? source : undefined;
}

function speaksFor(party: Party, source: ActorMention): boolean {
  return party.code === null ? isNamed(party, source) : party.code === source.code;
}

function isNamed(party: Party, source: ActorMention | undefined): boolean {
  if (!source || (party.code !== null && source.code !== null)) return false;
  return party.id !== undefined ? party.id === source.id : party.name === (source.name ?? source.text);
}

function dedupe(parties: readonly Party[]): Party[] {
  return parties.filter(
    (party, i) => party.code === null || parties.findIndex(({ code }) => code === party.code) === i,
  );
}

interface Spoken {
  readonly source: ActorMention;
  readonly report: Report<StatementClaim>;
}

/** The same words of the same side, whole or in part, as copies and live blogs repeat them. */
function isToldBefore(before: readonly Spoken[], source: ActorMention, report: Report<StatementClaim>): boolean {
  const words = wordsIn(report);
  return before.some((other) => {
    if (other.source.code !== source.code) return false;
    const known = wordsIn(other.report);
    return known === words || (isLong(words) && known.includes(words)) || (isLong(known) && words.includes(known));
  });
}

function wordsIn({ claim }: Report<StatementClaim>): string {
  return ` ${wordsOf(claim.content.text)
    .map(({ text }) => text)
    .join(" ")} `;
}

/** Short phrases stand within others by chance. */
function isLong(words: string): boolean {
  return words.length > 24;
}
