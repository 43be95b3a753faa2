import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Query } from "../../record/answer.ts";
import { loadLexicons } from "../../resource/load.ts";
import { actorNames } from "./actor-names.ts";
import { isEmptyQuery, parseQuery, printQuery } from "./parse-query.ts";

const names = actorNames(loadLexicons().actors);
const parse = (text: string): Query => parseQuery(text, names);

const EMPTY: Query = {
  words: "",
  actors: [],
  unknown: [],
  events: [],
  statuses: [],
  from: null,
  to: null,
  places: [],
  outlets: [],
};

describe("queries", () => {
  it.each<[string, Partial<Query>]>([
    ["", {}],
    ["rare earths", { words: "rare earths" }],
    ['"rare earths" -tariffs -"two words"', { words: '"rare earths" -tariffs -"two words"' }],
    ["actor:JPN actor:usa", { actors: ["JPN", "USA"] }],
    ["actor:Japan actor:japan actor:EU", { actors: ["JPN", "IGO-EU"] }],
    ["actor:Takaichi", { actors: ["person/sanae-takaichi"] }],
    ['actor:"xi jinping"', { actors: ["person/xi-jinping"] }],
    ["actor:Zzyzx talks", { unknown: ["Zzyzx"], words: "talks" }],
    ["event:CONSULT event:meeting", { events: ["CONSULT"] }],
    ['event:"phone call" event:sanctions', { events: ["CONSULT", "SANCTION"] }],
    ["event:dancing", { words: "dancing" }],
    ['status:scheduled STATUS:"called off"', { statuses: ["scheduled", "averted"] }],
    ["status:constructor", { words: "constructor" }],
    ["from:2025 to:2025", { from: "2025-01-01", to: "2025-12-31" }],
    ["from:2024-02 to:2024-02", { from: "2024-02-01", to: "2024-02-29" }],
    ["from:2025-10-27", { from: "2025-10-27" }],
    ["from:2025-02-30 to:0000", { words: "2025-02-30 0000" }],
    ["place:Busan place:japan", { places: ["Busan", "JPN"] }],
    ['place:"South Korea" outlet:"Harbour Post"', { places: ["KOR"], outlets: ["Harbour Post"] }],
    ["place:Tokyo", { places: ["Tokyo"] }],
    ['actor: actor:"" "" "open', { words: "actor: open" }],
    ["http://example.org/x", { words: "http://example.org/x" }],
    ['url:"a b" -actor:"a b"', { words: 'url "a b" -"a b"' }],
    ["event:actor:JPN", { words: '"actor JPN"' }],
  ])("%j", (text, expected) => {
    expect(parse(text)).toEqual({ ...EMPTY, ...expected });
    expect(isEmptyQuery(parse(text))).toBe(Object.keys(expected).length === 0);
  });
});

const piece = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    '"',
    ":",
    "-",
    " ",
    "\0",
    "\ud83d",
    "actor:",
    "event:",
    "from:",
    "to:",
    "place:",
    "outlet:",
    "status:",
  ),
  fc.constantFrom("Japan", "EU", "JPN", "meeting", "2025-10", "2025-10-27", "planned", "Tokyo", "Harbour Post"),
);

it("never fail, and mean the same when they are printed and read again", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const query = parse(pieces.join(""));
      expect(parse(printQuery(query))).toEqual(query);
    }),
    { numRuns: 2_000 },
  );
});

describe("names of actors", () => {
  it("are found by the beginnings of their words", () => {
    expect(names.matching("takai")).toContain("person/sanae-takaichi");
    expect(names.matching("eur uni")).toContain("IGO-EU");
    expect(names.matching(" ")).toEqual([]);
    expect(names.nameOf("JPN")).toBe("Japan");
    expect(names.nameOf("nobody")).toBe("nobody");
  });
});
