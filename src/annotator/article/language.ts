import { francAll } from "franc-min";
import { ReadoutError } from "../../record/readout-error.ts";

const FUNCTION_WORDS = new Set(
  "the of and to in a is that for it on with as was by at from be are this have has had not but they he his her their its which will would an or been were said who".split(
    " ",
  ),
);
/** Fewer words say too little about the language. */
const ENOUGH_WORDS = 40;
/** English news has about 0.35 function words a word; no other language in Latin script comes near this. */
const ENGLISH_SHARE = 0.15;
/** Trigrams score English at under 0.85 of the true language for other languages, and over 0.98 for lists of names. */
const CLOSE_TO_BEST = 0.92;
const SAMPLE = 20_000;

/** Throws when the text is long enough to tell and is not English; the language is named by its English name. */
export function checkLanguage(text: string): void {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const letters = sample.replace(/[^\p{L}]/gu, "");
  const latin = letters.replace(/[^\p{Script=Latin}]/gu, "").length;
  const isOtherScript = letters.length >= 40 && latin < letters.length / 2;
  if (!isOtherScript && words.length < ENOUGH_WORDS) return;
  const share = words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length;
  if (!isOtherScript && share >= ENGLISH_SHARE) return;
  const scores = francAll(sample);
  const code = scores[0]?.[0] ?? "und";
  const english = scores.find(([language]) => language === "eng")?.[1] ?? 0;
  if (english >= CLOSE_TO_BEST || (code === "und" && !isOtherScript)) return;
  const name = code === "und" ? "a language that could not be named" : languageName(code);
  throw new ReadoutError(
    "not-english",
    `The article is in ${name}; readout reads English. Give an English version of it.`,
  );
}

function languageName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(code) ?? code;
}
