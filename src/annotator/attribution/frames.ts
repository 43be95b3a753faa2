import type { Tree } from "../../document/tree.ts";
import type { SpeechFrame } from "./frame.ts";
import { levelled, levelsOf } from "./level.ts";
import { nounFrame } from "./noun-frame.ts";
import { accordingFrame, colonFrame, hedgeFrame, opinionFrame, passiveFrame } from "./phrase-frame.ts";
import type { Quote } from "./quotes.ts";
import type { SpeechIndex } from "./speech-index.ts";
import { verbFrame } from "./verb-frame.ts";

/** All attributions of a sentence, in order of their cues. */
export function findFrames(tree: Tree, index: SpeechIndex, quotes: readonly Quote[]): readonly SpeechFrame[] {
  const frames: SpeechFrame[] = [];
  const levels = quotes.length > 0 ? levelsOf(tree, quotes) : undefined;
  const colon = colonFrame(tree);
  if (colon) frames.push(colon);
  for (const word of tree.words) {
    // "Omar Tell, who teaches …": a name is no saying word.
    if (word.entity !== "O") continue;
    const frame =
      word.upos === "VERB"
        ? (accordingFrame(tree, word, index) ?? passiveFrame(tree, word, index) ?? verbFrame(tree, word, index))
        : word.upos === "ADV"
          ? hedgeFrame(tree, word, index)
          : word.upos === "NOUN"
            ? (opinionFrame(tree, word, index) ?? nounFrame(tree, word, index))
            : word.upos === "ADJ"
              ? nounFrame(tree, word, index)
              : undefined;
    // A saying word without a clause may still have a quotation beside it.
    if (!frame) continue;
    const fitting = levels ? levelled(tree, frame, levels) : frame;
    if (fitting.content.length > 0 || (levels && fitting.rule.endsWith("-quote"))) frames.push(fitting);
  }
  return frames;
}
