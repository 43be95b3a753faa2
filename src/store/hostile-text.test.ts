import fc from "fast-check";
import { expect, it } from "vitest";
import { describeStores } from "./databases.fixture.ts";
import { event, mention, newArticle, newClaim, occurrence, party, put, RECORDED } from "./samples.fixture.ts";

const NASTY = [
  "nul \0 in the middle",
  "half \ud83d a pair \udc00",
  `quotes ' " \` $$ \\ {a,"b",NULL} %s :x ?`,
  "'; drop table article; --",
  "NULL",
  "",
  "العربية 中文 🇺🇳 e\u0301 \u202e",
  "line\r\nline\ttab",
  "x".repeat(100_000),
  Array.from({ length: 60_000 }, (_, i) => (i * 99991).toString(36)).join(" "),
];

describeStores("text of any kind", (record) => {
  it("is kept as it is, wherever it stands", async () => {
    const { store } = record();
    for (const [i, text] of NASTY.entries()) {
      const id = `a${i}`;
      const { reading } = newArticle(id, "2025-10-02");
      const article = { ...reading.article, headline: text, outlet: text, agencies: [text], byline: text };
      const claim = event(`c${i}`, {
        actors: [mention(text)],
        evidence: [{ start: 0, end: 1, quote: text, rule: "x" }],
      });
      const given = newArticle(id, "2025-10-02", { text, profile: { [text]: 1 }, reading: { ...reading, article } });
      await put(store, [given], [newClaim(id, 0, claim, text)]);
      await store.upkeep.markDirty([id]);
      const [report] = await store.claims.find([claim.id]);
      expect(report?.claim).toEqual(claim);
      expect(report?.from.article).toEqual(article);
      expect(await store.articles.text(id)).toBe(text);
      expect((await store.articles.profiles([id])).get(id)).toEqual({ [text]: 1 });
    }
  });

  it("is no hindrance to deriving, finding and deciding", async () => {
    const { store } = record();
    for (const [i, text] of NASTY.entries()) {
      const id = `o${i}`;
      const told = occurrence(id, "2025-10-02", { actors: [party(text, text)], topics: [text], story: "s1" });
      await store.occurrences.replace([id], [told]);
      expect(await store.occurrences.find([id], null)).toEqual([told]);
      expect((await store.occurrences.page({ asOf: null, parties: [text] }, null, 99)).length).toBeLessThan(2);
      await store.items.put("story", [{ id, day: "2025-10-02", keys: [text], cluster: id }]);
      expect((await store.items.withKeys("story", [text], "2025-10-01")).map((item) => item.id)).toEqual([id]);
      const made = { id: `d${i}`, madeAt: RECORDED, by: text, note: text, kind: "accept", claim: id } as const;
      await store.decisions.insert([made]);
      expect((await store.decisions.on([id])).get(id)).toEqual([made]);
      await store.claims.search(text, null, 1);
      await store.relations.between(text, "USA", { asOf: null, grain: "week" });
    }
  });

  it("is an address, however long, by which versions are found", async () => {
    const { store } = record();
    const address = `example.org/${Array.from({ length: 5000 }, (_, i) => (i * 7919) % 1009).join("-")}`;
    await put(store, [newArticle("a1", "2025-10-02", { address }), newArticle("a2", "2025-10-03", { address })]);
    expect((await store.articles.versions(address)).length).toBe(2);
    await store.tombstones.insert([
      { article: "a1", sha256: "x", address, retractedOn: "2025-10-05", reason: "", by: "" },
    ]);
    expect((await store.tombstones.over("y", address))?.article).toBe("a1");
  });

  it("is the same after a way there and back, whatever it is", async () => {
    const { store } = record();
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 30 }), async (text) => {
        const id = `p${n++}`;
        await put(store, [newArticle(id, null, { text })], [newClaim(id, 0, event(id, { topics: [text] }), text)]);
        expect(await store.articles.text(id)).toBe(text);
        expect((await store.claims.find([id]))[0]?.claim).toEqual(event(id, { topics: [text] }));
      }),
      { numRuns: 50 },
    );
  });
});
