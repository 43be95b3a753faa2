import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseActorFile } from "./actor-file.ts";
import { createActorIndex } from "./actor-index.ts";
import { compileActors } from "./actors.ts";

const folder = join(import.meta.dirname, "..", "..", "lexicons", "actors");
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const actors = compileActors(files.flatMap((name) => parseActorFile(name, readFileSync(join(folder, name), "utf8"))));
const index = createActorIndex(actors);
const ids = (entries: readonly { id: string }[]): string[] => entries.map((entry) => entry.id);

describe("byName", () => {
  it.each([
    ["the U.S.", "USA"],
    ["USA", "USA"],
    ["Great Britain’s", "GBR"],
    ["Republic of China", "TWN"],
    ["People's Republic of China", "CHN"],
    ["Côte d'Ivoire", "CIV"],
    ["Cote d’Ivoire", "CIV"],
    ["Turkiye", "TUR"],
    ["South Koreans", "KOR"],
    ["Frenchmen", "FRA"],
    ["Filipinos", "PHL"],
    ["the Kremlin", "RUS"],
    ["The Hague", "NLD"],
    ["the Blue House", "KOR"],
    ["The Pentagon", "USA/defense-department"],
    ["NATO", "IGO-NATO"],
    ["Nato", "IGO-NATO"],
    ["OPEC+", "IGO-OPECPLUS"],
    ["al-Shabab", "REB-ALSHABAAB"],
    ["Al Shabaab", "REB-ALSHABAAB"],
    ["Recep Tayyip Erdogan", "person/recep-tayyip-erdogan"],
    ["Macron", "person/emmanuel-macron"],
    ["Bongbong Marcos", "person/ferdinand-marcos-jr"],
    ["Xinhua", "agency/xinhua"],
    ["PYONGYANG", "PRK"],
    ["NEW DELHI", "IND"],
  ])("knows %s", (text, id) => expect(index.byName(text)[0]?.id).toBe(id));

  it.each(["us", "Atlantis", "the", "", "march"])("does not know %j", (text) => expect(index.byName(text)).toEqual([]));

  it.each([
    ["Georgia", "GEO"],
    ["Jordan", "JOR"],
    ["Chad", "TCD"],
    ["Niger", "NER"],
    ["Congo", "COD"],
    ["May", "person/theresa-may"],
    ["Bush", "person/george-w-bush"],
    ["Malé", "MDV"],
  ])("takes %s only with context", (text, id) => {
    expect(index.candidates(text).find((candidate) => candidate.entry.id === id)?.ambiguous).toBe(true);
  });

  it("gives all readings of a shared demonym", () => {
    expect(ids(index.byName("Congolese")).sort()).toEqual(["COD", "COG"]);
    expect(ids(index.byName("Dominicans")).sort()).toEqual(["DMA", "DOM"]);
  });
});

describe("longestMatch", () => {
  it.each([
    ["leaders of South Korea met", 2, "KOR", 2, "name"],
    ["the South Korean president", 1, "KOR", 2, "demonym"],
    ["the Democratic Republic of the Congo", 1, "COD", 5, "name"],
    ["in New York Times style", 1, "outlet/new-york-times", 3, "name"],
    ["TOKYO , Oct 27", 0, "JPN", 1, "metonym"],
    ["The Hague hosts", 0, "NLD", 2, "metonym"],
    ["al - Shabaab fighters", 0, "REB-ALSHABAAB", 3, "name"],
    ["Japan 's ministers", 0, "JPN", 1, "name"],
    ["People 's Republic of China", 0, "CHN", 5, "name"],
    ["Xi Jinping said", 0, "person/xi-jinping", 2, "name"],
    ["Downing Street said", 0, "GBR", 2, "metonym"],
  ])("in %j from %i", (text, from, id, length, how) => {
    const match = index.longestMatch(text.split(" "), from);
    expect({ id: match?.entries[0]?.id, length: match?.length, how: match?.how }).toEqual({ id, length, how });
  });

  it("does not begin at an article", () => expect(index.longestMatch(["the", "United", "States"], 0)).toBeUndefined());

  it("prefers the longer name", () => {
    expect(index.longestMatch(["South", "Sudan"], 0)?.entries[0]?.id).toBe("SSD");
    expect(index.longestMatch(["Guinea", "-", "Bissau"], 0)?.entries[0]?.id).toBe("GNB");
  });

  it("stays within the tokens, whatever they are", () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom("the", "South", "Korea", "-", "'s", "U.S.", "NEW", "DELHI", "al"),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(12), (tokens, at) => {
        const from = at % tokens.length;
        const match = index.longestMatch(tokens, from);
        expect(match === undefined || (match.length > 0 && from + match.length <= tokens.length)).toBe(true);
      }),
    );
  });
});

describe("holder", () => {
  it.each([
    ["prime minister", "JPN", "2025-10-20", "person/shigeru-ishiba"],
    ["prime minister", "JPN", "2025-10-22", "person/sanae-takaichi"],
    ["president", "USA", "2016-06-01", "person/barack-obama"],
    ["head-of-government", "USA", "2025-10-27", "person/donald-trump"],
    ["foreign-minister", "USA", "2025-10-27", "person/marco-rubio"],
    ["Foreign Minister", "GBR", "2023-12-01", "person/david-cameron"],
    ["leader", "CHN", "2025-10-27", "person/xi-jinping"],
    ["leader", "FRA", "2025-10-27", "person/emmanuel-macron"],
    ["leader", "DEU", "2024-01-01", "person/olaf-scholz"],
    ["leader", "PRK", "2025-10-27", "person/kim-jong-un"],
    ["leader", "IRN", "2020-01-01", "person/ali-khamenei"],
    ["president", "IRN", "2020-01-01", "person/hassan-rouhani"],
    ["crown prince", "SAU", "2018-01-01", "person/mohammed-bin-salman"],
    ["secretary-general", "IGO-NATO", "2023-01-01", "person/jens-stoltenberg"],
    ["foreign policy chief", "IGO-EU", "2025-06-01", "person/kaja-kallas"],
    ["president", "IGO-EU-COMMISSION", "2022-03-01", "person/ursula-von-der-leyen"],
    ["leader", "REB-HEZBOLLAH", "2020-01-01", "person/hassan-nasrallah"],
  ])("%s of %s on %s", (office, of, date, id) => expect(ids(index.holder(office, of, date))).toEqual([id]));

  it("gives everyone who shares an office", () => {
    expect(index.holder("head-of-state", "BIH", "2023-06-01").length).toBeGreaterThan(1);
  });

  it("is nobody when nobody is known", () => expect(index.holder("prime minister", "JPN", "1850-01-01")).toEqual([]));
});

describe("standing", () => {
  it.each([
    ["person/donald-trump", "2023-01-01", "USA", "ELI"],
    ["person/donald-trump", "2025-10-27", "USA", "GOV"],
    ["person/donald-tusk", "2016-01-01", "IGO-EU", "IGO"],
    ["person/donald-tusk", "2024-01-01", "POL", "GOV"],
    ["USA/congress", "2024-01-01", "USA", "LEG"],
    ["nobody", "2024-01-01", null, undefined],
  ])("of %s on %s", (id, date, code, sector) => {
    const standing = index.standing(id, date);
    expect([standing.code, standing.sector]).toEqual([code, sector]);
  });
});

describe("additions", () => {
  const more = compileActors(
    [
      { id: "JPN", kind: "state", name: "Nippon" },
      { id: "person/x", kind: "person", name: "Ada Example", roles: [{ title: "envoy", of: "JPN", from: "2024" }] },
    ],
    actors,
  );
  const joined = createActorIndex(actors, more);

  it("adds names to an actor and new actors", () => {
    expect(joined.byName("Nippon")[0]?.id).toBe("JPN");
    expect(joined.byName("Japanese")[0]?.id).toBe("JPN");
    expect(joined.byId("person/x")?.code).toBe("JPN");
    expect(ids(joined.holder("envoy", "JPN", "2025-01-01"))).toEqual(["person/x"]);
  });
});

describe("the list", () => {
  const count = (kind: string): number => index.entries.filter((entry) => entry.kind === kind).length;

  it("is as long as it should be", () => {
    expect(count("state")).toBeGreaterThan(200);
    expect(count("body")).toBeGreaterThan(80);
    expect(count("group")).toBeGreaterThan(60);
    expect(count("agency") + count("outlet")).toBeGreaterThan(200);
  });

  it("names every actor by its own name", () => {
    expect(index.entries.filter((entry) => !index.byName(entry.name).includes(entry)).map((entry) => entry.id)).toEqual(
      [],
    );
  });

  it("gives every state of the United Nations a capital", () => {
    const without = index.entries.filter((e) => e.id.length === 3 && e.kind === "state" && e.capital === undefined);
    expect(ids(without).sort()).toEqual([..."BMU CYM DJI FLK GIB HKG LUX MAC MCO SGP SMR SUN VAT".split(" ")]);
  });
});
