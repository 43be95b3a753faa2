import { z } from "zod";
import { ReadoutError } from "../../../record/readout-error.ts";
import { dayParameter } from "../../answer/paging.ts";
import { actorNames } from "../../search/actor-names.ts";
import { asOfInput, limitInput, resolveActors } from "../input.ts";
import { defineTool, NOTICE, type Tool } from "../tool.ts";

const actor = z.string().min(1).max(200).optional();

export const relations: Tool = defineTool({
  name: "relations",
  title: "Relations of a pair",
  description:
    "Two states or bodies over time: how many occurrences in each week or month, and PLOVER's score from -10 (conflict) to +10 (cooperation). Only what happened counts. Without a pair: the pairs with most occurrences.",
  input: {
    a: actor.describe("One side, by name or code: Japan, JPN."),
    b: actor.describe("The other side."),
    by: z.enum(["week", "month"]).default("month"),
    from: dayParameter.optional().describe("From that day on, YYYY-MM-DD."),
    to: dayParameter.optional().describe("Up to that day."),
    as_of: asOfInput,
    limit: limitInput.describe("How many pairs, where no pair is given."),
  },
  output: {
    pairs: z.array(
      z.object({ a: z.string(), b: z.string(), names: z.array(z.string()), count: z.number(), mean: z.number() }),
    ),
    points: z
      .array(
        z.object({
          from: z.string().describe("First day of the week or month."),
          count: z.number(),
          mean: z.number(),
          sum: z.number(),
          quads: z.record(z.string(), z.number()),
          occurrences: z.array(z.string()).describe("Ids; show_occurrence gives the evidence."),
        }),
      )
      .describe("Of the pair that was asked for, in order of time."),
  },
  async run({ keeper: { store }, actors }, { a, b, by, as_of: asOf = null, limit, ...days }) {
    const { nameOf } = actorNames(actors);
    const within = { asOf, ...(days.from ? { from: days.from } : {}), ...(days.to ? { to: days.to } : {}) };
    const [one, other] = resolveActors(
      actors,
      [a, b].filter((side) => side !== undefined),
    );
    if (one === undefined) {
      const found = await store.relations.pairs(within, limit);
      const pairs = found.map((pair) => ({ ...pair, names: [nameOf(pair.a), nameOf(pair.b)] }));
      const lines = pairs.map(
        ({ names, count, mean }) => `- ${names.join(" and ")}: ${count} occurrences, mean score ${mean.toFixed(1)}`,
      );
      return { answer: { pairs, points: [], notice: NOTICE }, text: lines.join("\n") || "There are no pairs." };
    }
    if (other === undefined) throw new ReadoutError("usage", "A relation has two sides: give both a and b.");
    const found = await store.relations.between(one, other, { ...within, grain: by });
    const points = found.map((point) => ({ ...point, occurrences: [...point.occurrences], quads: { ...point.quads } }));
    const lines = points.map(({ from, count, mean }) => `- ${from}: ${count} occurrences, mean score ${mean}`);
    const head = `${nameOf(one)} and ${nameOf(other)}, by ${by}:`;
    return {
      answer: { pairs: [], points, notice: NOTICE },
      text:
        lines.length === 0
          ? `Nothing is recorded between ${nameOf(one)} and ${nameOf(other)}.`
          : [head, ...lines].join("\n"),
    };
  },
});
