import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTree, type Word } from "../../document/tree.ts";
import type { Status } from "../../record/event.ts";
import { loadLexicons, loadReadout } from "../../resource/load.ts";
import { createMarks } from "./marks.ts";
import { walk } from "./walk.ts";

const readout = await loadReadout();

/** Status of the first word that begins so. */
function statusOf(text: string, word: string, published = "2025-03-10"): Status | undefined {
  const { trees, statuses } = readout.annotate(text, { published });
  for (const tree of trees) {
    const found = tree.words.find((candidate) => candidate.text.startsWith(word));
    if (found) return statuses[tree.sentence]?.[found.index]?.status;
  }
  return undefined;
}

const CASES: readonly (readonly [text: string, word: string, status: Status])[] = [
  ["Kenyan President William Ruto visited Ankara on Monday.", "visited", "happened"],
  ["Norway has recalled its ambassador.", "recalled", "happened"],
  ["Mediators are talking to both armies.", "talking", "ongoing"],
  ["The two armies continue to exchange fire.", "exchange", "ongoing"],
  ["Chad will hold talks with Sudan on Friday.", "hold", "scheduled"],
  ["Chad will hold talks with Sudan on Friday.", "talks", "scheduled"],
  ["The minister is due to arrive in Lima.", "arrive", "scheduled"],
  ["Brazil plans to send a delegation.", "send", "scheduled"],
  ["The foreign ministry of Peru said it would expel two diplomats.", "expel", "scheduled"],
  ["Prime Minister Viktor Orban is expected to veto the plan.", "veto", "expected"],
  ["Ghana pledged to withdraw its troops.", "pledged", "happened"],
  ["Ghana pledged to withdraw its troops.", "withdraw", "expected"],
  ["Reuters reports that Oman is expected to press Yemen.", "press", "expected"],
  ["Seoul may impose new sanctions.", "impose", "possible"],
  ["Seoul may impose new sanctions.", "sanctions", "possible"],
  ["Vietnam is considering a loan.", "loan", "possible"],
  ["Iran threatened to close the strait.", "close", "possible"],
  ["Italy would send ships if the talks failed.", "send", "conditional"],
  ["Italy would send ships if the talks failed.", "failed", "conditional"],
  ["Denmark asked Sweden to reopen the bridge.", "asked", "happened"],
  ["Denmark asked Sweden to reopen the bridge.", "reopen", "requested"],
  ["The envoy called for a ceasefire.", "ceasefire", "requested"],
  ["Serbia denied that it had sold weapons.", "sold", "denied"],
  ["Poland refused to open the border.", "open", "averted"],
  ["Poland cancelled the visit.", "visit", "averted"],
  ["Poland cancelled the visit.", "cancelled", "happened"],
  ["The presidents did not meet.", "meet", "averted"],
  ["The ministers failed to sign the treaty.", "sign", "averted"],
  ["They left without signing the treaty.", "signing", "averted"],
  ["The delegation has yet to leave.", "leave", "averted"],
  ["He spoke of a planned visit to Rome.", "visit", "scheduled"],
  ["The tour will end next week with long-awaited talks in Doha.", "talks", "scheduled"],
  ["He spoke of a possible deal.", "deal", "possible"],
];

describe("the status of an event inside its sentence", () => {
  it.each(CASES)("%s — %s: %s", (text, word, status) => {
    expect(statusOf(text, word)).toBe(status);
  });
});

it("takes a party's announcement of its own doing as scheduled", () => {
  expect(statusOf("Seoul will send doctors to Madagascar, the South Korean foreign ministry said.", "send")).toBe(
    "scheduled",
  );
  expect(statusOf("Analysts said Seoul will send doctors to Madagascar.", "send")).toBe("expected");
});

it("reads a headline's infinitive as scheduled", () => {
  const { trees, statuses } = readout.annotate(
    "date 2025-03-10 Ruto to visit Ankara\n\nThe visit was announced on Monday.",
    {},
  );
  const at = trees[0]?.words.findIndex(({ text }) => text === "visit") ?? -1;
  expect(statuses[0]?.[at]?.status).toBe("scheduled");
});

it("names the rule and the words that decide", () => {
  const text = "Prime Minister Viktor Orban is expected to veto the plan.";
  const { trees, statuses } = readout.annotate(text, {});
  const at = trees[0]?.words.findIndex(({ text: form }) => form === "veto") ?? -1;
  const finding = statuses[0]?.[at];
  expect(finding?.rule).toBe("status/expectation");
  expect(text.slice(finding?.span?.start, finding?.span?.end)).toBe("is expected to");
});

const relations = [
  "nsubj",
  "obj",
  "obl",
  "advmod",
  "aux",
  "cop",
  "mark",
  "xcomp",
  "ccomp",
  "acl",
  "advcl",
  "conj",
  "amod",
  "nmod",
  "case",
  "parataxis",
  "punct",
];
const tags = [
  ["VERB", "VBD"],
  ["VERB", "VB"],
  ["VERB", "VBG"],
  ["VERB", "VBN"],
  ["NOUN", "NN"],
  ["AUX", "MD"],
  ["PART", "TO"],
  ["ADJ", "JJ"],
  ["ADV", "RB"],
  ["PUNCT", "."],
];
const forms = ["plan", "say", "not", "to", "will", "expect", "deny", "attack", "constructor", "if", "no", "without"];

/** A tree of any shape: every word hangs on one that is already in it. */
const anyTree = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom(...relations), fc.constantFrom(...tags), fc.constantFrom(...forms)), {
    minLength: 1,
    maxLength: 25,
  })
  .map((rows) =>
    createTree(
      0,
      rows.map(
        ([seed, deprel, tag, form], index): Word => ({
          index,
          text: form,
          start: index * 10,
          end: index * 10 + form.length,
          lemma: form,
          upos: tag[0] ?? "X",
          xpos: tag[1] ?? "X",
          head: index === 0 ? -1 : seed % index,
          deprel: index === 0 ? "root" : deprel,
          entity: "O",
        }),
      ),
    ),
  );

it("finds one status for every word of any tree", () => {
  const marks = createMarks(loadLexicons().status);
  fc.assert(
    fc.property(anyTree, fc.boolean(), (tree, headline) => {
      const findings = walk(tree, marks, { headline, future: () => false, announces: () => false });
      expect(findings).toHaveLength(tree.words.length);
      for (const finding of findings) expect(finding.rule).toMatch(/^status\//);
    }),
  );
});
