const VOWEL = /[aeiouy]/;

/** Rewritings of endings, tried in order: the first that fits is the only one. */
const PLURALS: readonly (readonly [ending: RegExp, replacement: string])[] = [
  [/sses$/, "ss"],
  [/ies$/, "y"],
  [/(?<=[^isu])s$/, ""],
];

/**
 * The word without its inflection, roughly: plurals, "-ed", "-ing" (steps 1a and 1b of Porter 1980). It only has to map
 * "strikes", "striking" and "strike" to one thing, not to a word.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return cutVerbEnding(cutPlural(word)).replace(/e+$/, "");
}

function cutPlural(word: string): string {
  for (const [ending, replacement] of PLURALS) if (ending.test(word)) return word.replace(ending, replacement);
  return word;
}

function cutVerbEnding(word: string): string {
  const base = word.replace(/(?:ed|ing)$/, "");
  if (base === word || base.length < 3 || !VOWEL.test(base)) return word;
  return base.replace(/([bdgkmnprt])\1$/, "$1");
}
