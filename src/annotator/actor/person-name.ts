import type { Mention } from "../../document/mention.ts";
import type { AgentMatch } from "../../lexicon/agent-matcher.ts";
import { type AgentPhrase, readAgentPhrase } from "./phrase.ts";
import { type Scene, wordsOf } from "./scene.ts";

export type Gender = "male" | "female";

/** A mention of a person taken apart: "former US President Donald Trump's" → title "president", name [Donald, Trump]. */
export interface PersonName {
  readonly mention: Mention;
  readonly title?: AgentPhrase;
  readonly gender?: Gender;
  /** The words of the name alone. */
  readonly parts: readonly string[];
}

/** Splits title, courtesy words and name. */
export function readPersonName(scene: Scene, mention: Mention): PersonName {
  const words = wordsOf(scene, mention).map((word) => word.text);
  const title = titleIn(scene, words);
  const { courtesy } = scene.matcher.lexicon;
  let first = title?.last ?? 0;
  let gender: Gender | undefined = genderOfTitle(title);
  while (first < words.length - 1) {
    const word = (words[first] ?? "").toLowerCase();
    const male = courtesy.male.includes(word);
    const female = courtesy.female.includes(word);
    if (!male && !female && !courtesy.any.includes(word) && word !== ".") break;
    gender ??= male ? "male" : female ? "female" : undefined;
    first += 1;
  }
  const parts = words.slice(first).filter((word) => !/^['’]s?$/.test(word));
  const phrase = title && readAgentPhrase(scene, mention, mention.first + title.head);
  return { mention, parts, ...(phrase ? { title: phrase } : {}), ...(gender ? { gender } : {}) };
}

/** The last title before the name itself: the name keeps at least one word. */
function titleIn(scene: Scene, words: readonly string[]): AgentMatch | undefined {
  return scene.matcher
    .all(words)
    .filter((match) => match.last < words.length && match.agent.kind === "person" && isTitle(words, match))
    .at(-1);
}

/** "Marine Le Pen" has no title: a word that is no office starts a name when all before it is empty. */
function isTitle(words: readonly string[], match: AgentMatch): boolean {
  return match.agent.title || match.first > 0 || !/^\p{Lu}/u.test(words[match.first] ?? "");
}

function genderOfTitle(title: AgentMatch | undefined): Gender | undefined {
  if (!title) return undefined;
  if (/woman$|^queen$|princess|first lady|^nun$/.test(title.key)) return "female";
  return /man$|^king$|prince$|emperor|sultan|emir|sheikh|pope|bishop|imam/.test(title.key) ? "male" : undefined;
}

/** "De" in front, hyphens and diacritics aside: the form by which names are compared. */
export function foldName(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}.'’]/gu, "")
    .toLowerCase();
}
