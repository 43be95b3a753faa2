import { describe, expect, it } from "vitest";
import { writePage } from "./page.ts";
import { READING, TEXT } from "./reading.fixture.ts";

const page = writePage(READING, TEXT);

/** What a browser shows of a piece of the page. */
function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function all(pattern: RegExp): string[] {
  return [...page.matchAll(pattern)].map((match) => match[1] ?? "");
}

describe("writePage", () => {
  it("shows the text exactly as it was", () => {
    const shown = /<article[^>]*>([\s\S]*)<\/article>/.exec(page)?.[1] ?? "";
    expect(textOf(shown)).toBe(TEXT.replaceAll("\0", "\ufffd"));
  });

  it("holds no script but its own, and loads nothing", () => {
    expect(all(/<(script|link|img|iframe)\b/g)).toEqual(["script"]);
    expect(page).not.toMatch(/\b(?:src|srcset)=|@import|url\(|https?:/);
    expect(page).not.toContain("\0");
  });

  it("names invisible characters and holds their effect in a box", () => {
    const boxes = all(/<span class="control" data-code="([^"]*)">/g);
    expect(boxes).toEqual(expect.arrayContaining(["U+0000", "U+202E", "U+001B"]));
    const outside = page.replace(/<span class="control"[^>]*>.<\/span>/gsu, "");
    expect(outside).not.toMatch(/[\u202a-\u202e]|[^\P{Cc}\r\n\t]/u);
  });

  it("has every claim once, in the order of the brief", () => {
    expect(all(/<h2>([^<]*)<\/h2>/g)).toEqual([
      "What happened",
      "What is expected",
      "What is denied or did not happen",
      "Deals",
      "Trips",
      "On the table",
      "Who says what",
      "Who holds which office",
    ]);
    expect(all(/<li class="claim" id="claim-(\d+)"/g).sort()).toEqual(READING.claims.map((_, i) => String(i)));
  });

  it("leads from every claim to its words and back", () => {
    const ids = new Set(all(/\bid="([^"]*)"/g));
    for (const target of all(/href="#([^"]*)"/g)) expect(ids).toContain(target);
    const marked = new Set(all(/<a class="mark"[^>]*data-claims="([^"]*)"/g).flatMap((list) => list.split(" ")));
    expect(marked.size).toBe(READING.claims.length);
  });

  it("shows the warnings", () => {
    expect(page).toContain("A &#60;warning&#62;.");
  });
});
