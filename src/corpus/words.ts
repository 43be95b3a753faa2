import { stem } from "./stem.ts";

/** One word of a text as it is compared with those of others. */
export interface Word {
  /** Lower case, without accents and possessive. */
  readonly text: string;
  readonly stem: string;
  /** How it is written: capitalised where a sentence begins says nothing. */
  readonly form: "lower" | "capital" | "initial" | "number";
}

const WORD = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}'’]*|\p{N}(?:[\p{N}.,]*\p{N})?/gu;
/** Characters before a word that tell whether a sentence begins with it. */
const LOOK_BACK = 12;
const ACCENTS = /\p{M}/gu;
const POSSESSIVE = /['’](?:s|t|re|ve|ll|d|m)?$/;

/** Words of a paragraph in order: case, quotes, hyphens and white space are gone. */
export function wordsOf(paragraph: string): Word[] {
  return Array.from(paragraph.matchAll(WORD), ({ 0: raw, index }) => {
    const text = normalise(raw);
    return { text, stem: stem(text), form: formOf(raw, paragraph.slice(Math.max(0, index - LOOK_BACK), index)) };
  });
}

function normalise(raw: string): string {
  if (raw === "US" || raw === "U.S.") return "usa";
  const plain = raw.normalize("NFKD").replace(ACCENTS, "").toLowerCase();
  return plain
    .replace(POSSESSIVE, "")
    .replace(/['’]/g, "")
    .replace(/(?<=\p{L})\./gu, "")
    .replace(/(?<=\d),(?=\d)/g, "");
}

function formOf(raw: string, before: string): Word["form"] {
  if (/^\p{N}/u.test(raw)) return "number";
  if (!/^\p{Lu}/u.test(raw)) return "lower";
  return /(?:^|[.!?:]["”’)]*\s|["“‘(•])\s*$/u.test(before) &&
    !/(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Gov|Gen|Rep|St)\.\s$/u.test(before)
    ? "initial"
    : "capital";
}

/** Words that stand in every text. */
const COMMON: ReadonlySet<string> = new Set(
  (
    "a about after again against all also although am among an and another any are as at away back be became because " +
    "been before being between both but by came can come could did do does doing done down during each either even ever " +
    "every few first for from further get go going gone got had has have having he her here hers him his how however i if " +
    "in into is it its itself just know last like made make many may me might more most mr mrs ms much must my near never " +
    "new next no nor not now of off on once one only or other our out over own part per said same say saying says see " +
    "she should since so some still such take than that the their them then there these they thing this those though " +
    "through time to told too two under until up upon us use very want was way we well went were what when where whether " +
    "which while who whom whose why will with within without would yet you your " +
    "monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);

/** Whether a word says something about what the text is about. */
export function isTelling({ text }: Pick<Word, "text">): boolean {
  return text.length > 1 && !COMMON.has(text);
}
