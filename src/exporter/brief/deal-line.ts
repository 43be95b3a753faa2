import { describeSupport } from "../../brief/phrase.ts";
import type { Claim } from "../../record/claim.ts";
import type { DealLeg, ReportedDeal, SaidSum } from "../../record/derived.ts";
import type { Party, Report } from "../../record/kept.ts";
import { describeSum, describeWhen, nameParties, nameParty } from "../../record/value-words.ts";
import { type Citation, citeReport, rankReports } from "../citation.ts";
import type { BriefLine } from "./brief.ts";
import { writeDay } from "./day-title.ts";
import { citeClaims, plain } from "./occurrence-line.ts";

type Reports = readonly Report<Claim>[];

/** A deal: who with whom and how far it is; below, what each side gives, as promised and as delivered. */
export function toDealLine({ deal, reports }: ReportedDeal): BriefLine {
  const { parties, stage, stages, legs, support, reviewed } = deal;
  const deciding = stages.filter((step) => step.stage === stage).map(({ claim }) => claim);
  const notes = [describeSupport(support), ...(reviewed ? ["reviewed"] : [])].join(", ");
  const cited = orFirst(citeClaims(deciding, reports).slice(0, 1), reports);
  const history = stages.map((step, index) => ({
    text: `${index === 0 ? "" : ", then "}${step.stage} since ${writeDay(step.since)}`,
    citations: citeClaims([step.claim], reports),
  }));
  return {
    badge: stage,
    isMarked: false,
    parts: [{ text: `${nameParties(parties) || "Unnamed parties"} (${notes})`, citations: cited }],
    details: [
      ...(stages.length > 1 ? [plain(history)] : []),
      ...legs.map((leg) => toLegLine(leg, isReturn(leg, legs), reports)),
    ],
  };
}

/** What another side than the first gives is in return. */
function isReturn({ giver }: DealLeg, [first]: readonly DealLeg[]): boolean {
  return giver !== null && first?.giver != null && nameParty(giver) !== nameParty(first.giver);
}

/** "Japan gives: investment", "In return, United States gives: a tariff of 15 percent, on condition: …" */
function toLegLine(leg: DealLeg, comesBack: boolean, reports: Reports): BriefLine {
  const { giver, receiver, thing, condition, promised, delivered } = leg;
  const to = receiver ? ` ${nameParty(receiver)}` : "";
  const terms = [
    ...(condition === undefined ? [] : [`on condition: ${condition}`]),
    ...(leg.deadline ? [`due ${writeDue(leg)}`] : []),
  ];
  const who = nameGiver(giver, comesBack);
  const text = [`${who}${to}: ${thing}`, ...terms].join(", ");
  const claims = [...promised, ...delivered].map(({ claim }) => claim);
  const cited = orFirst(citeClaims(claims, reports).slice(0, 1), reports);
  return plain(
    [{ text, citations: cited }],
    [
      ...promised.map((sum) => toSumLine("promised", sum, reports)),
      ...delivered.map((sum) => toSumLine(sum.total ? "delivered so far" : "delivered", sum, reports)),
      ...(leg.lapsed ? [{ ...plain([{ text: LAPSED, citations: cited }]), isMarked: true }] : []),
    ],
  );
}

const LAPSED = "The deadline has passed and no delivery is reported: lapsed?";

function nameGiver(giver: Party | null, comesBack: boolean): string {
  if (!giver) return "Somebody gives";
  return `${comesBack ? "In return, " : ""}${nameParty(giver)} gives`;
}

function writeDue({ deadline }: DealLeg): string {
  return deadline ? describeWhen(deadline).replace(/\d{4}-\d{2}(?:-\d{2})?/g, writeDay) : "";
}

/** "promised: 550 billion USD, says Coastal Wire, 30 October 2025" */
function toSumLine(verb: string, said: SaidSum, reports: Reports): BriefLine {
  const text = `${verb}: ${describeSum(said.sum)}, says ${said.by}, ${writeDay(said.on)}`;
  return plain([{ text, citations: orFirst(citeClaims([said.claim], reports).slice(0, 1), reports) }]);
}

/** No line without a footnote: where its own claim is not at hand, the deal's first report. */
function orFirst(citations: readonly Citation[], reports: Reports): readonly Citation[] {
  return citations.length > 0 ? citations : rankReports(reports).slice(0, 1).map(citeReport);
}
