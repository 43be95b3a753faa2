import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { writeBrief } from "../brief/brief.ts";
import { EXPORTERS } from "../exporter/exporters.ts";
import { parseActorFile } from "../lexicon/actor-file.ts";
import { compileActors } from "../lexicon/actors.ts";
import { QUADS } from "../lexicon/events.ts";
import { cameoRootOf } from "../record/cameo.ts";
import { PLOVER_EVENTS } from "../record/event.ts";
import { CONTEXTS, MODES } from "../record/mode.ts";
import { readingJsonSchema } from "../record/schema.ts";
import { loadLexicons, loadReadout } from "../resource/load.ts";
import { createProgram } from "./program.ts";
import { renewRuns } from "./shown-runs.fixture.ts";

const readPage = (path: string): string => readFileSync(join(import.meta.dirname, "../..", path), "utf8");
const read = (name: string): string => readPage(`docs/${name}`);
const lexicons = loadLexicons();

interface NamedCommand {
  /** With that of its parent: "review accept". */
  readonly name: string;
  readonly command: Command;
}

const COMMANDS: readonly NamedCommand[] = createProgram().commands.map((command) => ({
  name: command.name(),
  command,
}));
const SUBCOMMANDS: readonly NamedCommand[] = COMMANDS.flatMap(({ name: parent, command: { commands } }) =>
  commands.map((command) => ({ name: `${parent} ${command.name()}`, command })),
);

describe("README.md", () => {
  it("shows what its first run really prints; `npm run docs` renews it", async () => {
    const page = readPage("README.md");
    const [, path = "", shown] = /<!-- run: readout read (\S+) -->\n```text\n([\s\S]*?)```/.exec(page) ?? [];
    const reading = (await loadReadout()).read(readPage(path));
    expect(writeBrief(reading)).toBe(shown);
  });

  it("lists every command", () => {
    const page = readPage("README.md");
    expect(COMMANDS.map(({ name }) => name).filter((name) => !page.includes(`\`readout ${name}`))).toEqual([]);
  });

  it("names every format of the export", () => {
    const list = /^Formats: ([^.]*)\./m.exec(readPage("README.md"))?.[1] ?? "";
    expect([...list.matchAll(/`([a-z]+)`/g)].map(([, name]) => name)).toEqual(EXPORTERS.map(({ name }) => name));
  });
});

describe.each(["README.md", "docs/commands.md"])("%s", (name) => {
  it("shows what its commands on a record really print; `npm run docs` renews it", { timeout: 180_000 }, async () => {
    const page = readPage(name);
    const renewed = await renewRuns(page);
    expect(renewed).toContain("<!-- run -->");
    expect(page).toBe(renewed);
  });
});

describe("docs/commands.md", () => {
  const page = read("commands.md");
  const sectionOf = (name: string): string =>
    page.split(/^## readout /m).find((part) => part.startsWith(`${name}\n`)) ?? "";
  const missingIn = (section: string, command: Command): string[] =>
    command
      .createHelp()
      .visibleOptions(command)
      .map(({ flags }) => flags)
      .filter((flags) => !section.includes(`\`${flags}\``));

  it.each(COMMANDS)("documents readout $name and its options", ({ name, command }) => {
    expect(missingIn(sectionOf(name), command)).toEqual([]);
    expect(sectionOf(name)).toMatch(/^\$ .*readout /m);
  });

  it.each(SUBCOMMANDS)("documents readout $name and its options", ({ name, command }) => {
    const [parent = ""] = name.split(" ");
    expect(missingIn(sectionOf(parent), command)).toEqual([]);
    const part = sectionOf(parent)
      .split(/^### /m)
      .find((text) => text.startsWith(`readout ${name}\n`));
    expect(part).toContain(`$ readout ${name}`);
  });

  it("documents no command that is not there", () => {
    const documented = [...page.matchAll(/^##+ readout (.+)$/gm)].map(([, name]) => name);
    expect(documented.sort()).toEqual([...COMMANDS, ...SUBCOMMANDS].map(({ name }) => name).sort());
  });

  it("has an example of an actor file that works", () => {
    const yaml = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    expect(compileActors(parseActorFile("commands.md", yaml), lexicons.actors).entries).toHaveLength(2);
  });
});

describe("docs/exporters.md", () => {
  const sections = new Map(
    read("exporters.md")
      .split(/^## /m)
      .map((section) => [/^`([a-z]+)`/.exec(section)?.[1], section]),
  );

  it("documents every format, and no other", () => {
    sections.delete(undefined);
    expect([...sections.keys()]).toEqual(EXPORTERS.map(({ name }) => name));
  });

  it.each(EXPORTERS)("says how the files of $name are called and what lies beside them", (exporter) => {
    const section = sections.get(exporter.name) ?? "";
    expect(section).toContain(`\`${exporter.extension}\``);
    if (exporter.companion) expect(section).toContain(`\`${exporter.companion.suffix}\``);
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
