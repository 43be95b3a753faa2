import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Span } from "../../src/document/span.ts";
import { ReadoutError } from "../../src/record/readout-error.ts";
import { toUtf16 } from "../trees.ts";
import { type IcbeEvent, icbeEvent } from "./icbe-event.ts";
import type { MarkedPair } from "./marked-pair.ts";

/** Offsets of the gold count Python code points. */
const span = z.object({ start: z.number().int(), end: z.number().int() });

const goldSentence = z.object({
  id: z.string().optional(),
  text: z.string(),
  marked: z.object({ source: span.nullish(), target: span.nullish() }).nullish(),
  gold: z
    .object({ root: z.string().nullish(), penta: z.number().nullish(), events: z.array(icbeEvent).optional() })
    .nullish(),
});

/** A sentence of a gold file: with a marked pair and its label, with a list of events, or of text alone. */
export interface GoldSentence {
  /** That of the file, or the number of the line. */
  readonly id: string;
  readonly text: string;
  /** In UTF-16 units. */
  readonly pair: MarkedPair;
  readonly root: string | null;
  /** 0 says that there is nothing to code. */
  readonly penta: number | null;
  readonly events: readonly IcbeEvent[] | null;
}

/** Reads a file of JSON Lines; throws a ReadoutError that names the line when it is none or has no text. */
export function readGold(path: string): GoldSentence[] {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    throw new ReadoutError("gold", `The gold file ${path} cannot be read. Check the path.`, { cause: error });
  }
  return parseGold(content, path);
}

/** As `readGold`, of a text that is already there; `path` names it in errors. */
export function parseGold(content: string, path: string): GoldSentence[] {
  const lines = content.replace(/^\ufeff/, "").split("\n");
  const sentences = lines.flatMap((line, i) => (line.trim() === "" ? [] : [parseLine(line, i + 1, path)]));
  if (sentences.length === 0) throw new ReadoutError("gold", `The gold file ${path} has no lines.`);
  return sentences;
}

function parseLine(line: string, number: number, path: string): GoldSentence {
  const place = `Line ${number} of ${path}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const help = 'Each line must be one JSON object, such as {"id": "1", "text": "…"}.';
    throw new ReadoutError("gold", `${place} is not JSON. ${help}`, { cause: error });
  }
  const parsed = goldSentence.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue && issue.path.length > 0 ? `has a wrong or missing "${issue.path.join(".")}"` : "is no object";
    throw new ReadoutError("gold", `${place} ${field}: ${issue?.message}.`);
  }
  const { id, text, marked, gold } = parsed.data;
  return {
    id: id ?? String(number),
    text,
    pair: { source: toUnits(text, marked?.source), target: toUnits(text, marked?.target) },
    root: gold?.root ?? null,
    penta: gold?.penta ?? null,
    events: gold?.events ?? null,
  };
}

function toUnits(text: string, span: Span | null | undefined): Span | null {
  const convert = toUtf16(text);
  return span ? { start: convert(span.start), end: convert(span.end) } : null;
}
