import { z } from "zod";
import { findDealState, findOccurrenceState } from "../../../keeper/states.ts";
import type { FramingColumn } from "../../../record/derived.ts";
import { nameParty } from "../../../record/value-words.ts";
import type { Store } from "../../../store/store.ts";
import { type Evidence, evidenceSchema, printedIn, toEvidence } from "../evidence.ts";
import { asOfInput, idInput, unknownId } from "../input.ts";
import { defineTool, NOTICE, type Tool } from "../tool.ts";
import { markUntrusted, quoteUntrusted } from "../untrusted.ts";

export const framings: Tool = defineTool({
  name: "framings",
  title: "How each side presents it",
  description:
    "What each party of an occurrence or deal says of it, side by side. A party without statements said nothing that the record knows of: not reported, which is not silence.",
  input: { id: idInput.describe("Id of an occurrence or deal, or of a claim that reports it."), as_of: asOfInput },
  output: {
    about: z.string(),
    columns: z.array(
      z.object({
        untrustedParty: z.string(),
        code: z.string().nullable(),
        isReported: z.boolean(),
        statements: z.array(z.object({ untrustedStatement: z.string(), evidence: evidenceSchema })),
      }),
    ),
  },
  async run({ keeper: { store } }, { id, as_of: asOf }) {
    const moment = { asOf: asOf ?? null };
    const found = (await findOccurrenceState(store, id, moment)) ?? (await findDealState(store, id, moment));
    if (found === null) throw unknownId("occurrence or deal", id, asOf);
    const { about, columns: sides } = found.framing;
    const columns = await Promise.all(sides.map((side) => toColumn(store, side)));
    const lines = columns.flatMap(({ untrustedParty, statements }) => [
      `${untrustedParty}${statements.length === 0 ? ": not reported" : ":"}`,
      ...statements.map(
        ({ untrustedStatement, evidence }) =>
          `- ${quoteUntrusted(untrustedStatement)} (${printedIn(evidence)}, article ${evidence.article})`,
      ),
    ]);
    return {
      answer: { about, columns, notice: NOTICE },
      text:
        lines.length === 0
          ? "It has no parties."
          : markUntrusted(lines.join("\n"), "what parties said, as articles report it"),
    };
  },
});

interface Column {
  readonly untrustedParty: string;
  readonly code: string | null;
  readonly isReported: boolean;
  readonly statements: { readonly untrustedStatement: string; readonly evidence: Evidence }[];
}

async function toColumn(store: Store, { party, statements }: FramingColumn): Promise<Column> {
  const { evidence } = await toEvidence(store, statements);
  return {
    untrustedParty: nameParty(party),
    code: party.code,
    isReported: statements.length > 0,
    statements: evidence.map((each, i) => ({
      untrustedStatement: statements[i]?.claim.content.text ?? "",
      evidence: each,
    })),
  };
}
