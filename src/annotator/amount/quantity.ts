import { readForm, readFormBefore } from "./forms.ts";
import { isNoQuantity } from "./no-quantity.ts";
import { readNoun } from "./noun.ts";
import type { Numeral } from "./numeral.ts";
import { at, type Piece } from "./piece.ts";
import { readNumeral } from "./read-numeral.ts";
import type { Sentence } from "./sentence.ts";

/** A number with its unit: pieces `first … last - 1`. */
export interface Quantity {
  readonly first: number;
  readonly last: number;
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly currency?: string;
  /** The word that the number stands in. */
  readonly word: number;
  readonly rule: "money" | "unit" | "count" | "bare" | "share";
}

interface Unit {
  readonly unit: string;
  readonly currency?: string;
  readonly last: number;
  readonly rule: Quantity["rule"];
}

/** The quantity whose number begins at an index, or null; nothing before `floor` belongs to it. `skip` of a refused number tells where to go on. */
export function readQuantity(
  sentence: Sentence,
  index: number,
  floor: number,
): Quantity | { readonly skip: number } | null {
  const { pieces } = sentence;
  const numeral = readNumeral(pieces, index);
  if (!numeral) return null;
  const symbol = readSymbol(sentence, index, floor);
  const range = readRange(sentence, index, numeral, symbol !== null);
  const whole = range ?? numeral;
  const unit = symbol ? withRate(sentence, symbol.currency, whole.last) : readUnit(sentence, whole);
  if (!symbol && isNoQuantity(sentence, index, whole, unit !== null && unit.rule !== "count"))
    return { skip: whole.last };
  const sign = (symbol?.first ?? index) > floor && isNegative(pieces, symbol?.first ?? index) ? -1 : 1;
  const first = (symbol?.first ?? index) - (sign < 0 ? 1 : 0);
  const word = at(pieces, index).word;
  const value = typeof whole.value === "number" ? whole.value * sign : whole.value;
  if (unit) return { first, word, value, ...unit };
  if (numeral.share) return { first, last: whole.last, word, value, unit: "share", rule: "share" };
  return { first, last: whole.last, word, value, unit: "", rule: "bare" };
}

/** "minus 5 degrees", "-5%"; a hyphen with no space on either side joins words. */
function isNegative(pieces: readonly Piece[], index: number): boolean {
  const before = at(pieces, index - 1);
  if (before.lower === "minus" || before.lower === "−") return true;
  return before.lower === "-" && !before.glued && at(pieces, index).glued;
}

/** "$", "US$", "HK$", "Rs" before the number; letters count only as capitals: "TRY 500", not "try 500 times". */
function readSymbol(
  { pieces, forms }: Sentence,
  index: number,
  floor: number,
): { currency: string; first: number } | null {
  const found = readFormBefore(forms.symbols, pieces, index);
  if (!found || found.first < floor) return null;
  const { text } = at(pieces, found.first);
  const letters = /^\p{L}{2,}\.?$/u.test(text);
  // "a $5 million deal" is in no Australian dollars.
  if (text.toLowerCase() === "a" && found.first < index - 1 && !at(pieces, found.first + 1).glued) {
    const rest = readFormBefore(forms.symbols, pieces.slice(found.first + 1), index - found.first - 1);
    return rest && { currency: rest.value, first: rest.first + found.first + 1 };
  }
  if (letters && text === text.toLowerCase()) return null;
  if (letters && text.length === 3 && !text.endsWith(".") && text !== text.toUpperCase()) return null;
  return { currency: found.value, first: found.first };
}

const TO = new Set(["-", "–", "—", "to", "or"]);

/** "$2-3 billion", "between 10 and 15 percent", "3,000 to 5,000 troops": the first shares the second's million and unit. */
function readRange(sentence: Sentence, index: number, first: Numeral, money: boolean): Numeral | null {
  const { pieces, forms } = sentence;
  if (typeof first.value !== "number") return null;
  let mark = first.last;
  // "10% to 15%", "$2m-$3m"
  const ownUnit = money ? null : readForm(forms.units, pieces, mark);
  if (ownUnit) mark = ownUnit.last;
  const word = at(pieces, mark).lower;
  if (!TO.has(word) && !(word === "and" && isBetween(pieces, index))) return null;
  let next = mark + 1;
  if (money) next = readForm(forms.symbols, pieces, next)?.last ?? next;
  const second = readNumeral(pieces, next);
  if (!second || typeof second.value !== "number") return null;
  if (ownUnit && readForm(forms.units, pieces, second.last)?.value !== ownUnit.value) return null;
  const shared = first.scale === 1 && first.value < second.value / second.scale ? second.scale : 1;
  const low = first.value * shared;
  if (low >= second.value) return null;
  // "down from $89 to $93 billion", "fell by 2 to 3 percent": one unit for both makes it a range all the same.
  const oneUnit = shared > 1 || (!ownUnit && !money && at(pieces, index - 1).lower === "by");
  if (word === "to" && !oneUnit && isChange(sentence, index)) return null;
  return { ...second, value: [low, second.value] };
}

/** "between 10 and 15", "between $10 and $15" */
function isBetween(pieces: readonly Piece[], index: number): boolean {
  return [1, 2, 3].some((back) => at(pieces, index - back).lower === "between");
}

/** "rose 5 to 30 points", "cut from 5 to 3": from one value to another, not a range. */
function isChange({ tree, pieces, forms }: Sentence, index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 5); i -= 1) {
    const lemma = tree.words[at(pieces, i).word]?.lemma ?? "";
    if (forms.increase.has(lemma) || forms.decrease.has(lemma)) return true;
  }
  return false;
}

const LATER = new Set(["ago", "earlier", "later", "before", "after"]);
const PER = new Set(["per", "a", "an", "each", "every"]);
const RATES = new Set(
  "day week month year hour minute second barrel tonne ton share person head capita gallon litre liter kilo kilogram gram ounce bushel bottle unit piece troop family household bbl annum night square".split(
    " ",
  ),
);

/** "against 58 percent a year ago" is no yearly rate. */
function isLater(pieces: readonly Piece[], index: number): boolean {
  return LATER.has(at(pieces, index + 2).lower);
}

/** "$75 per barrel", "$2 a day" */
function withRate({ pieces }: Sentence, currency: string, index: number): Unit {
  const dash = at(pieces, index).lower === "/" ? index + 1 : index;
  const per = dash > index || PER.has(at(pieces, dash).lower);
  const of = at(pieces, dash > index ? dash : dash + 1).lower;
  if (!per || !RATES.has(of) || isLater(pieces, index)) return { unit: currency, currency, last: index, rule: "money" };
  return { unit: `${currency} per ${of}`, currency, last: dash > index ? dash + 1 : index + 2, rule: "money" };
}

/** What follows the number: a currency, a unit of the lexicon, or the noun that the number counts. */
function readUnit(sentence: Sentence, numeral: Numeral): Unit | null {
  const { pieces, forms } = sentence;
  const dash = at(pieces, numeral.last).lower === "-" ? numeral.last + 1 : numeral.last;
  // "dozens of tonnes", "hundreds of millions of dollars"
  const start = typeof numeral.value !== "number" && at(pieces, dash).lower === "of" ? dash + 1 : dash;
  const money = readForm(forms.currencies, pieces, start) ?? readCode(sentence, start);
  if (money) return withRate(sentence, money.value, money.last);
  const large = numeral.scale >= 1e6 ? readForm(forms.large, pieces, start) : null;
  if (large) return withRate(sentence, large.value, large.last);
  const unit = readForm(forms.units, pieces, start);
  if (unit && isUnit(sentence, start, unit.last)) return perRate(pieces, unit.value, unit.last);
  if (numeral.share) return null;
  const noun = readNoun(sentence.tree, pieces, numeral.last, typeof numeral.value !== "number");
  return noun && { ...noun, rule: "count" };
}

/** "500 million USD" */
function readCode({ pieces, forms }: Sentence, index: number): { value: string; last: number } | null {
  const { text } = at(pieces, index);
  if (text.length !== 3 || text !== text.toUpperCase() || !/^\p{Lu}{3}$/u.test(text)) return null;
  return readForm(forms.symbols, pieces, index);
}

/** One letter counts only right behind digits; "5 C" is no temperature. */
function isUnit({ pieces, forms }: Sentence, start: number, last: number): boolean {
  const { lower, glued } = at(pieces, start);
  if (last > start + 1) return true;
  if (lower === "c" || lower === "f" || lower === "p" || forms.glued.has(lower)) return glued;
  return true;
}

function perRate(pieces: readonly Piece[], unit: string, index: number): Unit {
  const per = at(pieces, index).lower;
  const of = at(pieces, index + 1).lower;
  if (!PER.has(per) || !RATES.has(of) || isLater(pieces, index) || /^(?:year|month|week|day|hour)s$/.test(unit))
    return { unit, last: index, rule: "unit" };
  return { unit: `${unit} per ${of}`, last: index + 2, rule: "unit" };
}
