import type { Candidate, Gazetteer } from "./gazetteer.ts";

const MODIFIERS =
  /^(?:the |northern |southern |eastern |western |central |north-?eastern |north-?western |south-?eastern |south-?western |north |south |east |west |upper |lower |downtown |greater |mainland |occupied |rural |far |coastal |city of |town of |village of |state of |port of |gulf of )+/i;
const KINDS =
  / (?:city|province|region|state|governorate|oblast|district|prefecture|municipality|county|island|islands|peninsula|area|town|village|territory|airport|international airport)$/i;

export interface Looked {
  readonly candidates: readonly Candidate[];
  /** The name is only part of what was written: "eastern Ukraine", "Laurel County". */
  readonly partial: boolean;
}

/** The candidates of a name as it is written, or of what is left of it without "eastern", "Province", "'s". */
export function lookUp(gazetteer: Gazetteer, written: string): Looked {
  const name = written.replace(/['’]s?$/, "").trim();
  if (!name.includes(" ") && KINDS.test(` ${name}`)) return { candidates: [], partial: true };
  // "EU" is no town in Normandy.
  const whole = /^[A-Z]{2}$/.test(name)
    ? gazetteer.find(name).filter(({ kind }) => kind !== "town")
    : gazetteer.find(name);
  if (whole.length > 0) return { candidates: whole, partial: false };
  const base = name.replace(MODIFIERS, "");
  if (base !== name && base !== "") {
    const found = gazetteer.find(base);
    if (found.length > 0) return { candidates: found, partial: true };
  }
  const bare = base.replace(KINDS, "");
  if (bare !== base && bare !== "") {
    const found = gazetteer.find(bare);
    if (found.length > 0) return { candidates: found, partial: true };
  }
  // "Minya" is in the gazetteer as "Al Minyā".
  return { candidates: ["al", "el"].flatMap((article) => gazetteer.find(`${article} ${bare}`)), partial: true };
}
