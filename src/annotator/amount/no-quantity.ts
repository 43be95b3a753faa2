import type { Numeral } from "./numeral.ts";
import { at, type Piece } from "./piece.ts";
import type { Sentence } from "./sentence.ts";

const MONTHS = new Set(
  "january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec".split(
    " ",
  ),
);
const LABELS = new Set(
  "no no. number article articles resolution section chapter page pages room row flight route highway version phase unit platform line bus act rule part volume figure table level grade tier group big top under-23 protocol annex paragraph amendment clause channel apollo boeing airbus windows iphone model season episode game week day type class category stage camp gate pier zone sector area district ward block round".split(
    " ",
  ),
);

/** Dates, clock times, names with a number, telephone numbers and scores are no quantities. */
export function isNoQuantity(sentence: Sentence, index: number, numeral: Numeral, hasUnit: boolean): boolean {
  const { pieces } = sentence;
  const before = at(pieces, index - 1);
  if (partOfName(pieces, index) || isTimeShift(pieces, numeral.last)) return true;
  if (hasUnit) return false;
  return (
    isYearOrDay(sentence, index, numeral) ||
    isClock(pieces, index, numeral.last) ||
    isCode(pieces, index, numeral.last) ||
    LABELS.has(before.lower) ||
    isNameOrAge(sentence, index, numeral.last) ||
    isBareWord(sentence, index, numeral)
  );
}

const TIME_UNIT = /^(?:second|minute|hour|day|week|month|year|decade)s?$/;

/** "two days ago", "three years later" are times. */
function isTimeShift(pieces: readonly Piece[], index: number): boolean {
  const unit = at(pieces, index).lower === "-" ? index + 1 : index;
  if (!TIME_UNIT.test(at(pieces, unit).lower)) return false;
  const next = at(pieces, unit + 1).lower === "-" ? unit + 2 : unit + 1;
  return /^(?:ago|later|earlier|hence)$/.test(at(pieces, next).lower);
}

/** "F-16", "Su-35", "G7", "COVID-19", "A400M", "#3" */
function partOfName(pieces: readonly Piece[], index: number): boolean {
  const piece = at(pieces, index);
  const before = at(pieces, index - 1);
  if (!piece.glued || !/^\d/.test(piece.lower)) return false;
  if (/^[\p{L}_#@]+$/u.test(before.lower) && before.text !== before.lower) return !/\$$/.test(before.lower);
  return (before.lower === "-" || before.lower === "–") && before.glued && /^\p{L}/u.test(at(pieces, index - 2).lower);
}

/** "2025", "Oct 27", "27 October", "the 1990s", "'98" */
function isYearOrDay({ tree, pieces }: Sentence, index: number, numeral: Numeral): boolean {
  const { lower, word } = at(pieces, index);
  const previous = at(pieces, index - 1).lower.replace(/(?<=.)\.$/, "");
  const next = at(pieces, numeral.last);
  if (MONTHS.has(previous) || (previous === "." && MONTHS.has(at(pieces, index - 2).lower))) return true;
  if (MONTHS.has(next.lower.replace(/\.$/, "")) && next.text !== next.lower) return true;
  if (next.lower === "s" && next.glued) return true;
  if ((previous === "'" || previous === "’") && /^\d\d$/.test(lower)) return true;
  if (/^(?:st|nd|rd|th)$/.test(next.lower) && next.glued) return true;
  if (!/^(?:1[0-9]|2[01])\d\d$/.test(lower)) return false;
  const counted = tree.words[next.word];
  const plain = tree.words[word];
  return !(counted?.xpos === "NNS" && plain?.head === counted.index && !/^(?:the|of|in|its)$/.test(previous));
}

/** "10:30", "10 a.m.", "1:36.6" */
function isClock(pieces: readonly Piece[], index: number, last: number): boolean {
  const next = at(pieces, last);
  if (next.lower === ":" && next.glued && at(pieces, last + 1).glued) return true;
  if (at(pieces, index - 1).lower === ":" && at(pieces, index).glued && /^\d/.test(at(pieces, index - 2).lower))
    return true;
  if (/^[ap]\.?m\.?$/.test(next.lower) || /^(?:gmt|est|edt|utc|bst|cet|o'clock)$/.test(next.lower)) return true;
  return /^[ap]$/.test(next.lower) && at(pieces, last + 1).lower === "." && at(pieces, last + 2).lower === "m";
}

/** "555-1234-22", "2025-10-27", "3-1", "10/27" */
function isCode(pieces: readonly Piece[], index: number, last: number): boolean {
  const [mark, next] = [at(pieces, last), at(pieces, last + 1)];
  const joins = /^[-–/.]$/.test(mark.lower) && mark.glued && next.glued && /^\d/.test(next.lower);
  const previous = at(pieces, index - 1);
  const joined =
    /^[-–/.]$/.test(previous.lower) &&
    at(pieces, index).glued &&
    previous.glued &&
    /\d$/.test(at(pieces, index - 2).lower);
  return joins || joined;
}

const DEFINITE = new Set(["the", "these", "those", "both", "its", "their", "all"]);

/** "one of them", "the two", "a hundred": number words without a noun say too little. */
function isBareWord({ tree, pieces }: Sentence, index: number, numeral: Numeral): boolean {
  const { lower } = at(pieces, index);
  const next = at(pieces, numeral.last);
  if (numeral.share) return false;
  // "the two leaders" are known to the reader; they are not counted.
  if (/^\p{L}/u.test(lower) && DEFINITE.has(at(pieces, index - 1).lower) && typeof numeral.value === "number")
    return true;
  if (lower === "one") return at(pieces, numeral.last).lower === "of" || tree.words[next.word]?.upos !== "NOUN";
  return false;
}

/** "S&P 500", "Apple Watch 5", "Jamie Armstrong, 25, said", "men aged 18 to 34". */
function isNameOrAge({ tree, pieces }: Sentence, index: number, last: number): boolean {
  const before = at(pieces, index - 1);
  const word = tree.words[at(pieces, index).word];
  const previous = tree.words[before.word];
  if (before.lower === "aged" || before.lower === "age" || before.lower === "ages") return true;
  if (before.lower === ",") {
    return at(pieces, last).lower === "," && tree.words[at(pieces, index - 2).word]?.upos === "PROPN";
  }
  if (previous?.upos !== "PROPN" || before.text === before.lower) return false;
  if (!word || word.head < word.index || tree.words[word.head]?.upos === "PROPN") return true;
  return /^\d{1,3}$/.test(at(pieces, index).lower);
}
