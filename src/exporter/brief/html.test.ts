import { describe, expect, it } from "vitest";
import { EMPTY_SNAPSHOT, FIXTURE, HOSTILE_SNAPSHOT, HOSTILE_TEXT, SNAPSHOT, snapshotOf } from "../snapshot.fixture.ts";
import { writtenText } from "../written.fixture.ts";
import { html } from "./html.ts";

const VOID = new Set(["meta", "br"]);
const TAGS = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<>]*")*)>/g;

/** Names of all elements; throws when one is not closed in turn, or a "<" begins no tag. */
function readTags(page: string): readonly string[] {
  const body = page.replace("<!doctype html>", "").replace(/<style>[^<]*<\/style>/, "");
  const open: string[] = [];
  const names: string[] = [];
  for (const [, closes, name = ""] of body.matchAll(TAGS)) {
    if (closes === "/") expect(open.pop()).toBe(name);
    else {
      names.push(name);
      if (!VOID.has(name)) open.push(name);
    }
  }
  expect(open).toEqual([]);
  expect(body.replace(TAGS, "")).not.toMatch(/[<>]/);
  return names;
}

const all = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map((match) => match[1] ?? "");

describe("html", () => {
  it.each([
    ["the record", SNAPSHOT],
    ["nothing", EMPTY_SNAPSHOT],
    ["hostile text", HOSTILE_SNAPSHOT],
  ])("is a sound page of %s that loads and runs nothing", async (_, snapshot) => {
    const page = await writtenText(html, snapshot);
    const known = "html head meta title style body main h1 h2 h3 p section ul ol li span sup a q br code".split(" ");
    for (const name of readTags(page)) expect(known).toContain(name);
    expect(page).not.toMatch(/\b(?:src|srcset|on[a-z]+)=|@import|url\(/);
    expect(page).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it("leads from every line to its footnotes and back", async () => {
    const page = await writtenText(html, SNAPSHOT);
    const ids = all(page, /\bid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(page, /href="#([^"]*)"/g)) expect(ids).toContain(target);
    const [told = ""] = page.split('<section class="notes">');
    const lines = told.split("<li").slice(1);
    expect(lines).toHaveLength(13);
    for (const line of lines) expect(line).toContain('<sup><a href="#note-');
  });

  it("marks where sources disagree and what may have lapsed", async () => {
    expect(all(await writtenText(html, SNAPSHOT), /<li class="marked">([A-Za-z ]+)/g)).toEqual([
      "Sources disagree on place",
      "The deadline has passed and no delivery is reported",
    ]);
  });

  it("shows hostile words as words", async () => {
    const page = await writtenText(html, HOSTILE_SNAPSHOT);
    expect(page).toContain("&#60;script&#62;alert(1)&#60;/script&#62; &#38; ]]&#62;");
    expect(page).not.toContain(HOSTILE_TEXT);
  });

  it("links to pages alone", async () => {
    const parts = JSON.parse(
      JSON.stringify(FIXTURE, (key, value: unknown) => (key === "url" ? 'javascript:alert("1")' : value)),
    ) as typeof FIXTURE;
    const page = await writtenText(html, snapshotOf(parts));
    expect(page).not.toContain("javascript");
    expect(page).toContain("<code>urn:readout:article:article-harbour</code>");
  });
});
