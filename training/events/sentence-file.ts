import type { EventClass } from "../../src/annotator/event/pair/event-class.ts";
import { EVENT_CLASSES } from "../../src/annotator/event/pair/event-class.ts";
import type { Span } from "../../src/document/span.ts";

/** Who does what to whom, by the numbers of the marks. */
export interface MarkedEvent {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly kind: EventClass;
}

/** A sentence of `training/events/sentences/`: its text, its parties by number, and all its events. */
export interface MarkedSentence {
  readonly text: string;
  readonly parties: ReadonlyMap<string, Span>;
  readonly events: readonly MarkedEvent[];
}

/**
 * Reads lines of the form `[1 Chad] expelled [2 three French envoys]. || 1>2 SANCTION`. Throws, with the number of the
 * line, when one cannot be read.
 */
export function readSentenceFile(content: string, name: string): MarkedSentence[] {
  return content.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [readLine(line.trim())];
    } catch (error) {
      throw new Error(`${name}:${index + 1}: ${(error as Error).message}`);
    }
  });
}

function readLine(line: string): MarkedSentence {
  const [, marked = "", events = ""] = /^(.*?)\s*\|\|\s*(.*)$/.exec(line) ?? [];
  if (marked === "") throw new Error('no "||" between the sentence and its events');
  const { text, parties } = readMarks(marked);
  const found = events.split(";").filter((event) => event.trim() !== "");
  return { text, parties, events: found.map((event) => readEvent(event.trim(), parties)) };
}

function readMarks(marked: string): { text: string; parties: Map<string, Span> } {
  const parties = new Map<string, Span>();
  const open: { readonly id: string; readonly start: number }[] = [];
  let text = "";
  for (const piece of marked.split(/(\[\d+ |\])/)) {
    const id = /^\[(\d+) $/.exec(piece)?.[1];
    const top = piece === "]" ? open.pop() : undefined;
    if (id !== undefined) open.push({ id, start: text.length });
    else if (top) parties.set(top.id, { start: top.start, end: text.length });
    else text += piece;
  }
  if (open.length > 0) throw new Error(`mark ${open[0]?.id} is not closed`);
  return { text, parties };
}

function readEvent(source: string, parties: ReadonlyMap<string, Span>): MarkedEvent {
  const [, by = "", to = "", kind = ""] = /^([\d+]+)>([\d+]*)\s+([A-Z]+)$/.exec(source) ?? [];
  const ids = (list: string): string[] => list.split("+").filter((id) => id !== "");
  const unknown = [...ids(by), ...ids(to)].find((id) => !parties.has(id));
  if (by === "" || unknown !== undefined) throw new Error(`"${source}" names no marked party`);
  if (kind === "NONE" || !(EVENT_CLASSES as readonly string[]).includes(kind))
    throw new Error(`no event is called "${kind}"`);
  return { actors: ids(by), recipients: ids(to), kind: kind as EventClass };
}
