import type { ExpectedDeal, ExpectedLeg, ExpectedSum } from "../../fixtures/stories/expected.ts";
import type { Claim } from "../../src/record/claim.ts";
import type { DealLeg, ReportedDeal, SaidSum } from "../../src/record/derived.ts";
import { alternatives, matchesSource, sameText } from "../match-actor.ts";
import type { Check } from "./check.ts";
import { isParty } from "./parties.ts";
import { fileOf, isFile, type Trial } from "./record-under-test.ts";
import { isSum } from "./sums.ts";

/** Checks the deals of a set: one each, its stages, its legs, and the sums that were promised and delivered. */
export function scoreDeals(trial: Trial): Check[] {
  return trial.set.deals.flatMap((expected) => {
    const predicted = dealsBetween(trial, expected);
    const check = (kind: string, what: string, right: boolean, isRead: boolean, instead: string): Check => {
      return { kind, set: trial.set.slug, what: `${expected.id}: ${what}`, right, isRead, instead };
    };
    const [best] = predicted;
    const isFound = dealClaims(trial).some(({ claim }) => claim.kind === "deal");
    const { stages, legs } = expected;
    return [
      check("deals", "one deal", predicted.length === 1, isFound, `${predicted.length} deals`),
      check(
        "deal stages",
        stages.map(({ stage, article }) => `${stage} (${article.slice(0, 2)})`).join(" → "),
        hasStages(trial, expected, best),
        stages.every((step) => isStageRead(trial, step)),
        best?.deal.stages.map((step) => `${step.stage} (${fileOf(trial, step.article).slice(0, 2)})`).join(" → ") ??
          "–",
      ),
      ...legs.flatMap((leg) => checkLeg(trial, leg, best, check)),
    ];
  });
}

/** Deals between at least two of the parties, the one with most reports first. */
export function dealsBetween({ record }: Trial, { parties }: ExpectedDeal): ReportedDeal[] {
  const isBetween = ({ deal }: ReportedDeal): boolean =>
    parties.filter((one) => deal.parties.some((party) => isParty(one, party))).length >= 2;
  return record
    .deals()
    .filter(isBetween)
    .sort((a, b) => b.reports.length - a.reports.length);
}

interface ToldClaim {
  readonly file: string;
  readonly claim: Claim;
}

function dealClaims({ readings }: Trial): ToldClaim[] {
  return [...readings].flatMap(([file, { claims }]) =>
    claims.filter(({ kind }) => kind === "deal" || kind === "event").map((claim) => ({ file, claim })),
  );
}

function hasStages(trial: Trial, { stages }: ExpectedDeal, predicted: ReportedDeal | undefined): boolean {
  let next = 0;
  for (const { stage, article } of predicted?.deal.stages ?? []) {
    const step = stages[next];
    if (step && alternatives(step.stage).includes(stage) && isFile(trial, step.article, article)) next += 1;
  }
  return next === stages.length;
}

function isStageRead(trial: Trial, { stage, article }: ExpectedDeal["stages"][number]): boolean {
  return dealClaims(trial).some(
    ({ file, claim }) => file === article && claim.kind === "deal" && alternatives(stage).includes(claim.stage),
  );
}

function checkLeg(
  trial: Trial,
  expected: ExpectedLeg,
  predicted: ReportedDeal | undefined,
  check: (kind: string, what: string, right: boolean, isRead: boolean, instead: string) => Check,
): Check[] {
  const legs = (predicted?.deal.legs ?? []).filter((leg) => isLeg(expected, leg));
  // Sums are looked for under all that the giver gives: how a thing is named is asked once.
  const given = (predicted?.deal.legs ?? []).filter((leg) => isGivenBy(expected.giver, leg));
  const sums = (of: "promised" | "delivered"): SaidSum[] => given.flatMap((leg): readonly SaidSum[] => leg[of]);
  const name = `${expected.giver} gives ${expected.thing}`;
  const isLegRead = dealClaims(trial).some(
    ({ claim }) => claim.kind === "deal" && claim.legs.some(({ thing }) => hasWord(expected.thing, thing)),
  );
  const all = predicted?.deal.legs.map(({ giver, thing }) => `${giver?.name ?? "?"}: ${thing}`).join(" | ") ?? "–";
  const sumChecks = (["promised", "delivered"] as const).flatMap((of) =>
    expected[of].map((one) => {
      const what = `${of} ${one.sum} by ${one.by} (${one.article.slice(0, 2)})`;
      const right = sums(of).some((said) => isSaidSum(trial, one, said, predicted));
      return check(`sums ${of}`, what, right, isSumRead(trial, one), sumsInWords(trial, sums(of)));
    }),
  );
  const lapsed = legs.some((leg) => leg.lapsed);
  return [
    check("legs", name, legs.length > 0, isLegRead, all),
    ...sumChecks,
    ...(expected.deadline ? [check("lapsed", name, lapsed === expected.lapsed, isLegRead, String(lapsed))] : []),
  ];
}

function isLeg({ giver, thing }: ExpectedLeg, leg: DealLeg): boolean {
  return isGivenBy(giver, leg) && hasWord(thing, leg.thing);
}

function isGivenBy(giver: string, leg: DealLeg): boolean {
  return leg.giver === null || isParty(giver, leg.giver);
}

function hasWord(words: string, thing: string): boolean {
  return alternatives(words).some((word) => thing.toLowerCase().includes(word.toLowerCase()));
}

function isSaidSum(
  trial: Trial,
  expected: ExpectedSum,
  { sum, by, article, claim }: SaidSum,
  deal: ReportedDeal | undefined,
): boolean {
  if (!isSum(expected.sum, sum) || !isFile(trial, expected.article, article)) return false;
  const attribution = deal?.reports.find((report) => report.claim.id === claim)?.claim.attribution;
  return (
    sameText(expected.by, by) ||
    alternatives(expected.by).some((one) => attribution !== undefined && matchesSource(one, attribution))
  );
}

function isSumRead(trial: Trial, { sum, article }: ExpectedSum): boolean {
  return dealClaims(trial).some(({ file, claim }) => {
    if (file !== article) return false;
    if (claim.kind === "event") return claim.amounts.some((amount) => isSum(sum, amount));
    return claim.kind === "deal" && claim.legs.some(({ amount }) => amount !== undefined && isSum(sum, amount));
  });
}

function sumsInWords(trial: Trial, sums: readonly SaidSum[]): string {
  return (
    sums.map(({ sum, by, article }) => `${sum.text} by ${by} (${fileOf(trial, article).slice(0, 2)})`).join(" | ") ||
    "–"
  );
}
