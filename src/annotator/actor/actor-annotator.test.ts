import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readNotation } from "../../document/tree-notation.ts";
import { createActorIndex } from "../../lexicon/actor-index.ts";
import { compileActors } from "../../lexicon/actors.ts";
import { agentsSource, compileAgents } from "../../lexicon/agents.schema.ts";
import { createEntityAnnotator } from "../entity/entity-annotator.ts";
import type { ArticleLayer } from "../layers.ts";
import { createActorAnnotator } from "./actor-annotator.ts";

const index = createActorIndex(
  compileActors([
    { id: "USA", kind: "state", name: "United States", aliases: ["US"], demonyms: ["American"], capital: "Washington" },
    { id: "JPN", kind: "state", name: "Japan", demonyms: ["Japanese"], capital: "Tokyo" },
    { id: "CHN", kind: "state", name: "China", demonyms: ["Chinese"], capital: "Beijing", leader: "president" },
    { id: "KOR", kind: "state", name: "South Korea", capital: "Seoul" },
    { id: "HUN", kind: "state", name: "Hungary", demonyms: ["Hungarian"], capital: "Budapest" },
    { id: "ROU", kind: "state", name: "Romania", demonyms: ["Romanian"], capital: "Bucharest" },
    { id: "IRN", kind: "state", name: "Iran", demonyms: ["Iranian"], capital: "Tehran" },
    { id: "TUR", kind: "state", name: "Turkey", demonyms: ["Turkish"], capital: "Ankara" },
    { id: "FRA", kind: "state", name: "France", capital: "Paris" },
    { id: "IGO-EU", kind: "body", name: "European Union", aliases: ["EU"] },
    { id: "REB-PKK", kind: "group", name: "Kurdistan Workers' Party", aliases: ["PKK"], sector: "REB" },
    {
      id: "person/xi-jinping",
      kind: "person",
      name: "Xi Jinping",
      surname: "Xi",
      roles: [{ title: "president", of: "CHN", from: "2013-03-14" }],
    },
    {
      id: "person/joe-biden",
      kind: "person",
      name: "Joe Biden",
      roles: [{ title: "president", of: "USA", from: "2021-01-20", to: "2025-01-20" }],
    },
    {
      id: "person/donald-trump",
      kind: "person",
      name: "Donald Trump",
      roles: [{ title: "president", of: "USA", from: "2025-01-20" }],
    },
    {
      id: "person/sanae-takaichi",
      kind: "person",
      name: "Sanae Takaichi",
      roles: [{ title: "prime minister", of: "JPN", from: "2025-10-21" }],
    },
  ]),
);
const agents = compileAgents(agentsSource.parse(parse(readFileSync("lexicons/agents.yaml", "utf8"))));

/** What each mention of a document stands for: "the US President" → "person/donald-trump USA GOV role". */
function link(lines: readonly string[], published: string | null = "2025-10-27"): Map<string, string> {
  const { text, trees } = readNotation(lines);
  const article = { article: { published } } as unknown as ArticleLayer;
  const mentions = createEntityAnnotator(index, agents).annotate({ text, hints: {}, trees }, () => {});
  const places = [{ start: text.indexOf("Lyon"), end: 0, name: "Lyon", country: "FRA" }];
  const document = { text, hints: {}, trees, article, mentions, places };
  const linked = createActorAnnotator(index, agents).annotate(document, () => {});
  const show = ({ id, name, code, sector, how }: (typeof linked)[number]["actors"][number]): string =>
    [id ?? name ?? "-", code ?? "null", sector ?? "-", how].join(" ");
  return new Map(
    linked.map(({ mention, actors }) => [
      `${mention.sentence} ${text.slice(mention.start, mention.end)}`,
      actors.map(show).join(" & "),
    ]),
  );
}

const XI_MET_TRUMP =
  "Chinese/ADJ/JJ/1/amod/U-nationality President/PROPN/NNP/2/nmod:desc Xi/PROPN/NNP/4/nsubj/B-person Jinping/PROPN/NNP/2/flat/L-person met/VERB/VBD/-1/root Trump/PROPN/NNP/4/obj/U-person in/ADP/IN/7/case Seoul/PROPN/NNP/4/obl/U-place ./PUNCT/./4/punct";
const HUNGARY_AND_ROMANIA =
  "Hungary/PROPN/NNP/3/nsubj/U-place and/CCONJ/CC/2/cc Romania/PROPN/NNP/0/conj/U-place signed/VERB/VBD/-1/root a/DET/DT/5/det treaty/NOUN/NN/3/obj ./PUNCT/./3/punct";
const US_PRESIDENT =
  "The/DET/DT/2/det US/PROPN/NNP/2/compound/U-place President/PROPN/NNP/3/nsubj flew/VERB/VBD/-1/root to/ADP/IN/5/case Seoul/PROPN/NNP/3/obl/U-place ./PUNCT/./3/punct";
const BOTH_SIDES =
  "Both/DET/DT/1/det sides/NOUN/NNS/2/nsubj praised/VERB/VBD/-1/root it/PRON/PRP/2/obj ./PUNCT/./2/punct";
const TWO_LEADERS =
  "The/DET/DT/2/det two/NUM/CD/2/nummod leaders/NOUN/NNS/3/nsubj agreed/VERB/VBD/-1/root ./PUNCT/./3/punct";
const TAKAICHI =
  "Japan/PROPN/NNP/4/nmod:poss/U-place 's/PART/POS/0/case new/ADJ/JJ/4/amod prime/ADJ/JJ/4/amod minister/NOUN/NN/9/nsubj ,/PUNCT/,/6/punct Sanae/PROPN/NNP/4/appos/B-person Takaichi/PROPN/NNP/6/flat/L-person ,/PUNCT/,/4/punct praised/VERB/VBD/-1/root the/DET/DT/11/det government/NOUN/NN/9/obj of/ADP/IN/13/case Japan/PROPN/NNP/11/nmod/U-place ./PUNCT/./9/punct";
const ARAGHCHI =
  "Abbas/PROPN/NNP/9/nsubj/B-person Araghchi/PROPN/NNP/0/flat/L-person ,/PUNCT/,/7/punct Iran/PROPN/NNP/7/nmod:poss/U-place 's/PART/POS/3/case deputy/NOUN/NN/7/compound foreign/ADJ/JJ/7/amod minister/NOUN/NN/0/appos ,/PUNCT/,/0/punct spoke/VERB/VBD/-1/root in/ADP/IN/11/case Vienna/PROPN/NNP/9/obl/U-place ./PUNCT/./9/punct";

describe("actors", () => {
  test.each<[string, readonly string[], string, string]>([
    ["a title and a name", [XI_MET_TRUMP], "0 Chinese President Xi Jinping", "person/xi-jinping CHN GOV name"],
    ["a surname", [XI_MET_TRUMP], "0 Trump", "person/donald-trump USA GOV name"],
    ["a capital as a place", [XI_MET_TRUMP], "0 Seoul", "KOR KOR - implied"],
    ["an office on the day", [US_PRESIDENT], "0 The US President", "person/donald-trump USA GOV role"],
    ["a pair of states", [HUNGARY_AND_ROMANIA, BOTH_SIDES], "1 Both sides", "HUN HUN - role & ROU ROU - role"],
    [
      "a pair of persons",
      [XI_MET_TRUMP, TWO_LEADERS],
      "1 The two leaders",
      "person/xi-jinping CHN GOV role & person/donald-trump USA GOV role",
    ],
    ["an apposition", [TAKAICHI], "0 Japan's new prime minister", "person/sanae-takaichi JPN GOV role"],
    ["an of-phrase", [TAKAICHI], "0 the government", "- JPN GOV role"],
    ["somebody who is not listed", [ARAGHCHI], "0 Abbas Araghchi", "Abbas Araghchi IRN GOV name"],
    [
      "a surname of somebody who is not listed, and a pronoun",
      [
        ARAGHCHI,
        "Araghchi/PROPN/NNP/1/nsubj/U-person said/VERB/VBD/-1/root he/PRON/PRP/4/nsubj would/AUX/MD/4/aux return/VERB/VB/1/ccomp ./PUNCT/./1/punct",
      ],
      "1 he",
      "Abbas Araghchi IRN GOV pronoun",
    ],
    [
      "a capital that acts",
      [
        "Tokyo/PROPN/NNP/1/nsubj/U-place agreed/VERB/VBD/-1/root ,/PUNCT/,/1/punct but/CCONJ/CC/7/cc talks/NOUN/NNS/7/nsubj with/ADP/IN/6/case Beijing/PROPN/NNP/4/nmod/U-place failed/VERB/VBD/1/conj ./PUNCT/./1/punct",
      ],
      "0 Tokyo",
      "JPN JPN - metonym",
    ],
    [
      "a capital that is talked with",
      [
        "Talks/NOUN/NNS/3/nsubj with/ADP/IN/2/case Beijing/PROPN/NNP/0/nmod/U-place failed/VERB/VBD/-1/root ./PUNCT/./3/punct",
      ],
      "0 Beijing",
      "CHN CHN - metonym",
    ],
    [
      "two adjectives before one noun",
      [
        "US/PROPN/NNP/3/compound/U-place and/CCONJ/CC/2/cc Japanese/ADJ/JJ/0/conj/U-nationality officials/NOUN/NNS/4/nsubj met/VERB/VBD/-1/root ./PUNCT/./4/punct",
      ],
      "0 Japanese officials",
      "- USA GOV role & - JPN GOV role",
    ],
    [
      "one office of two states",
      [
        "The/DET/DT/2/det foreign/ADJ/JJ/2/amod ministers/NOUN/NNS/7/nsubj of/ADP/IN/4/case Hungary/PROPN/NNP/2/nmod/U-place and/CCONJ/CC/6/cc Romania/PROPN/NNP/4/conj/U-place met/VERB/VBD/-1/root ./PUNCT/./7/punct",
      ],
      "0 The foreign ministers",
      "- HUN GOV role & - ROU GOV role",
    ],
    [
      "a body named before",
      [
        "The/DET/DT/1/det PKK/PROPN/NNP/2/nsubj/U-organisation vowed/VERB/VBD/-1/root revenge/NOUN/NN/2/obj ./PUNCT/./2/punct",
        "The/DET/DT/1/det group/NOUN/NN/2/nsubj attacked/VERB/VBD/-1/root Turkish/ADJ/JJ/4/amod/U-nationality troops/NOUN/NNS/2/obj ./PUNCT/./2/punct",
      ],
      "1 The group",
      "REB-PKK REB-PKK REB role",
    ],
    [
      "neighbours are somebody else",
      [
        "It/PRON/PRP/1/nsubj criticised/VERB/VBD/-1/root Japan/PROPN/NNP/4/nmod:poss/U-place 's/PART/POS/2/case neighbours/NOUN/NNS/1/obj ./PUNCT/./1/punct",
      ],
      "0 Japan's neighbours",
      "",
    ],
    [
      "a body in a town",
      [
        "A/DET/DT/1/det court/NOUN/NN/4/nsubj in/ADP/IN/3/case Lyon/PROPN/NNP/1/nmod/U-place ruled/VERB/VBD/-1/root ./PUNCT/./4/punct",
      ],
      "0 A court",
      "- FRA JUD role",
    ],
    [
      "nobody's police",
      ["Police/NOUN/NNS/1/nsubj arrested/VERB/VBD/-1/root a/DET/DT/3/det man/NOUN/NN/1/obj ./PUNCT/./1/punct"],
      "0 Police",
      "- null COP role",
    ],
  ])("%s", (_title, lines, phrase, expected) => {
    expect(link(lines).get(phrase)).toBe(expected);
  });

  test("the article's date decides who holds an office", () => {
    expect(link([US_PRESIDENT], "2023-05-01").get("0 The US President")).toBe("person/joe-biden USA GOV role");
    expect(link([US_PRESIDENT], null).get("0 The US President")).toBe("- USA GOV role");
  });

  test("a former president is not the one in office", () => {
    const line =
      "The/DET/DT/3/det former/ADJ/JJ/3/amod US/PROPN/NNP/3/compound/U-place president/NOUN/NN/4/nsubj spoke/VERB/VBD/-1/root ./PUNCT/./4/punct";
    expect(link([line]).get("0 The former US president")).toBe("- USA ELI role");
  });
});
