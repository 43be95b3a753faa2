/**
 * What the network sees of a form. `training/features.py` computes the same numbers.
 *
 * A form is its normalised spelling, looked up in the model's table, and eight hashed affixes: suffixes of one to
 * four characters, prefixes of one to three, and the shape of the word.
 */

export const AFFIX_BUCKETS = 6000;
export const AFFIXES = 8;

const MARKS: Readonly<Record<string, string>> = { "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-" };
const MARK = /[’‘“”–—]/g;
/** Unicode's Numeric_Type Decimal and Digit, as Python's `str.isdigit` has them. */
const DIGIT =
  /[\p{Nd}²³¹፩-፱᧚⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒\u{10A40}-\u{10A43}\u{10E60}-\u{10E68}\u{11052}-\u{1105A}\u{1F100}-\u{1F10A}]/gu;
const UPPER = /^\p{Uppercase}$/u;
const LOWER = /^\p{Lowercase}$/u;
const ONE_DIGIT = new RegExp(`^${DIGIT.source}$`, "u");
const SHAPE_LENGTH = 8;

/** Lower case, every digit as 0, one kind of quote and dash: "Mid–1990s" → "mid-0000s". */
export function normalise(form: string): string {
  return form
    .toLowerCase()
    .replace(MARK, (mark) => MARKS[mark] ?? mark)
    .replace(DIGIT, "0");
}

/** `Xx` pattern of at most eight characters; a class is repeated at most twice: "Reuters" → "Xxx". */
export function shape(form: string): string {
  const out: string[] = [];
  for (const character of form) {
    const kind = kindOf(character);
    const n = out.length;
    if (n < 2 || out[n - 1] !== kind || out[n - 2] !== kind) out.push(kind);
    if (out.length === SHAPE_LENGTH) break;
  }
  return out.join("");
}

/** The eight buckets of a form, each in [0, AFFIX_BUCKETS). */
export function affixes(form: string): number[] {
  const characters = Array.from(normalise(form));
  const suffixes = [1, 2, 3, 4].map((k) => `s${k}${characters.slice(-k).join("")}`);
  const prefixes = [1, 2, 3].map((k) => `p${k}${characters.slice(0, k).join("")}`);
  return [...suffixes, ...prefixes, `S${shape(form)}`].map(bucketOf);
}

function kindOf(character: string): string {
  if (UPPER.test(character)) return "X";
  if (LOWER.test(character)) return "x";
  return ONE_DIGIT.test(character) ? "d" : character;
}

/** FNV-1a over UTF-8, folded once (Fowler, Noll, Vo). An unpaired surrogate counts as three bytes. */
function bucketOf(key: string): number {
  let hash = 2166136261;
  const add = (byte: number): void => {
    hash = Math.imul(hash ^ byte, 16777619);
  };
  for (const character of key) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      add(code);
    } else if (code < 0x800) {
      add(0xc0 | (code >> 6));
      add(0x80 | (code & 63));
    } else if (code < 0x10000) {
      add(0xe0 | (code >> 12));
      add(0x80 | ((code >> 6) & 63));
      add(0x80 | (code & 63));
    } else {
      add(0xf0 | (code >> 18));
      add(0x80 | ((code >> 12) & 63));
      add(0x80 | ((code >> 6) & 63));
      add(0x80 | (code & 63));
    }
  }
  const folded = hash >>> 0;
  return ((folded ^ (folded >>> 15)) >>> 0) % AFFIX_BUCKETS;
}
