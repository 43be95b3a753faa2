import { franc } from "franc-min";
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
  const code = franc(sample);
  if (code === "eng" || (code === "und" && !isOtherScript)) return;
  const name = code === "und" ? "a language that could not be named" : languageName(code);
  throw new ReadoutError(
    "not-english",
    `The article is in ${name}; readout reads English. Give it an English version of the article.`,
  );
}

function languageName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(code) ?? code;
}
