import type { AmountLexicon } from "../../lexicon/amounts.ts";
import { at, type Piece } from "./piece.ts";

/** A table of forms, some of several words, by their first word; the longest comes first. */
export type Forms<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>;

const WORDS = /\d+(?:\.\d+)?|\p{L}+(?:\.\p{L}+)*\.?|[^\s]/gu;

/** Lays a table of forms out by their first words, cut as the amount grammar cuts text. */
export function indexForms<T>(table: Readonly<Record<string, T>>): Forms<T> {
  const index = new Map<string, { words: string[]; value: T }[]>();
  for (const [form, value] of Object.entries(table)) {
    const words = form.match(WORDS) ?? [];
    const [first = ""] = words;
    const list = index.get(first) ?? [];
    list.push({ words, value });
    index.set(
      first,
      list.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return index;
}

/** The longest form that begins at an index. */
export function readForm<T>(
  forms: Forms<T>,
  pieces: readonly Piece[],
  index: number,
): { value: T; last: number } | null {
  for (const { words, value } of forms.get(at(pieces, index).lower) ?? []) {
    if (words.every((word, i) => at(pieces, index + i).lower === word)) return { value, last: index + words.length };
  }
  return null;
}

/** The longest form that ends before an index. */
export function readFormBefore<T>(
  forms: Forms<T>,
  pieces: readonly Piece[],
  index: number,
): { value: T; first: number } | null {
  for (let length = 4; length > 0; length -= 1) {
    const found = readForm(forms, pieces, index - length);
    if (found?.last === index) return { value: found.value, first: index - length };
  }
  return null;
}

/** The lexicon made ready for lookup. */
export interface AmountForms {
  readonly symbols: Forms<string>;
  readonly currencies: Forms<string>;
  readonly large: Forms<string>;
  readonly units: Forms<string>;
  readonly glued: ReadonlySet<string>;
  readonly hedges: Forms<AmountLexicon["hedges"][string]>;
  readonly after: Forms<AmountLexicon["after"][string]>;
  readonly increase: ReadonlySet<string>;
  readonly decrease: ReadonlySet<string>;
}

/** Makes the lexicon ready for lookup. */
export function toForms(lexicon: AmountLexicon): AmountForms {
  return {
    symbols: indexForms(lexicon.symbols),
    currencies: indexForms(lexicon.currencies),
    large: indexForms(lexicon.large),
    units: indexForms(lexicon.units),
    glued: new Set(lexicon.glued),
    hedges: indexForms(lexicon.hedges),
    after: indexForms(lexicon.after),
    increase: new Set(lexicon.increase),
    decrease: new Set(lexicon.decrease),
  };
}
