import { z } from "zod";
import { findDealState } from "../../../keeper/states.ts";
import { DEAL_STAGES } from "../../../record/event.ts";
import type { Day } from "../../../record/kept.ts";
import { toLedgerDeal } from "../../answer/ledger.ts";
import { readCursor, toPage } from "../../answer/paging.ts";
import { type ApiContext, judgedOn } from "../../context.ts";
import { type BriefDeal, briefDeal, toBriefDeal, writeDeal } from "../brief-deal.ts";
import { type Evidence, evidenceSchema, toEvidence, writeEvidence } from "../evidence.ts";
import {
  actorsInput,
  asOfInput,
  cursorInput,
  idInput,
  limitInput,
  placeSchema,
  resolveActors,
  unknownId,
} from "../input.ts";
import { defineTool, NOTICE, type Tool, type ToolAnswer } from "../tool.ts";
import { markUntrusted } from "../untrusted.ts";
import { writeList } from "../write-list.ts";

export const deals: Tool = defineTool({
  name: "deals",
  title: "Deals",
  description:
    "What is exchanged for what: deals with their stages and legs, what was promised against what each measurer says was delivered; the latest change first. With an id, that deal alone with the words of its reports.",
  input: {
    id: idInput.optional().describe("Id of a deal, or of a claim that reports it."),
    actor: actorsInput,
    stage: z.array(z.enum(DEAL_STAGES)).max(20).optional().describe("How far it has come."),
    as_of: asOfInput,
    limit: limitInput,
    cursor: cursorInput,
  },
  output: {
    deals: z.array(briefDeal),
    next: z.string().nullable(),
    evidence: z.array(evidenceSchema).describe("The reports of the deal that was asked for by id."),
    leftOut: z.number().int().describe("Reports that are not listed."),
  },
  async run(context, { id, as_of: asOf = null, ...query }) {
    if (id !== undefined) return showDeal(context, id, asOf);
    const { keeper, actors } = context;
    const { actor = [], stage, limit, cursor } = query;
    const filter = { asOf, parties: resolveActors(actors, actor), ...(stage ? { stages: stage } : {}) };
    const found = await keeper.store.deals.latest(filter, readCursor(cursor, placeSchema), limit + 1);
    const { items, next } = toPage(found, limit, asOf, (last) => ({ day: last.knownFrom, id: last.id }));
    const ledger = items.map((deal) => toLedgerDeal(deal, judgedOn(context, asOf)));
    return {
      answer: { deals: ledger.map(toBriefDeal), next, evidence: [], leftOut: 0, notice: NOTICE },
      text: writeList(ledger.map(writeDeal), next, "No deal fits."),
    };
  },
});

interface Answer {
  readonly deals: BriefDeal[];
  readonly next: null;
  readonly evidence: Evidence[];
  readonly leftOut: number;
  readonly notice: string;
}

async function showDeal(context: ApiContext, id: string, asOf: Day | null): Promise<ToolAnswer<Answer>> {
  const found = await findDealState(context.keeper.store, id, { asOf });
  if (found === null) throw unknownId("deal", id, asOf ?? undefined);
  const deal = toLedgerDeal(found.thing, judgedOn(context, asOf));
  const reports = await toEvidence(context.keeper.store, found.reports);
  const lines = [writeDeal(deal), "Reports:", ...reports.evidence.map(writeEvidence)];
  return {
    answer: { deals: [toBriefDeal(deal)], next: null, ...reports, notice: NOTICE },
    text: markUntrusted(lines.join("\n"), "what the record took from articles"),
  };
}
