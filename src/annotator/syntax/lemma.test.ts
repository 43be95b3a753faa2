import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLemmatizer } from "./lemma.ts";

const source = readFileSync(new URL("../../../models/lemmas.json", import.meta.url), "utf8");
const lemma = createLemmatizer(JSON.parse(source));

const CASES: readonly (readonly [form: string, upos: string, xpos: string, lemma: string])[] = [
  ["sanctioned", "VERB", "VBD", "sanction"],
  ["imposes", "VERB", "VBZ", "impose"],
  ["escalating", "VERB", "VBG", "escalate"],
  ["committing", "VERB", "VBG", "commit"],
  ["offered", "VERB", "VBN", "offer"],
  ["timed", "VERB", "VBN", "time"],
  ["struck", "VERB", "VBD", "strike"],
  ["fled", "VERB", "VBD", "flee"],
  ["Met", "VERB", "VBD", "meet"],
  ["was", "AUX", "VBD", "be"],
  ["’s", "AUX", "VBZ", "be"],
  ["n’t", "PART", "RB", "not"],
  ["wo", "AUX", "MD", "will"],
  ["allies", "NOUN", "NNS", "ally"],
  ["crises", "NOUN", "NNS", "crisis"],
  ["Sanctions", "NOUN", "NNS", "sanction"],
  ["series", "NOUN", "NNS", "series"],
  ["bigger", "ADJ", "JJR", "big"],
  ["worst", "ADJ", "JJS", "bad"],
  ["Namibian", "ADJ", "JJ", "Namibian"],
  ["Bilateral", "ADJ", "JJ", "bilateral"],
  ["They", "PRON", "PRP", "they"],
  ["I", "PRON", "PRP", "I"],
  ["550,000", "NUM", "CD", "550000"],
  ["United", "VERB", "NNP", "United"],
  ["States", "PROPN", "NNPS", "States"],
];

describe("lemma", () => {
  it.each(CASES)("%s %s %s → %s", (form, upos, xpos, expected) => {
    expect(lemma(form, upos, xpos)).toBe(expected);
  });

  it("is never empty, whatever the form and its tags", () => {
    const tags = fc.constantFrom("VERB VBD", "VERB VBG", "NOUN NNS", "ADJ JJR", "X FW", "PUNCT .", "NONE NONE");
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), tags, (form, tag) => {
        const [upos = "", xpos = ""] = tag.split(" ");
        expect(lemma(form, upos, xpos)).not.toBe("");
      }),
    );
  });

  it("refuses a model that it does not know", () => {
    expect(() => createLemmatizer({ schema: "other" } as never)).toThrow('Unknown lemma model "other".');
  });
});
