import { type Tree, type Word, wordAt } from "../../document/tree.ts";

const UNITS = new Set([
  "week",
  "month",
  "year",
  "weekend",
  "quarter",
  "decade",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "spring",
  "summer",
  "autumn",
  "fall",
  "winter",
]);
const TODAY = new Set(["today", "day", "week", "month", "year"]);

/** "next week", "later this month", "in the coming days": also without a known publication date. */
export function isFutureTime(tree: Tree, word: Word): boolean {
  const lower = word.lemma.toLowerCase();
  if (lower === "tomorrow") return true;
  if (!UNITS.has(lower) && !TODAY.has(lower)) return false;
  return (
    (tree.children[word.index] ?? []).some((child) => {
      const modifier = wordAt(tree, child).lemma.toLowerCase();
      return modifier === "next" || modifier === "coming" || modifier === "later" || modifier === "late";
    }) ||
    (tree.words[word.index - 1]?.lemma === "late" && TODAY.has(lower)) ||
    (tree.words[word.index - 2]?.text === "later" && TODAY.has(lower))
  );
}
