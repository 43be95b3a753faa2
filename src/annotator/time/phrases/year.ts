import { isPartOfNumber, readYear } from "../count.ts";
import { at, is, type Match, type Phrase, type Reading } from "../phrase.ts";

/** "2014", "nineteen ninety-six", "fiscal 2025"; not "2000 troops" or "1500 GMT". */
export const year: Phrase = {
  name: "year",
  starts: ["number"],
  match(reading: Reading, index: number): Match | null {
    const found = readYear(reading, index);
    if (!found?.value || isCount(reading, index, found.value, found.last)) return null;
    const first = { kind: "calendar", year: found.value } as const;
    const second = readShortEnd(reading, found.last, found.value);
    if (second === null) return { last: found.last, said: first };
    return { last: found.last + 2, said: { kind: "range", first, second: { kind: "calendar", year: second } } };
  },
};

/** "2014-16", "1957–60" */
function readShortEnd(reading: Reading, index: number, first: number): number | null {
  const end = at(reading, index + 1);
  if (!is(reading, index, "-", "–", "/") || !end.glued || end.features.digits !== 2) return null;
  const year = Math.floor(first / 100) * 100 + (end.features.number ?? 0);
  return year > first && !at(reading, index + 2).glued ? year : null;
}

/** "2000 soldiers", "1,900", "2001 kilometers", "1500 GMT" count something or tell a clock time. */
function isCount(reading: Reading, index: number, value: number, last: number): boolean {
  const word = reading.tree.words[at(reading, index).word];
  const next = reading.tree.words[at(reading, last).word];
  if (!word) return true;
  if (is(reading, last, "gmt", "utc", "hours", "hrs", "est", "et")) return true;
  const determined = is(reading, index - 1, "the", "its", "their", "his", "that", "a", "in", "since", "of");
  if (next?.upos === "NOUN" && next.xpos === "NNS" && !determined) return true;
  if (at(reading, last).features.unit !== undefined && at(reading, last).features.plural) return true;
  if (value < 1500 || value > 2100)
    return !is(reading, index - 1, "in", "since", "year", "until", "by", "around", "from");
  return false;
}

/** "the 1990s", "the '80s", "the mid-1990s", "the nineties". */
export const decade: Phrase = {
  name: "decade",
  starts: ["number"],
  match(reading: Reading, index: number): Match | null {
    const { number, digits } = at(reading, index).features;
    const last = is(reading, index + 1, "s", "'s", "’s") && at(reading, index + 1).glued ? index + 2 : null;
    if (number === undefined || last === null || number % 10 !== 0 || isPartOfNumber(reading, index)) return null;
    if (digits === 4 && number >= 1000 && number < 2200) return { last, said: { kind: "calendar", decade: number } };
    if (digits !== 2 || number < 20 || !is(reading, index - 1, "the", "'", "’", "-", "‘", "early", "late", "mid"))
      return null;
    return { last, said: { kind: "calendar", decade: 1900 + number } };
  },
};

/** "the 21st century", "the nineteenth century". */
export const century: Phrase = {
  name: "century",
  starts: ["ordinal"],
  match(reading: Reading, index: number): Match | null {
    const { ordinal } = at(reading, index).features;
    const unit = is(reading, index + 1, "-", "–") ? index + 2 : index + 1;
    if (ordinal === undefined || ordinal > 30 || !is(reading, unit, "century")) return null;
    return { last: unit + 1, said: { kind: "calendar", century: (ordinal - 1) * 100 } };
  },
};
