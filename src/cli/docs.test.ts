import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeBrief } from "../brief/brief.ts";
import { parseActorFile } from "../lexicon/actor-file.ts";
import { compileActors } from "../lexicon/actors.ts";
import { QUADS } from "../lexicon/events.ts";
import { cameoRootOf } from "../record/cameo.ts";
import { PLOVER_EVENTS } from "../record/event.ts";
import { CONTEXTS, MODES } from "../record/mode.ts";
import { readingJsonSchema } from "../record/schema.ts";
import { loadLexicons, loadReadout } from "../resource/load.ts";
import { createProgram } from "./program.ts";

const read = (name: string): string => readFileSync(join(import.meta.dirname, "../../docs", name), "utf8");
const lexicons = loadLexicons();

describe("README.md", () => {
  it("shows what its first run really prints; `npm run docs` renews it", async () => {
    const root = join(import.meta.dirname, "../..");
    const page = readFileSync(join(root, "README.md"), "utf8");
    const [, path = "", shown] = /<!-- run: readout read (\S+) -->\n```text\n([\s\S]*?)```/.exec(page) ?? [];
    const reading = (await loadReadout()).read(readFileSync(join(root, path), "utf8"));
    expect(writeBrief(reading)).toBe(shown);
  });
});

describe("docs/commands.md", () => {
  const page = read("commands.md");
  const commands = createProgram().commands.map((command) => [command.name(), command] as const);

  it.each(commands)("documents readout %s and its options", (name, command) => {
    const section = page.split(/^## /m).find((part) => part.startsWith(`readout ${name}\n`)) ?? "";
    const options = command.createHelp().visibleOptions(command);
    const missing = options.map((option) => option.flags).filter((flags) => !section.includes(`\`${flags}\``));
    expect(missing).toEqual([]);
    expect(section).toContain(`$ `);
  });

  it("has an example of an actor file that works", () => {
    const yaml = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    expect(compileActors(parseActorFile("commands.md", yaml), lexicons.actors).entries).toHaveLength(2);
  });
});

describe("docs/codebook.md", () => {
  const page = read("codebook.md");
  const events = [...page.matchAll(/^\| ([A-Z]+) \| ([a-z-]+) \| (-?[\d.]+) to (-?[\d.]+) \|/gm)];
  const rules = lexicons.events.rules.filter((rule) => rule.silent === undefined);

  it("has every event with its quad category", () => {
    expect(Object.fromEntries(events.map(([, event, quad]) => [event, quad]))).toEqual(QUADS);
  });

  it("has every mode, and no other", () => {
    const modes = Object.entries(MODES).flatMap(([event, list]) => list.map((mode) => `${event} ${mode}`));
    const documented = [...page.matchAll(/^\| ([A-Z]+) \| `([a-z-]+)` \|/gm)].map(
      ([, event, mode]) => `${event} ${mode}`,
    );
    expect(documented.sort()).toEqual(modes.sort());
    const told = rules.flatMap(({ event, mode, modes: words }) =>
      [mode, ...Object.values(words ?? {})].map((one) => `${event} ${one}`),
    );
    expect(modes.filter((mode) => !told.includes(mode))).toEqual([]);
  });

  it("has the CAMEO root of every event", () => {
    const rows = [...page.matchAll(/^\| ([A-Z, ]+) \| (\d\d) \|/gm)];
    const documented = rows.flatMap(([, events, root]) => (events ?? "").split(", ").map((event) => [event, root]));
    expect(Object.fromEntries(documented)).toEqual(
      Object.fromEntries(PLOVER_EVENTS.map((event) => [event, cameoRootOf({ event })])),
    );
  });

  it("has a range of scores that holds those of all rules", () => {
    const ranges = new Map(events.map(([, event, , from, to]) => [event, [Number(from), Number(to)] as const]));
    const outside = rules.filter(({ event, score }) => {
      const [from = 0, to = 0] = ranges.get(event) ?? [];
      return score < from || score > to;
    });
    expect(outside.map(({ name, event, score }) => `${event} ${name} ${score}`)).toEqual([]);
  });

  it.each([
    ["contexts", [...CONTEXTS]],
    ["topics", Object.keys(lexicons.events.topics)],
    ["statuses", enumOf("status", "averted")],
    ["stages", enumOf("stage", "ratified")],
    ["sectors", enumOf("sector", "GOV")],
  ])("has all %s", (_, codes) => {
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});

describe("docs/reading.md", () => {
  const page = read("reading.md");

  it("names every field of a reading", () => {
    const fields = new Set<string>();
    collectFields(readingJsonSchema(), fields);
    expect([...fields].filter((field) => !new RegExp(`[\`"]${field}[\`"]`).test(page))).toEqual([]);
  });
});

/** The values that the schema allows for a field, found by one of them. */
function enumOf(field: string, value: string): string[] {
  let found: string[] = [];
  visit(readingJsonSchema(), (node) => {
    const property = (node["properties"] as Record<string, { enum?: string[] }> | undefined)?.[field];
    if (property?.enum?.includes(value)) found = property.enum;
  });
  return found;
}

function collectFields(schema: unknown, fields: Set<string>): void {
  visit(schema, (node) => {
    for (const field of Object.keys((node["properties"] as object | undefined) ?? {})) fields.add(field);
  });
}

function visit(node: unknown, see: (node: Readonly<Record<string, unknown>>) => void): void {
  if (typeof node !== "object" || node === null) return;
  see(node as Record<string, unknown>);
  for (const child of Object.values(node)) visit(child, see);
}
