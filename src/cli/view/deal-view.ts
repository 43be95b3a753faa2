import { describeSupport } from "../../brief/phrase.ts";
import { disarm } from "../../brief/terminal.ts";
import { deliveredBy } from "../../corpus/deal/balance.ts";
import type { Deal, DealLeg } from "../../record/derived.ts";
import { describeSum, describeWhen, nameParties, nameParty } from "../../record/value-words.ts";
import { bold, dim } from "./print.ts";

/** A deal with its stages, and each leg promised against delivered. */
export function viewDeal({ id, parties, stage, stages, legs, support, reviewed }: Deal): string[] {
  const notes = [describeSupport(support), ...(reviewed ? ["reviewed"] : [])].join(" · ");
  const history = stages.map((step) => `${step.stage} ${step.since}`).join(" → ");
  return [
    `${bold(nameParties(parties) || "unnamed parties")} · [${stage}] · ${notes}  ${dim(id)}`,
    ...(history === "" ? [] : [`  ${history}`]),
    ...legs.flatMap(viewLeg),
  ];
}

function viewLeg(leg: DealLeg): string[] {
  const { giver, receiver, thing, condition, deadline, promised, lapsed } = leg;
  const who = `${giver ? nameParty(giver) : "somebody"} → ${receiver ? nameParty(receiver) : "?"}`;
  const terms = [...(deadline ? [`by ${describeWhen(deadline)}`] : []), ...(condition ? [condition] : [])];
  return [
    `  ${disarm([`${who}: ${thing}`, ...terms].join(" · "))}${lapsed ? "  ← lapsed? the deadline has passed" : ""}`,
    ...promised.map(({ sum, by, on }) => `    promised  ${disarm(`${describeSum(sum)}, says ${by}, ${on}`)}`),
    ...deliveredBy(leg).map(({ by, on, fromTotal, ...sum }) => {
      const value = describeSum({ ...toSum(sum), qualifier: "exactly", text: "" });
      const of = sum.promised ? ` of ${describeSum(sum.promised.sum)}` : "";
      return `    delivered ${disarm(`${value}${of}, says ${by}, ${on}${fromTotal ? " (total)" : ""}`)}`;
    }),
  ];
}

type Balance = ReturnType<typeof deliveredBy>[number];

function toSum({ delivered, unit, currency }: Pick<Balance, "delivered" | "unit"> & { readonly currency?: string }): {
  value: Balance["delivered"];
  unit: string;
  currency?: string;
} {
  return { value: delivered, unit, ...(currency === undefined ? {} : { currency }) };
}
