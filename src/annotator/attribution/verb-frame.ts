import { childrenBy, type Tree, type Word } from "../../document/tree.ts";
import type { SpeechClass } from "../../lexicon/speech.ts";
import { besideFrame } from "./beside-frame.ts";
import { cueWords } from "./cue.ts";
import type { SpeechFrame } from "./frame.ts";
import { findSource } from "./source.ts";
import type { SpeechIndex } from "./speech-index.ts";
import { contentOf } from "./verb-content.ts";
import { trim } from "./words.ts";

/** Attributions whose cue is a verb: "said that", "…, he added", "urged Iran to", "described it as". */
export function verbFrame(tree: Tree, verb: Word, index: SpeechIndex): SpeechFrame | undefined {
  let lone: SpeechClass | undefined;
  for (const entry of index.classesOf(verb)) {
    const found = contentOf(tree, verb, entry);
    if (!found) {
      if (QUOTING.has(entry.name)) lone ??= entry;
      continue;
    }
    const content = trim(tree, found.words);
    if (content.length === 0 && !QUOTING.has(entry.name)) continue;
    const source = findSource(tree, verb.index);
    const cue = [...cueWords(tree, verb), ...found.cue].sort((a, b) => a - b);
    const hedge = source ? undefined : passiveHedge(tree, verb, index);
    return {
      sentence: tree.sentence,
      kind: hedge ? "hedge" : entry.name,
      speech: entry.speech,
      word: verb.index,
      cue,
      ...(source ? { source } : {}),
      content: content.filter((word) => !cue.includes(word) && !(source?.words.includes(word) ?? false)),
      rule: `attribution/${entry.name}`,
      ...(hedge ? { hedge } : {}),
    };
  }
  if (!lone) return undefined;
  return besideFrame(tree, verb) ?? loneFrame(tree, verb, lone);
}

/** A saying word whose quotation the parser has not seen as its clause. */
function loneFrame(tree: Tree, verb: Word, entry: SpeechClass): SpeechFrame | undefined {
  const source = findSource(tree, verb.index);
  if (!source) return undefined;
  return {
    sentence: tree.sentence,
    kind: entry.name,
    speech: true,
    word: verb.index,
    cue: cueWords(tree, verb),
    source,
    content: [],
    rule: "attribution/say-quote",
  };
}

/** "is said to", "it was reported that" */
function passiveHedge(tree: Tree, verb: Word, index: SpeechIndex): string | undefined {
  if (!index.passives.has(verb.lemma) || verb.xpos !== "VBN") return undefined;
  const be = childrenBy(tree, verb.index, "aux:pass", "cop")[0];
  return be ? `${be.text} ${verb.text}` : undefined;
}

/** Classes whose verbs may have a quotation beside them that is not their clause. */
const QUOTING = new Set(["say", "ask", "commit"]);
