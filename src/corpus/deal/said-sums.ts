import type { ActorMention } from "../../record/actor.ts";
import type { DealClaim, EventClaim } from "../../record/claim.ts";
import type { SaidSum, Sum, When } from "../../record/derived.ts";
import type { Day, Report } from "../../record/kept.ts";
import type { Amount } from "../../record/value.ts";
import { isDelivery } from "./deal-item.ts";
import { isTotal, isWhatWasPromised, partOf } from "./delivery-words.ts";

/** One thing that one report says is given, with the sum it gives. */
export interface ToldGift {
  readonly on: Day;
  readonly giver?: ActorMention;
  readonly receiver?: ActorMention;
  readonly thing: string;
  readonly sectors: readonly string[];
  readonly said: SaidSum | null;
  readonly deadline: When | null;
  readonly condition?: string;
  /** What was promised, or what has come: a tranche, or all of it so far. */
  readonly as: "promised" | "tranche" | "total";
  /** "second": tells one tranche of a sum from another. */
  readonly part: string | null;
}

/** What a deal claim says that each side gives. */
export function readLegs(report: Report<DealClaim>, by: string): ToldGift[] {
  const { claim } = report;
  // "Kenya implemented the deal under which Norway will invest": what stands behind the name of a deal are its terms.
  const hasCome = isDelivery(claim) && claim.evidence[0]?.rule !== "deal/named";
  return claim.legs.map(({ giver, receiver, amount, thing, deadline, sectors, condition }) => {
    const around = amount ? sentenceAround(claim, amount) : "";
    return {
      on: report.knownFrom,
      ...(giver ? { giver } : {}),
      ...(receiver ? { receiver } : {}),
      thing: withoutMeasures(thing, [amount?.text, deadline?.text]),
      sectors,
      said: amount ? toSaid(report, amount, by) : null,
      deadline: deadline ? { from: deadline.from, to: deadline.to, grain: deadline.grain } : null,
      ...(condition === undefined ? {} : { condition }),
      as: !hasCome ? "promised" : amount && isTotal(around, amount.text) ? "total" : "tranche",
      part: amount && hasCome ? partOf(around, amount.text) : null,
    };
  });
}

/** What an event claim says is given: sums that no deal claim of the same article tells from the same words. */
export function readGifts(report: Report<EventClaim>, by: string, isTold: (amount: Amount) => boolean): ToldGift[] {
  const { claim } = report;
  const { actors, recipients } = claim;
  const hasCome = isDelivery(claim);
  return claim.amounts
    .filter((amount) => amount.unit !== "" && amount.unit !== "%" && !isTold(amount))
    .flatMap((amount) => {
      const around = sentenceAround(claim, amount);
      if (hasCome && isWhatWasPromised(around, amount.text)) return [];
      const giver = actors.find(({ code }) => code !== null);
      const receiver = recipients.find(({ code }) => code !== null);
      return [
        {
          on: report.knownFrom,
          ...(giver ? { giver } : {}),
          ...(receiver ? { receiver } : {}),
          thing: aboutOf(claim),
          sectors: claim.topics,
          said: toSaid(report, amount, by),
          deadline: null,
          as: !hasCome ? "promised" : isTotal(around, amount.text) ? "total" : "tranche",
          part: hasCome ? partOf(around, amount.text) : null,
        } as const,
      ];
    });
}

function toSaid({ claim, article, knownFrom }: Report<DealClaim | EventClaim>, amount: Amount, by: string): SaidSum {
  const { start: _start, end: _end, ...sum } = amount;
  return { sum: sum satisfies Sum, by, on: knownFrom, article, claim: claim.id };
}

/** The sentence that a sum stands in, as far as the claim quotes it. */
function sentenceAround({ evidence }: DealClaim | EventClaim, { start, end, text }: Amount): string {
  const holding = evidence.filter((each) => each.start <= start && end <= each.end);
  const longest = holding.sort((a, b) => b.quote.length - a.quote.length)[0];
  if (longest && longest.quote !== text) return longest.quote;
  // The quote of an event may end before the sum.
  const before = evidence.filter((each) => each.field === undefined && each.end <= end).at(-1);
  return before ? `${before.quote} ${text}` : text;
}

function aboutOf({ evidence, amounts }: EventClaim): string {
  const about = evidence.find(({ field }) => field === "about")?.quote ?? "";
  return withoutMeasures(
    about,
    amounts.map(({ text }) => text),
  );
}

/** "invest $3.5 billion in the power grid by the end of 2026" → "invest in the power grid" */
function withoutMeasures(thing: string, measures: readonly (string | undefined)[]): string {
  let rest = thing;
  for (const measure of measures) if (measure) rest = rest.replace(measure, " ");
  rest = rest
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:of|in|worth of|worth) /, "")
    .replace(/[ ,;:]+$/, "");
  return rest === "" || /^(?:to|in|for|only|total)\b/.test(rest) ? thing : rest;
}
