import { LineCounter, parseDocument } from "yaml";
import { ReadoutError } from "../record/readout-error.ts";
import type { ActorSource } from "./actor-source.ts";
import { actorSource } from "./actors.schema.ts";

/** Parses a YAML list of actors. Throws a ReadoutError `actors-unreadable` that names the file, the line and the remedy. */
export function parseActorFile(file: string, text: string): ActorSource[] {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const broken = yaml.errors[0];
  if (broken)
    throw unreadable(file, lines.linePos(broken.pos[0]).line, `it is not YAML: ${broken.message.split("\n")[0]}`);
  const data: unknown = yaml.toJS();
  if (data === null || data === undefined) return [];
  if (!Array.isArray(data))
    throw unreadable(file, 1, "it must be a list of actors, each beginning with `- id: …` (see lexicons/actors/).");
  return data.map((item: unknown, index) => {
    const parsed = actorSource.safeParse(item);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const path = issue?.path.join(".") ?? "";
    const node =
      yaml.getIn([index, ...((issue?.path ?? []) as (string | number)[])], true) ?? yaml.getIn([index], true);
    const name = isNamed(item) ? item.id : `entry ${index + 1}`;
    throw unreadable(
      file,
      lineOf(node, lines),
      `${name}: ${path === "" ? "" : `${path}: `}${issue?.message ?? "invalid"}`,
    );
  });
}

function isNamed(item: unknown): item is { id: string } {
  return typeof item === "object" && item !== null && "id" in item && typeof item.id === "string";
}

function lineOf(node: unknown, lines: LineCounter): number {
  const range = typeof node === "object" && node !== null && "range" in node ? (node.range as number[] | null) : null;
  return range?.[0] === undefined ? 1 : lines.linePos(range[0]).line;
}

function unreadable(file: string, line: number, what: string): ReadoutError {
  return new ReadoutError("actors-unreadable", `${file}, line ${line}: ${what} Mend the entry and run again.`);
}
