import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "./csv.ts";
import { EMPTY_SNAPSHOT, FIXTURE, SNAPSHOT, snapshotOf, withTexts } from "./snapshot.fixture.ts";
import { COLUMNS } from "./table/columns.ts";
import { writtenText } from "./written.fixture.ts";

type Row = Readonly<Record<string, string>>;

async function rowsOf(snapshot = SNAPSHOT): Promise<readonly Row[]> {
  return parse(await writtenText(csv, snapshot), { columns: true, record_delimiter: "\r\n" }) as Row[];
}

describe("csv", () => {
  it("writes one row an occurrence", async () => {
    const [attack, meeting, sanction, visit] = await rowsOf();
    expect(attack).toMatchObject({ id: "attack-harbour", status: "denied", score: "-10", reviewed: "true" });
    expect(meeting).toMatchObject({
      ...{ id: "meeting-harbour", revision: "2", known_from: "2025-10-31", known_to: "" },
      ...{ time_from: "2025-10-30", time_to: "2025-10-30", time_grain: "day", event: "CONSULT", mode: "meeting" },
      ...{ contexts: "diplomatic", cameo: "04", quad: "verbal-cooperation", score: "2.5", status: "happened" },
      ...{ actor_codes: "USA", actor_names: "Donald Trump", actor_ids: "person/donald-trump", actor_sectors: "GOV" },
      ...{ recipient_codes: "CHN", place: "Busan", country: "KOR", lat: "35.10278", lon: "129.04028" },
      ...{ geoname_id: "1838524", articles: "3", independent: "2", story: "article-courier-1", reviewed: "false" },
      ...{ quote_outlet: "Harbour Post", quote_date: "2025-10-30" },
      quote: "US President Donald Trump met Chinese President Xi Jinping in Busan on Thursday.",
      quote_url: "https://harbour-post.example/2025/article-harbour",
    });
    expect(sanction).toMatchObject({
      ...{ amounts: "exactly 120000000 USD", amount_low: "120000000", amount_unit: "USD", topics: "maritime|trade" },
      conflicts: "place: Washington (2 articles, 1 independent); Geneva (1 article, 1 independent)",
    });
    expect(visit).toMatchObject({
      ...{ status: "scheduled", status_since: "2025-10-31", time_from: "2026-04-01", time_to: "2026-04-30" },
    });
  });

  it("has a header even without rows", async () => {
    expect(await writtenText(csv, EMPTY_SNAPSHOT)).toBe(`${COLUMNS.map(({ name }) => name).join(",")}\r\n`);
  });

  it("explains every column in the codebook", () => {
    for (const { name, values, source } of COLUMNS) {
      const line = csv.companion?.text.split("\n").find((text) => text.startsWith(`| \`${name}\` |`));
      expect(line, name).toContain(values);
      expect(line).toContain(source);
    }
    expect(new Set(COLUMNS.map(({ name }) => name)).size).toBe(COLUMNS.length);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=x", "'=1", "＝1", '=HYPERLINK("x")'])(
    "guards %j",
    async (text) => {
      const [row] = await rowsOf(snapshotOf(withTexts(FIXTURE, () => text)));
      expect(row?.["quote"]).toBe(`'${text}`);
      expect(row?.["score"]).toBe("-10");
    },
  );

  it("gives back every text (property)", async () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom(..."\r\n\t\",;|'="), fc.string({ unit: "grapheme" })) });
    await fc.assert(
      fc.asyncProperty(
        text.filter((value) => !/\p{Control}/u.test(value.replace(/[\r\n\t]/g, ""))),
        async (value) => {
          const [row] = await rowsOf(snapshotOf(withTexts(FIXTURE, () => value)));
          expect(row?.["quote"]?.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/u, "")).toBe(value);
        },
      ),
      { numRuns: 100 },
    );
  });
});
