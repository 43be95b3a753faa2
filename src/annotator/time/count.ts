import { at, is, type Reading, skipDash } from "./phrase.ts";

export interface Count {
  /** null: "several", "a few". */
  readonly value: number | null;
  readonly last: number;
}

/** "three", "twenty-four", "a", "a few", "a couple of", "several", "two and a half", "a hundred". */
export function readCount(reading: Reading, index: number): Count | null {
  const { features } = at(reading, index);
  // "half an hour", "half a century"
  if (features.unit === "half") return at(reading, index + 1).features.article ? { value: 0.5, last: index + 2 } : null;
  if (features.several) return { value: null, last: is(reading, index + 1, "of") ? index + 2 : index + 1 };
  if (features.article) return readArticle(reading, index);
  if (features.number === undefined) return null;
  return readNumber(reading, index);
}

/** "a few days", "a couple of weeks", "a hundred days", "an hour". */
function readArticle(reading: Reading, index: number): Count | null {
  const next = at(reading, index + 1);
  if (next.lower === "couple") return { value: 2, last: is(reading, index + 2, "of") ? index + 3 : index + 2 };
  if (next.lower === "few" || next.features.several) return { value: null, last: index + 2 };
  const scale = SCALES.get(next.lower);
  if (scale !== undefined) return { value: scale, last: index + 2 };
  return { value: 1, last: index + 1 };
}

const SCALES = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
]);

/** "24", "twenty four", "two hundred", "two and a half"; digits are followed by no further digits. */
export function readNumber(reading: Reading, index: number): Count | null {
  const first = at(reading, index);
  if (first.features.number === undefined) return null;
  if (SCALES.has(first.lower)) return null;
  let value = first.features.number;
  let last = index + 1;
  if (first.features.digits === undefined && value >= 20 && value < 100) {
    const unit = skipDash(reading, last);
    const digit = at(reading, unit).features;
    if (digit.number !== undefined && digit.digits === undefined && digit.number > 0 && digit.number < 10) {
      value += digit.number;
      last = unit + 1;
    }
  }
  const scale = SCALES.get(at(reading, last).lower);
  if (scale !== undefined) return { value: value * scale, last: last + 1 };
  if (is(reading, last, "and") && is(reading, last + 1, "a") && is(reading, last + 2, "half")) {
    return { value: value + 0.5, last: last + 3 };
  }
  return { value, last };
}

/** "nineteen ninety-six", "two thousand and five", "2025", "'25" after a month. */
export function readYear(reading: Reading, index: number): Count | null {
  const { features } = at(reading, index);
  if (features.digits === 4 && features.number !== undefined && features.number >= 1000 && features.number <= 2199) {
    return isPartOfNumber(reading, index) ? null : { value: features.number, last: index + 1 };
  }
  if (features.digits !== undefined || features.number === undefined) return null;
  if (features.number >= 15 && features.number <= 20) return readSpokenYear(reading, index, features.number);
  return null;
}

function readSpokenYear(reading: Reading, index: number, hundreds: number): Count | null {
  const rest = readNumber(reading, index + 1);
  if (!rest?.value || rest.value < 10 || rest.value > 99 || at(reading, index + 1).features.digits !== undefined)
    return null;
  return { value: hundreds * 100 + rest.value, last: rest.last };
}

/** "2,014", "2014.5", "$2014", "No. 2014". */
export function isPartOfNumber(reading: Reading, index: number): boolean {
  const before = at(reading, index - 1);
  const after = at(reading, index + 1);
  if (at(reading, index).glued && /^[$€£¥#.,:/\d]$/u.test(before.lower)) return true;
  if (before.lower === "$" || before.lower === "no" || before.lower === "no.") return true;
  if (after.glued && /^[%°]$/u.test(after.lower)) return true;
  return (
    after.glued &&
    /^[.,:]$/u.test(after.lower) &&
    at(reading, index + 2).glued &&
    at(reading, index + 2).features.number !== undefined
  );
}
