import type { Model } from "./model-file.ts";

/** Finds the row of a normalised form in the model's matrix `form`; 0 when it has none. */
export type FormTable = (form: string) => number;

/** A hash table with open addressing over the bytes as they lie in the file: no string is ever made. */
export function createFormTable(model: Pick<Model, "formLengths" | "formText">): FormTable {
  const { formLengths: lengths, formText: text } = model;
  const starts = new Uint32Array(lengths.length);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(lengths.length * 2 + 1)));
  const last = slots.length - 1;
  let start = 0;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i] ?? 0;
    starts[i] = start;
    let slot = hash(text, start, length) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = i + 1;
    start += length;
  }
  const encoder = new TextEncoder();
  const matches = (row: number, bytes: Uint8Array): boolean => {
    if (lengths[row - 1] !== bytes.length) return false;
    const begin = starts[row - 1] ?? 0;
    for (let i = 0; i < bytes.length; i++) if (text[begin + i] !== bytes[i]) return false;
    return true;
  };
  return (form) => {
    const bytes = encoder.encode(form);
    for (let slot = hash(bytes, 0, bytes.length) & last; ; slot = (slot + 1) & last) {
      const row = slots[slot] ?? 0;
      if (row === 0 || matches(row, bytes)) return row;
    }
  };
}

/** FNV-1a (Fowler, Noll, Vo). */
function hash(bytes: Uint8Array, start: number, length: number): number {
  let value = 2166136261;
  for (let i = start; i < start + length; i++) value = Math.imul(value ^ (bytes[i] ?? 0), 16777619);
  return value ^ (value >>> 15);
}
