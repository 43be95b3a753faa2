import { z } from "zod";
import { describeValue } from "../../../brief/phrase.ts";
import { findOccurrenceState } from "../../../keeper/states.ts";
import { briefOccurrence, toBrief, writeOccurrence } from "../brief-occurrence.ts";
import { evidenceSchema, toEvidence, writeEvidence } from "../evidence.ts";
import { asOfInput, idInput, unknownId } from "../input.ts";
import { defineTool, NOTICE, type Tool } from "../tool.ts";
import { markUntrusted } from "../untrusted.ts";

export const showOccurrence: Tool = defineTool({
  name: "show_occurrence",
  title: "Show an occurrence with its evidence",
  description:
    "One occurrence: how its status changed and when, what each source says of time, place, parties and sums, and the words of every report with outlet and date. The id of one of its claims will do as well.",
  input: { id: idInput.describe("Id of the occurrence, or of a claim that reports it."), as_of: asOfInput },
  output: {
    occurrence: briefOccurrence,
    revisions: z.number().int().describe("How many states the record has known."),
    history: z.array(z.object({ status: z.string(), since: z.string(), article: z.string(), claim: z.string() })),
    untrustedFields: z.record(z.string(), z.array(z.string())).describe("Field by field, who says what."),
    evidence: z.array(evidenceSchema),
    leftOut: z.number().int().describe("Reports that are not listed."),
  },
  async run({ keeper: { store } }, { id, as_of: asOf }) {
    const found = await findOccurrenceState(store, id, { asOf: asOf ?? null });
    if (found === null) throw unknownId("occurrence", id, asOf);
    const { thing: occurrence, revisions, reports } = found;
    const fields = Object.fromEntries(
      Object.entries(occurrence.fields).map(([field, values]) => [field, (values ?? []).map(describeValue)]),
    );
    const { evidence, leftOut } = await toEvidence(store, reports);
    const lines = [
      writeOccurrence(occurrence),
      `Status: ${occurrence.history.map(({ status, since }) => `${status} since ${since}`).join(" → ")}`,
      ...Object.entries(fields).map(([field, values]) => `${field}: ${values.join("; ")}`),
      "Reports:",
      ...evidence.map(writeEvidence),
      ...(leftOut > 0 ? [`and ${leftOut} more`] : []),
    ];
    return {
      answer: {
        occurrence: toBrief(occurrence),
        revisions: revisions.length,
        history: [...occurrence.history],
        untrustedFields: fields,
        evidence,
        leftOut,
        notice: NOTICE,
      },
      text: markUntrusted(lines.join("\n"), "what the record took from articles"),
    };
  },
});
