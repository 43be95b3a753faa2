import { isTelling, wordsOf } from "../words.ts";

/** Nouns that every deal is called, verbs by which deals come and go, money and titles: they tell no deal from another. */
const GENERIC: ReadonlySet<string> = rootsOf(
  "deal agreement agree accord pact treaty package bargain memorandum understanding contract arrangement framework " +
    "protocol convention settlement plan proposal offer pledge promise commit commitment sign announce reach strike " +
    "conclude negotiate negotiation talk discuss discussion consider float propose accept reject refuse withdraw " +
    "suspend freeze cancel revoke scrap ratify implement implementation deliver delivery give provide supply pay " +
    "payment receive transfer send spend disburse lend release hand lower reduce cut raise increase lift grant help " +
    "tranche instalment installment shipment consignment batch portion total worth sum amount figure " +
    "billion million trillion thousand hundred dozen dollar euro pound yen yuan " +
    "president prime minister ministry foreign leader government official officials state country nation side party " +
    "parliament spokesman spokeswoman secretary bilateral joint mutual exchange return include including lead would " +
    "also would could new first second third another further additional later earlier early late year month week day " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september " +
    "october november december end begin start stage meet meeting visit summit unit usa condition term part",
);

/** Words that many deals share; they count, but not for much. */
const LIGHT: ReadonlySet<string> = rootsOf(
  "invest trade economic economy cooperation security defence defense project sector industry support fund aid buy " +
    "purchase sell export import open access market build energy goods relations partnership",
);

/** Words, as roots in text order, that tell what a text is about. `names` are those of its parties. */
export function tellingRoots(text: string, names: readonly string[]): string[] {
  const opening = new Set(names.flatMap((name) => wordsOf(name).map((word) => beginningOf(word.text))));
  const roots = wordsOf(text)
    .filter((word) => word.form !== "number" && isTelling(word) && !opening.has(beginningOf(word.text)))
    .map((word) => rootOf(word.stem));
  return [...new Set(roots)].filter((root) => root.length > 2);
}

/** Those of them that tell one deal from another. */
export function subjectOf(text: string, names: readonly string[]): string[] {
  return tellingRoots(text, names).filter((root) => !GENERIC.has(root));
}

/** How much a shared word says: 1, or less for what half of all deals are about, or are called. */
export function weightOf(root: string): number {
  return LIGHT.has(root) || GENERIC.has(root) ? 0.35 : 1;
}

export function weigh(roots: Iterable<string>): number {
  let sum = 0;
  for (const root of roots) sum += weightOf(root);
  return sum;
}

/** "fisheries", "fishing", "fish"; "investments", "investors", "invest". */
function rootOf(stem: string): string {
  const root = stem.replace(/(?:ment|ation|eri|ery|ory|or|er|ion|ial|al|ic|y|i)$/, "").replace(/e+$/, "");
  return root.length > 3 ? root : stem;
}

function rootsOf(words: string): ReadonlySet<string> {
  return new Set(wordsOf(words).map((word) => rootOf(word.stem)));
}

/** "Norway", "Norwegian" and "Norwegians" begin alike, as most names of states and their people do. */
function beginningOf(word: string): string {
  return word.slice(0, 4);
}
