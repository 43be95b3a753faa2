import type { Tree } from "../../document/tree.ts";
import type { SpeechFrame } from "./frame.ts";
import { nounFrame } from "./noun-frame.ts";
import { accordingFrame, colonFrame, expectedFrame, hedgeFrame, opinionFrame } from "./phrase-frame.ts";
import type { SpeechIndex } from "./speech-index.ts";
import { verbFrame } from "./verb-frame.ts";

/** All attributions of a sentence, in order of their cues. */
export function findFrames(tree: Tree, index: SpeechIndex): readonly SpeechFrame[] {
  const frames: SpeechFrame[] = [];
  const colon = colonFrame(tree);
  if (colon) frames.push(colon);
  for (const word of tree.words) {
    const frame =
      word.upos === "VERB"
        ? (accordingFrame(tree, word, index) ?? expectedFrame(tree, word, index) ?? verbFrame(tree, word, index))
        : word.upos === "ADV"
          ? hedgeFrame(tree, word, index)
          : word.upos === "NOUN"
            ? (opinionFrame(tree, word, index) ?? nounFrame(tree, word, index))
            : word.upos === "ADJ"
              ? nounFrame(tree, word, index)
              : undefined;
    if (frame && frame.content.length > 0) frames.push(frame);
  }
  return frames;
}
