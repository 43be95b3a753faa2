import { at, capital, is, type Reading, tagged } from "../phrase.ts";

const AMBIGUOUS = new Set(["may", "march", "mar", "dec", "jan", "sep"]);

/** The month at an index; "may" and "march" only when the sentence has them as names. */
export function readMonth(reading: Reading, index: number): number | undefined {
  const atom = at(reading, index);
  const month = atom.features.month;
  if (month === undefined || !AMBIGUOUS.has(atom.lower)) return month;
  if (!capital(reading, index)) return undefined;
  const near = [at(reading, index - 1), at(reading, index + 1)];
  if (near.some((other) => isDayNumber(other.features))) return month;
  if (tagged(reading, index, "AUX", "VERB")) return undefined;
  return isPersonName(reading, index) ? undefined : month;
}

function isDayNumber(features: { number?: number; ordinal?: number; digits?: number }): boolean {
  if (features.digits === 4) return true;
  const day = features.digits === undefined ? features.ordinal : features.number;
  return day !== undefined && day <= 31;
}

/** "Theresa May", "Mrs. May", "Jan Egeland": a capital beside it that is no preposition or edge. */
function isPersonName(reading: Reading, index: number): boolean {
  const word = reading.tree.words[at(reading, index).word];
  if (word?.entity.endsWith("person")) return true;
  if (at(reading, index).lower === "jan" || at(reading, index).lower === "mar")
    return tagged(reading, index + 1, "PROPN");
  const before = at(reading, index - 1);
  const named = capital(reading, index - 1) && tagged(reading, index - 1, "PROPN") && !before.features.edge;
  return (
    named &&
    before.features.weekday === undefined &&
    !is(reading, index - 1, "in", "last", "since", "until", "by", "this")
  );
}
