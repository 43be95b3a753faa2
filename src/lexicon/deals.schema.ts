import { z } from "zod";
import { DEAL_STAGES, type DealStage } from "../record/event.ts";
import type { DealsLexicon } from "./deals.ts";

const words = z.array(z.string().regex(/^[a-z -]+$/)).min(1);

export interface DealsSource {
  readonly nouns: readonly string[];
  readonly stages: Readonly<Record<DealStage, readonly string[]>>;
  readonly give: readonly string[];
  readonly deliver: readonly string[];
  readonly exchange: readonly string[];
}

/** The shape of `lexicons/deals.yaml`. */
export const dealsSource: z.ZodType<DealsSource> = z.strictObject({
  nouns: words,
  stages: z.record(z.enum(DEAL_STAGES), words),
  give: words,
  deliver: words,
  exchange: words,
});

/** Turns the stages into one look-up by verb. Throws when a verb stands under two stages. */
export function compileDeals(source: DealsSource): DealsLexicon {
  const stages: Record<string, DealStage> = {};
  for (const stage of DEAL_STAGES) {
    for (const verb of source.stages[stage]) {
      const other = stages[verb];
      if (other) throw new Error(`lexicons/deals.yaml has "${verb}" under ${other} and ${stage}; keep one.`);
      stages[verb] = stage;
    }
  }
  return {
    nouns: source.nouns,
    stages,
    give: [...new Set(source.give)],
    deliver: source.deliver,
    exchange: source.exchange,
  };
}
