import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readNotation } from "../../document/tree-notation.ts";
import { createActorIndex } from "../../lexicon/actor-index.ts";
import { compileActors } from "../../lexicon/actors.ts";
import { agentsSource, compileAgents } from "../../lexicon/agents.schema.ts";
import { createEntityAnnotator } from "./entity-annotator.ts";

const index = createActorIndex(
  compileActors([
    { id: "USA", kind: "state", name: "United States", aliases: ["US"], demonyms: ["American"], capital: "Washington" },
    { id: "JPN", kind: "state", name: "Japan", demonyms: ["Japanese"], capital: "Tokyo" },
    { id: "CHN", kind: "state", name: "China", demonyms: ["Chinese"], capital: "Beijing" },
  ]),
);
const agents = compileAgents(agentsSource.parse(parse(readFileSync("lexicons/agents.yaml", "utf8"))));

/** Mentions as "text | form kind | head". */
function find(lines: readonly string[]): string[] {
  const { text, trees } = readNotation(lines);
  const mentions = createEntityAnnotator(index, agents).annotate({ text, hints: {}, trees }, () => {});
  return mentions.map((mention) => {
    const head = trees[mention.sentence]?.words[mention.head]?.text;
    return `${text.slice(mention.start, mention.end)} | ${mention.form} ${mention.kind} | ${head}`;
  });
}

describe("mentions", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "the list completes what the network half saw",
      ["United/ADJ/NNP/1/amod States/PROPN/NNPS/2/nsubj/U-place agreed/VERB/VBD/-1/root"],
      ["United States | name place | States"],
    ],
    [
      "a title belongs to the name, and the nation in it stands for itself",
      [
        "US/PROPN/NNP/1/compound/U-place President/PROPN/NNP/2/nmod:desc Ann/PROPN/NNP/4/nsubj/B-person Lee/PROPN/NNP/2/flat/L-person spoke/VERB/VBD/-1/root",
      ],
      ["US President Ann Lee | name person | Ann", "US | name place | US"],
    ],
    [
      "a longer name keeps its nation",
      [
        "Bank/PROPN/NNP/3/nsubj/B-organisation of/ADP/IN/2/case/I-organisation China/PROPN/NNP/0/nmod/L-organisation fell/VERB/VBD/-1/root",
      ],
      ["Bank of China | name organisation | Bank"],
    ],
    [
      "a possessive mark is no part of a name",
      ["Lee/PROPN/NNP/2/nmod:poss/B-person ’s/PART/POS/0/case/L-person visit/NOUN/NN/3/nsubj ended/VERB/VBD/-1/root"],
      ["Lee | name person | Lee"],
    ],
    [
      "a surname is a person where the full name was one",
      [
        "Ann/PROPN/NNP/2/nsubj/B-person Lee/PROPN/NNP/0/flat/L-person spoke/VERB/VBD/-1/root",
        "Lee/PROPN/NNP/1/nsubj left/VERB/VBD/-1/root",
      ],
      ["Ann Lee | name person | Ann", "Lee | name person | Lee"],
    ],
    [
      "a phrase around an office",
      [
        "Japan/PROPN/NNP/4/nmod:poss/U-place 's/PART/POS/0/case new/ADJ/JJ/4/amod prime/ADJ/JJ/4/amod minister/NOUN/NN/5/nsubj spoke/VERB/VBD/-1/root",
      ],
      ["Japan's new prime minister | nominal person | minister", "Japan | name place | Japan"],
    ],
    [
      "the object before a clause is no part of its subject",
      [
        "He/PRON/PRP/1/nsubj told/VERB/VBD/-1/root officials/NOUN/NNS/1/iobj troops/NOUN/NNS/4/nsubj left/VERB/VBD/1/ccomp",
      ],
      ["He | pronoun other | He", "officials | nominal person | officials", "troops | nominal person | troops"],
    ],
    [
      "a verb is no agent",
      ["They/PRON/PRP/1/nsubj head/VERB/VBP/-1/root home/ADV/RB/1/advmod"],
      ["They | pronoun other | They"],
    ],
  ])("%s", (_title, lines, expected) => {
    expect(find(lines)).toEqual(expected);
  });
});
