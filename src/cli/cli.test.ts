import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../record/reading.ts";

const root = join(import.meta.dirname, "../..");
const command = ["--import", "tsx", join(root, "src/cli/main.ts")];
const folder = mkdtempSync(join(tmpdir(), "readout-cli-"));
const article =
  "Talks resume in Lima\n\nPresident Emmanuel Macron met Chancellor Friedrich Merz in Berlin on Tuesday. He is expected to visit Warsaw next week.\n";

function readout(args: readonly string[], input = ""): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...command, ...args], { cwd: root, input, encoding: "utf8" });
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

afterAll(() => rmSync(folder, { recursive: true }));

describe("a folder of good and bad articles", () => {
  const news = join(folder, "news");
  const out = join(folder, "out");
  const good: Readonly<Record<string, string | Uint8Array>> = {
    "good.txt": article,
    "crlf.txt": article.replaceAll("\n", "\r\n"),
    "headline-only.md": "Macron meets Merz in Berlin",
    "legacy.txt": Uint8Array.from([...Buffer.from(article), 0x93, 0x6e, 0x6f, 0x94]),
    "long-word.txt": `${article}${"x".repeat(1_000_000)}\n`,
    "nul.txt": article.replace("met", "met\0"),
    "surrogate.txt": Uint8Array.from([...Buffer.from(article), 0xed, 0xa0, 0x80]),
    "short-lines.txt": `Visits\n\n${"Macron visited Berlin.\n\n".repeat(300)}`,
  };
  const bad: Readonly<Record<string, readonly [content: string | Uint8Array, message: RegExp]>> = {
    "binary.txt": [Uint8Array.from({ length: 4096 }, (_, i) => (i * 193 + 7) % 256), /binary file\. Give/],
    "empty.txt": ["", /is empty\. Give/],
    "french.txt": [
      "Le président de la République a rencontré mardi à Paris le chancelier allemand pour discuter de la sécurité en Europe. Les deux dirigeants ont évoqué la situation au Proche-Orient et les relations commerciales avec les États-Unis, selon un communiqué publié par le palais.",
      /in French; readout reads English/,
    ],
    "large.txt": [Buffer.alloc(20_000_000, "a word "), /more than 4 MB.*Split/],
    "page.txt": ["<!doctype html><html><p>Hi</html>", /web page\. Give/],
  };
  let run: SpawnSyncReturns<string>;
  beforeAll(() => {
    mkdirSync(join(news, "older"), { recursive: true });
    for (const [name, content] of Object.entries(good)) writeFileSync(join(news, name), content);
    for (const [name, [content]] of Object.entries(bad)) writeFileSync(join(news, name), content);
    writeFileSync(join(news, "older/good.txt"), article);
    writeFileSync(join(news, "older/good.md"), article);
    writeFileSync(join(news, "photo.jpg"), "no text");
    symlinkSync(join(folder, "nowhere"), join(news, "unreadable.txt"));
    symlinkSync(news, join(news, "older/circle"));
    run = readout(["read", "--format", "json", "--output", out, news]);
  });

  it("ends with 1 and counts what failed", () => {
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("6 of 16 inputs failed; the others were read.");
  });

  it.each(Object.entries(bad))("names %s and says what to do", (name, [, message]) => {
    const line = run.stderr.split("\n").find((text) => text.startsWith(`error: ${join(news, name)}: `));
    expect(line).toMatch(message);
    expect(existsSync(join(out, name.replace(/\.\w+$/, ".json")))).toBe(false);
  });

  it("names the file that cannot be opened and the one that is no text", () => {
    expect(run.stderr).toContain(`error: ${join(news, "unreadable.txt")}: There is no such file`);
    expect(run.stderr).toContain("photo.jpg left out");
  });

  it("still writes the others, each under its own name", () => {
    const names = Object.keys(good).map((name) => name.replace(/\.\w+$/, ".json"));
    expect(readdirSync(out).sort()).toEqual([...names, "older"].sort());
    expect(readdirSync(join(out, "older")).sort()).toEqual(["good-2.json", "good.json"]);
  });

  it("keeps the words of relative dates, and names the option that resolves them", () => {
    const { claims, warnings } = JSON.parse(readFileSync(join(out, "good.json"), "utf8")) as Reading;
    const times = claims.flatMap((claim) => (claim.kind === "event" && claim.time ? [claim.time] : []));
    expect(times).toContainEqual(expect.objectContaining({ text: "Tuesday", from: null, to: null }));
    expect(warnings[0]?.message).toContain("--published");
    expect(run.stderr).toMatch(/^warning: \d+ inputs .*--published/m);
  });

  it("says when an encoding was guessed or damaged", () => {
    expect(run.stderr).toMatch(/legacy\.txt: .*Windows-1252/);
    expect(run.stderr).toMatch(/surrogate\.txt: .*not wholly UTF-8/);
  });
});

describe("readout read", () => {
  it("reads standard input, and the same input gives the same bytes", () => {
    const args = ["read", "-f", "json", "-p", "2025-05-06", "--outlet", "The Wire", "-"];
    const first = readout(args, article);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(first.stdout)).toMatchObject({ article: { published: "2025-05-06", outlet: "The Wire" } });
    expect(readout(args, article).stdout).toBe(first.stdout);
  });

  it("knows the actors that the user adds", () => {
    const actors = write(
      "actors.yaml",
      "- {id: person/zora-quill, kind: person, name: Zora Quill, code: NZL, sector: GOV}\n",
    );
    const text = write("quill.txt", "Envoys meet\n\nEnvoy Zora Quill met Friedrich Merz in Berlin on Tuesday.\n");
    const { status, stdout } = readout(["read", "-f", "json", "--actors", actors, text]);
    expect(status).toBe(0);
    expect(stdout).toContain('"id":"person/zora-quill","name":"Zora Quill","code":"NZL"');
  });

  it.runIf(existsSync("/dev/full"))("says when its output cannot be written", () => {
    const text = write("full.txt", article);
    const shell = `"$0" "$@" > /dev/full`;
    const run = spawnSync("sh", ["-c", shell, process.execPath, ...command, "read", text], {
      cwd: root,
      encoding: "utf8",
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("no space left on the device");
  });

  it("ends quietly when its reader has seen enough", async () => {
    const child = spawn(process.execPath, [...command, "schema"], { cwd: root });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("wrong usage ends with 2 and says what to do", () => {
  const text = write("usage.html", article);
  const actors = write("wrong.yaml", "- {id: person/x, kind: wizard, name: X}\n");
  const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /Usage: readout/],
    [["raed", "x"], /Did you mean read\?/],
    [[text], new RegExp(`readout read ${text}`)],
    [["read"], /missing required argument.*\nRun `readout read --help`/],
    [["read", "--foramt", "json", text], /Did you mean --format\?/],
    [["read", "--format", "xml", text], /brief, json, html/],
    [["read", "--published", "2025-02-30", text], /YYYY-MM-DD/],
    [["read", "--format", "html", text, text], /--output/],
    [["read", "--output", join(text, "x"), text], /cannot be made/],
    [["read", "--actors", actors, text], /wrong\.yaml, line 1: person\/x: kind/],
    [["explain", " "], /Give one in quotes/],
  ];
  it.each(cases)("readout %j", (args, message) => {
    const { status, stderr } = readout(args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
  });

  it("never writes over the article", () => {
    expect(readout(["read", "--format", "html", "--output", folder, text])).toMatchObject({ status: 1 });
    expect(readFileSync(text, "utf8")).toBe(article);
  });
});

describe("the other commands", () => {
  it("parse prints CoNLL-U", () => {
    const { status, stdout } = readout(["parse", "-"], "Trump met Xi in Busan.");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^# newdoc id = article\n# newpar\n# sent_id = 1\n# text = Trump met Xi in Busan\.\n1\tTrump\t/,
    );
  });

  it("explain shows parse, mentions, rules and claims", () => {
    const { status, stdout } = readout([
      "explain",
      "Trump is expected to meet Xi in Busan next week.",
      "-p",
      "2025-10-27",
    ]);
    expect(status).toBe(0);
    for (const part of ["Parse", "Mentions", "Times, places, amounts", "Rules", "fired", "Claims"]) {
      expect(stdout).toContain(part);
    }
  });
});
