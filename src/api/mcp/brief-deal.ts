import { z } from "zod";
import { describeSupport } from "../../brief/phrase.ts";
import type { LedgerDeal, LedgerLeg } from "../../record/answer.ts";
import type { LegBalance, SaidSum } from "../../record/derived.ts";
import { describeSum, describeWhen, nameParties, nameParty } from "../../record/value-words.ts";
import { countSupport } from "./brief-occurrence.ts";

/** A deal of the ledger in the words that a program can pass on. */
export interface BriefDeal {
  readonly id: string;
  readonly revision: number;
  readonly untrustedParties: string;
  readonly stage: string;
  readonly stages: readonly { readonly stage: string; readonly since: string; readonly article: string }[];
  readonly legs: readonly BriefLeg[];
  readonly articles: number;
  readonly independent: number;
  readonly story: string;
  readonly reviewed: boolean;
}

interface BriefLeg {
  readonly untrustedGiver: string | null;
  readonly untrustedReceiver: string | null;
  readonly untrustedThing: string;
  readonly untrustedCondition: string | null;
  readonly untrustedPromised: readonly string[];
  readonly untrustedDelivered: readonly string[];
  readonly deadline: string | null;
  readonly lapsed: boolean;
}

const leg: z.ZodType<BriefLeg> = z.object({
  untrustedGiver: z.string().nullable(),
  untrustedReceiver: z.string().nullable(),
  untrustedThing: z.string(),
  untrustedCondition: z.string().nullable(),
  untrustedPromised: z.array(z.string()).describe("Sums, with who says so and since when."),
  untrustedDelivered: z.array(z.string()).describe("What each measurer says has been delivered."),
  deadline: z.string().nullable(),
  lapsed: z.boolean().describe("The deadline has passed and nobody reports delivery."),
});

export const briefDeal: z.ZodType<BriefDeal> = z.object({
  id: z.string(),
  revision: z.number().int(),
  untrustedParties: z.string(),
  stage: z.string(),
  stages: z.array(z.object({ stage: z.string(), since: z.string(), article: z.string() })),
  legs: z.array(leg),
  articles: z.number().int(),
  independent: z.number().int().describe("Sources that do not go back to one another."),
  story: z.string(),
  reviewed: z.boolean(),
});

export function toBriefDeal(deal: LedgerDeal): BriefDeal {
  const { id, revision, parties, stage, stages, legs, support, story, reviewed } = deal;
  return {
    id,
    revision,
    untrustedParties: nameParties(parties) || "unnamed parties",
    stage,
    stages: stages.map(({ stage: reached, since, article }) => ({ stage: reached, since, article })),
    legs: legs.map(toBriefLeg),
    ...countSupport(support),
    story,
    reviewed,
  };
}

function toBriefLeg({ giver, receiver, thing, condition, promised, balance, deadline, lapsed }: LedgerLeg): BriefLeg {
  return {
    untrustedGiver: giver && nameParty(giver),
    untrustedReceiver: receiver && nameParty(receiver),
    untrustedThing: thing,
    untrustedCondition: condition ?? null,
    untrustedPromised: promised.map(describePromise),
    untrustedDelivered: balance.map(describeDelivery),
    deadline: deadline && describeWhen(deadline),
    lapsed,
  };
}

/** "up to 470 billion USD, says Reuters, 2025-10-30" */
function describePromise({ sum, by, on }: SaidSum): string {
  return `${describeSum(sum)}, says ${by}, ${on}`;
}

/** "50 million EUR of 150 million EUR, says the European Commission, 2022-06-01" */
function describeDelivery({ delivered, unit, currency, promised, by, on }: LegBalance): string {
  const sum = { value: delivered, unit, qualifier: "exactly", text: "", ...(currency ? { currency } : {}) } as const;
  return `${describeSum(sum)}${promised ? ` of ${describeSum(promised.sum)}` : ""}, says ${by}, ${on}`;
}

/** The deal on one line, and each leg on one below it. */
export function writeDeal(deal: LedgerDeal): string {
  const { untrustedParties, stage, stages, legs, id } = toBriefDeal(deal);
  const since = stages.map((step) => `${step.stage} ${step.since}`).join(" → ");
  return [
    `- ${untrustedParties} [${stage}] ${since} · ${describeSupport(deal.support)} · id ${id}`,
    ...legs.map(writeLeg),
  ].join("\n");
}

function writeLeg(of: BriefLeg): string {
  const terms = [
    `${of.untrustedGiver ?? "somebody"} → ${of.untrustedReceiver ?? "?"}: ${of.untrustedThing}`,
    ...of.untrustedPromised.map((sum) => `promised ${sum}`),
    ...of.untrustedDelivered.map((sum) => `delivered ${sum}`),
    ...(of.deadline === null ? [] : [`by ${of.deadline}${of.lapsed ? ", passed without a report of delivery" : ""}`]),
    ...(of.untrustedCondition === null ? [] : [of.untrustedCondition]),
  ];
  return `  ${terms.join(" · ")}`;
}
