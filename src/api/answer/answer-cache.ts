/** An answer that was given, to be given again. */
export interface KeptAnswer {
  readonly body: ArrayBuffer;
  readonly headers: Headers;
}

/** The latest answers by their tags: whoever asks the same before the record has changed is given the same. */
export interface AnswerCache {
  get(tag: string): KeptAnswer | null;
  put(tag: string, answer: KeptAnswer): void;
}

/** Answers of more than a tenth of the whole would drive out too many others. */
const LARGEST_PART = 0.1;

/** Keeps as many as have room, those that were asked for last. */
export function createAnswerCache(maxBytes: number): AnswerCache {
  const kept = new Map<string, KeptAnswer>();
  let bytes = 0;
  const drop = (tag: string): void => {
    bytes -= kept.get(tag)?.body.byteLength ?? 0;
    kept.delete(tag);
  };
  return {
    get(tag) {
      const answer = kept.get(tag);
      if (answer === undefined) return null;
      kept.delete(tag);
      kept.set(tag, answer);
      return answer;
    },
    put(tag, answer) {
      if (answer.body.byteLength > maxBytes * LARGEST_PART) return;
      drop(tag);
      kept.set(tag, answer);
      bytes += answer.body.byteLength;
      for (const [oldest] of kept) {
        if (bytes <= maxBytes) return;
        drop(oldest);
      }
    },
  };
}
