import { nounPhrase } from "../../document/phrase.ts";
import type { Tree, Word } from "../../document/tree.ts";

/** Head nouns of offices that matter in foreign affairs. */
const HEADS = new Set([
  "president",
  "minister",
  "premier",
  "chancellor",
  "king",
  "queen",
  "emir",
  "sultan",
  "prince",
  "secretary",
  "ambassador",
  "envoy",
  "spokesman",
  "spokeswoman",
  "spokesperson",
  "leader",
  "chief",
  "commander",
  "general",
  "director",
  "commissioner",
  "governor",
  "speaker",
  "chairman",
  "chairwoman",
  "chair",
  "adviser",
  "advisor",
  "representative",
  "head",
  "diplomat",
  "negotiator",
  "senator",
  "lawmaker",
  "taoiseach",
  "pope",
  "ayatollah",
  "monarch",
  "marshal",
  "admiral",
  "mediator",
  "rapporteur",
]);

/** What may stand before a title's head as a part of it: "deputy foreign minister", "secretary of state". */
const PARTS = new Set([
  "prime",
  "foreign",
  "deputy",
  "vice",
  "defence",
  "defense",
  "finance",
  "interior",
  "trade",
  "supreme",
  "crown",
  "chief",
  "national",
  "security",
  "special",
  "assistant",
  "under",
  "permanent",
  "high",
  "economy",
  "energy",
  "state",
  "top",
  "opposition",
  "party",
  "army",
  "military",
  "opposition",
  "general",
  "external",
  "affairs",
  "commerce",
  "justice",
]);

export function isTitle(lemma: string): boolean {
  return HEADS.has(lemma.toLowerCase());
}

/** The whole title in lower case: "Japan's new Prime Minister" → "prime minister", "Secretary of State" → "secretary of state". */
export function longestTitle(tree: Tree, word: Word): string {
  const { last } = nounPhrase(tree, word.index);
  let from = word.index;
  while (from > 0 && isPart(tree.words[from - 1])) from--;
  let to = word.index + 1;
  const following = tree.words.slice(to, to + 3).map((each) => each.text.toLowerCase());
  if (following[0] === "of" && /^(?:state|defen[cs]e|staff|foreign)$/.test(following[1] ?? "") && to + 2 <= last) {
    to += following[1] === "foreign" ? 3 : 2;
  } else if (/^-?general$/.test(following[0] ?? "")) to += 1;
  else if (following[0] === "-" && following[1] === "general") to += 2;
  return tree.words
    .slice(from, to)
    .map((each) => each.text.toLowerCase())
    .join(" ")
    .replace(/ - /g, "-");
}

function isPart(word: Word | undefined): boolean {
  return word !== undefined && PARTS.has(word.text.toLowerCase());
}
