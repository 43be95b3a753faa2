import { describe, expect, it } from "vitest";
import { OCCURRENCES } from "../occurrences.fixture.ts";
import { EMPTY_SNAPSHOT, FIXTURE, HOSTILE_SNAPSHOT, SNAPSHOT, snapshotOf, withTexts } from "../snapshot.fixture.ts";
import { writtenText } from "../written.fixture.ts";
import { markdown } from "./markdown.ts";

const notes = (text: string) => [...text.matchAll(/^\[\^(\d+)\]: (.*)$/gm)];

describe("markdown", () => {
  it("tells the record", async () => {
    const [body = ""] = (await writtenText(markdown, SNAPSHOT)).split("\n[^1]: ");
    expect(body).toMatchInlineSnapshot(`
      "# What the record says

      3 articles, 1 of them a copy · 4 occurrences · 1 deal

      ## What happened

      ### Wednesday, 29 October 2025

      - Sanctions or tariffs: United States → Iran · Washington · 120 million USD (3 articles, 2 independent)[^1][^2]
        - ⚠ Sources disagree on place: Washington (2 articles, 1 independent)[^1]; Geneva (1 article)[^2]

      ### Thursday, 30 October 2025

      - Meeting: Donald Trump (USA), Xi Jinping (CHN) · Busan, KOR (3 articles, 2 independent)[^3][^4]

      ## What is expected

      ### April 2026

      - **scheduled** · Visit: Donald Trump (USA) → China · Beijing (2 articles, 2 independent)[^5]
        - expected since 30 October 2025[^6], then scheduled since 31 October 2025[^5]

      ## What is denied or did not happen

      ### Wednesday, 29 October 2025

      - **denied** · Attack with heavy weapons: Iran → Iraq · Basra (1 article, reviewed)[^7]

      ## Deals

      - **agreed** · Japan, United States (2 articles, 2 independent)[^8]
        - Japan gives United States: investment[^8]
          - promised: 550 billion USD, says Coastal Wire, 30 October 2025[^8]
          - delivered so far: 20 billion USD, says US Treasury, 31 October 2025[^9]
        - In return, United States gives Japan: a tariff of 15 percent, on condition: once the investment is approved, due 30 October 2025[^8]
          - promised: 15 percent, says Coastal Wire, 30 October 2025[^8]
          - ⚠ The deadline has passed and no delivery is reported: lapsed?[^8]
      "
    `);
  });

  it.each([
    ["the record", SNAPSHOT],
    ["hostile text", HOSTILE_SNAPSHOT],
  ])("has a footnote on every line of %s, defined once, in order", async (_, snapshot) => {
    const text = await writtenText(markdown, snapshot);
    const lines = text.split("\n").filter((line) => /^ *- /.test(line));
    expect(lines).toHaveLength(13);
    for (const line of lines) expect(line).toMatch(/\[\^\d+\]$/);
    const used = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number));
    const defined = notes(text).map(([, number]) => Number(number));
    expect(defined).toEqual([...new Set(used)]);
    expect(defined).toEqual(defined.map((__, index) => index + 1));
  });

  it("cites quote, outlet, agency, day and address", async () => {
    const [first] = notes(await writtenText(markdown, SNAPSHOT));
    expect(first?.[2]).toBe(
      "“Washington imposed sanctions on two Iranian shippers on Wednesday” — Harbour Post (Coastal Wire), 30 October 2025, <https://harbour-post.example/2025/article-harbour>",
    );
  });

  it("cites a copy only where there is no original", async () => {
    expect(await writtenText(markdown, SNAPSHOT)).not.toContain("Northern Ledger");
    const copies = OCCURRENCES.map(({ occurrence, reports }) => ({
      occurrence,
      reports: reports.filter(({ from }) => from.copyOf !== from.article.id),
    })).filter(({ reports }) => reports.length > 0);
    expect(await writtenText(markdown, snapshotOf({ occurrences: copies }))).toContain("Northern Ledger");
  });

  it.each([
    ["<b>*x*</b> [a](http://b) ![c](d)", "\\<b\\>\\*x\\*\\</b\\> \\[a\\](http\\://b) \\!\\[c\\](d)"],
    [
      "`code` _em_ ~~s~~ | # {x} &amp; $1$ [^1]",
      "\\`code\\` \\_em\\_ \\~\\~s\\~\\~ \\| \\# \\{x\\} \\&amp; \\$1\\$ \\[\\^1\\]",
    ],
    ["- one", "\\- one"],
    ["+1 - 2", "\\+1 - 2"],
    ["12. May", "12\\. May"],
    ["www.evil.example me@evil.example", "www\\.evil.example me\\@evil.example"],
    ["one\n\n# two\r\n- three\u2028four \u202e", "one \\# two - three four \ufffd"],
  ])("takes %j as words", async (words, escaped) => {
    const text = await writtenText(markdown, snapshotOf(withTexts(FIXTURE, () => words)));
    expect(notes(text)[0]?.[2]).toContain(`“${escaped}” — ${escaped}`);
    expect(text.split("\n").filter((line) => line.startsWith("#"))).toHaveLength(9);
  });

  it("says so when nothing is in the record", async () => {
    expect(await writtenText(markdown, EMPTY_SNAPSHOT)).toBe(
      "# What the record says\n\n0 articles · 0 occurrences · 0 deals\n\nNothing is in the record.\n",
    );
  });

  it("says as of which day", async () => {
    const text = await writtenText(markdown, snapshotOf({ ...FIXTURE, asOf: "2025-10-30" }));
    expect(text).toContain("As it stood on 30 October 2025 · 3 articles, 1 of them a copy · ");
  });

  it("is the same in whatever order occurrences come", async () => {
    const turned = snapshotOf({ ...FIXTURE, occurrences: [...OCCURRENCES].reverse() });
    expect(await writtenText(markdown, turned)).toBe(await writtenText(markdown, SNAPSHOT));
  });
});
