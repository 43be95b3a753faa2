import { childrenBy, type Tree, wordAt } from "./tree.ts";

/** Prepositions that make a place of what follows, whatever the verb. */
const PLACE: ReadonlySet<string> = new Set(
  "in at near inside outside across around throughout within into via through off along beyond above onto beneath amid".split(
    " ",
  ),
);
/** Prepositions that make a place of what follows after motion or position, and a party after talk and transfer. */
const EITHER: ReadonlySet<string> = new Set("to from toward towards out for over on".split(" "));
const MOTION: ReadonlySet<string> = new Set(
  (
    "arrive come go travel fly head return move depart leave drive sail march flee escape cross land stop stay live remain walk run " +
    "trip visit flight journey tour departure arrival return way route road train plane travel march withdraw retreat pull evacuate " +
    "deploy migrate advance be tourist refugee export import shipment supply"
  ).split(" "),
);

/** The preposition of a noun, or of the noun it is coordinated with: "to" in "to Tokyo and Seoul". */
export function prepositionOf(tree: Tree, index: number): string | undefined {
  const word = wordAt(tree, index);
  const own = childrenBy(tree, index, "case").find((child) => child.upos === "ADP");
  if (own) return own.text.toLowerCase();
  return word.deprel === "conj" && word.head >= 0 && word.head < index ? prepositionOf(tree, word.head) : undefined;
}

/**
 * Whether a noun stands for a place rather than for whoever acts there: "arrived in Tokyo", "flew to Seoul",
 * but not "sent a warning to Seoul".
 */
export function isLocative(tree: Tree, index: number): boolean {
  const preposition = prepositionOf(tree, index);
  if (preposition === undefined) return false;
  if (PLACE.has(preposition)) return true;
  if (!EITHER.has(preposition)) return false;
  const word = wordAt(tree, index);
  const governor = word.deprel === "conj" && word.head >= 0 ? wordAt(tree, word.head).head : word.head;
  return governor >= 0 && MOTION.has(wordAt(tree, governor).lemma.toLowerCase());
}
