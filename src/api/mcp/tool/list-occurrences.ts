import { z } from "zod";
import { PLOVER_EVENTS, STATUSES } from "../../../record/event.ts";
import { validOn } from "../../../store/occurrences.ts";
import { toFilter } from "../../answer/filter.ts";
import { dayParameter, readCursor, toPage } from "../../answer/paging.ts";
import { briefOccurrence, toBrief, writeOccurrence } from "../brief-occurrence.ts";
import { actorsInput, asOfInput, cursorInput, limitInput, placeSchema, resolveActors } from "../input.ts";
import { defineTool, NOTICE, type Tool } from "../tool.ts";
import { writeList } from "../write-list.ts";

const NO_FILTER = {
  as_of: undefined,
  event: undefined,
  status: undefined,
  from: undefined,
  to: undefined,
  story: undefined,
  words: undefined,
  place: undefined,
  outlet: undefined,
};

export const listOccurrences: Tool = defineTool({
  name: "list_occurrences",
  title: "List occurrences",
  description:
    "What happened, was planned, threatened or denied between actors, newest first: one line for each occurrence, however many articles report it. All conditions hold together. Then show_occurrence for the evidence.",
  input: {
    actor: actorsInput,
    event: z.array(z.enum(PLOVER_EVENTS)).max(16).optional().describe("PLOVER events."),
    status: z.array(z.enum(STATUSES)).max(9).optional().describe("Without it, any."),
    from: dayParameter.optional().describe("In the world from that day on, YYYY-MM-DD."),
    to: dayParameter.optional().describe("In the world up to that day."),
    story: z.string().max(200).optional().describe("Id of a story."),
    conflicts: z.boolean().optional().describe("Only what sources disagree on."),
    words: z.string().max(1_000).optional().describe('Words of its reports; "…" keeps words together, - excludes one.'),
    place: z.array(z.string().max(200)).max(10).optional().describe("Names of places or codes of states, one of them."),
    outlet: z.array(z.string().max(200)).max(10).optional().describe("Outlets, one of which reports it."),
    order: z.enum(["newest", "oldest"]).default("newest"),
    as_of: asOfInput,
    limit: limitInput,
    cursor: cursorInput,
  },
  output: { occurrences: z.array(briefOccurrence), next: z.string().nullable() },
  async run({ keeper: { store }, actors }, { limit, cursor, order, actor = [], ...query }) {
    const conflicts = query.conflicts ? "true" : undefined;
    const filter = toFilter({ ...NO_FILTER, ...query, conflicts, actor: resolveActors(actors, actor) });
    const found = await store.occurrences.page(filter, readCursor(cursor, placeSchema), limit + 1, order);
    const { items, next } = toPage(found, limit, filter.asOf, (last) => ({ day: validOn(last), id: last.id }));
    return {
      answer: { occurrences: items.map(toBrief), next, notice: NOTICE },
      text: writeList(items.map(writeOccurrence), next, "No occurrence fits."),
    };
  },
});
