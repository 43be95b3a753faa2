/** Letters that Unicode does not take apart. */
const PLAIN_LETTER: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ı: "i",
  ß: "ss",
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  Œ: "Oe",
  ə: "a",
  Ə: "A",
  ħ: "h",
  Ħ: "H",
};

const NON_ASCII = /[^\p{ASCII}]/u;

/** "Erdoğan" → "Erdogan", "Nawrocki’s" → "Nawrocki's". */
function plain(text: string): string {
  if (!NON_ASCII.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’ʼʻ`´]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN_LETTER[letter] ?? letter);
}

const ALWAYS_LOWER: ReadonlySet<string> = new Set(["Al", "El", "Plus"]);

/**
 * The parts that names are compared by: words without hyphens, apostrophes, dots and diacritics; case is kept.
 * "U.S." → US; "al-Shabab", "Al Shabab" → al Shabab; "Côte d’Ivoire" → Cote d Ivoire; "-" → nothing.
 */
export function nameAtoms(text: string): string[] {
  if (/^[A-Za-z]+$/.test(text)) return [ALWAYS_LOWER.has(text) ? text.toLowerCase() : text];
  return plain(text)
    .replaceAll("&", " and ")
    .replaceAll("+", " plus ")
    .replaceAll(".", "")
    .split(/[\s'"\-/,]+/)
    .filter((atom) => atom !== "")
    .map((atom) => (ALWAYS_LOWER.has(atom) ? atom.toLowerCase() : atom));
}

/** "Japan’s" → "Japan", "the Emirates'" → "the Emirates". */
export function withoutPossessive(text: string): string {
  return text.replace(/(?:['’]s|(?<=s)['’])$/, "");
}

const PARTICLES: ReadonlySet<string> = new Set(
  "al el bin bint ibn abu ben de da das del della der den di do dos du la le ter van von zu y".split(" "),
);

/** The surname of a name whose surname comes last, with its PARTICLES: "Ursula von der Leyen" → "von der Leyen". */
export function surnameOf(name: string): string {
  const words = name.replace(/,? (?:Jr|Sr)\.?$| (?:II|III|IV|V|VI|XIV)$/, "").split(" ");
  let first = words.length - 1;
  while (first > 1 && PARTICLES.has(words[first - 1] ?? "")) first -= 1;
  return words.slice(first).join(" ");
}

const NO_PLURAL = /(?:ese|[sc]h|s|z|x)$/;

/** A demonym and its plural: "American", "Americans"; "Frenchman", "Frenchmen"; "Japanese". */
export function demonymForms(demonym: string): string[] {
  if (/(?:sh|ch)(?:wo)?man$/.test(demonym)) return [demonym, demonym.replace(/an$/, "en")];
  return NO_PLURAL.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}
