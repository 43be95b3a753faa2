import type { Tree } from "../../document/tree.ts";
import type { AmountLexicon } from "../../lexicon/amounts.ts";
import type { Amount } from "../../record/value.ts";
import type { Annotator } from "../annotator.ts";
import { type AmountForms, toForms } from "./forms.ts";
import { at, toPieces } from "./piece.ts";
import { type Qualified, readQualifier } from "./qualifier.ts";
import { type Quantity, readQuantity } from "./quantity.ts";
import type { Sentence } from "./sentence.ts";

/** Quantities with their units and hedges, in text order. */
export function createAmountAnnotator(lexicon: AmountLexicon): Annotator<"trees", "amounts"> {
  const forms = toForms(lexicon);
  return {
    name: "amount",
    requires: ["trees"],
    assigns: "amounts",
    annotate(document, trace): Amount[] {
      return document.trees.flatMap((tree) =>
        findQuantities(tree, forms).map(({ sentence, quantity, qualified }) => {
          const amount = toAmount(document.text, sentence, quantity, qualified);
          trace({
            annotator: "amount",
            rule: `amount/${quantity.rule}`,
            anchor: { sentence: tree.sentence, word: quantity.word },
            outcome: "fired",
            reason: `${amount.qualifier} ${amount.value} ${amount.unit}`.trim(),
          });
          return amount;
        }),
      );
    },
  };
}

interface Found {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly qualified: Qualified;
}

function findQuantities(tree: Tree, forms: AmountForms): Found[] {
  const sentence: Sentence = { tree, pieces: toPieces(tree), forms };
  const found: Found[] = [];
  for (let index = 0; index < sentence.pieces.length; ) {
    const floor = endOf(found);
    const quantity = readQuantity(sentence, index, floor);
    if (quantity && "unit" in quantity) {
      const own = readQualifier(sentence, quantity, floor);
      const before = found[found.length - 1];
      const qualified =
        before && restates(sentence, before, own) ? { ...own, qualifier: before.qualified.qualifier } : own;
      const kept = quantity.rule !== "bare" || isWorthKeeping(sentence, quantity, qualified);
      if (kept) found.push({ sentence, quantity, qualified });
    }
    if (quantity === null) index += 1;
    else index = Math.max(index + 1, "unit" in quantity ? quantity.last : quantity.skip, endOf(found));
  }
  return found;
}

function endOf(found: readonly Found[]): number {
  return found[found.length - 1]?.qualified.last ?? 0;
}

/** "more than 40 hectares (100 acres)", "fell 12 points, or 3%": the same said twice is hedged alike. */
function restates({ pieces }: Sentence, before: Found, own: Qualified): boolean {
  if (own.qualifier !== "exactly") return false;
  const between = pieces.slice(before.qualified.last, own.first).map(({ lower }) => lower);
  return ["(", ", or", "or", "/"].includes(between.join(" "));
}

/** A number without a unit is an amount when it is large, exact or hedged: "to 6,327.80", "about 40". */
function isWorthKeeping({ pieces }: Sentence, quantity: Quantity, { qualifier }: Qualified): boolean {
  if (qualifier !== "exactly" || typeof quantity.value !== "number") return true;
  return /[.,]/.test(at(pieces, quantity.first).lower) || quantity.value >= 1000;
}

function toAmount(text: string, sentence: Sentence, quantity: Quantity, { qualifier, first, last }: Qualified): Amount {
  const start = at(sentence.pieces, first).start;
  const end = at(sentence.pieces, last - 1).end;
  return {
    value: quantity.value,
    unit: quantity.unit,
    ...(quantity.currency !== undefined && { currency: quantity.currency }),
    qualifier,
    text: text.slice(start, end),
    start,
    end,
  };
}
