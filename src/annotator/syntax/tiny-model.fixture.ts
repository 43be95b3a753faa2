import { AFFIX_BUCKETS } from "./features.ts";

const RELATIONS = ["nsubj", "obj", "root", "punct", "case"];
const TAGS = ["NOUN|NN", "VERB|VBD", "PUNCT|.", "PROPN|NNP"];
const ENTITIES = ["O", "B-person", "I-person", "L-person", "U-person"];
const [HIDDEN, FORM, AFFIX, ARC, LABEL] = [12, 10, 6, 12, 8];
const ALIGNMENT = 16;

type Values = Int8Array | Uint8Array | Float32Array;
interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Values;
}

/** A network of a few units with arbitrary weights, in the format of `training/export.py`. */
export function createTinyModel(forms: readonly string[]): Uint8Array {
  const random = createRandom();
  const matrix = (name: string, rows: number, columns: number): Tensor[] => [
    { name, shape: [rows, columns], values: Int8Array.from({ length: rows * columns }, () => random() * 254 - 127) },
    {
      name: `${name}.scale`,
      shape: [rows],
      values: Float32Array.from({ length: rows }, () => 0.002 + random() * 0.006),
    },
  ];
  const vector = (name: string, length: number): Tensor => ({
    name,
    shape: [length],
    values: Float32Array.from({ length }, () => random() - 0.5),
  });
  const linear = (name: string, rows: number, columns: number): Tensor[] => [
    ...matrix(name, rows, columns),
    vector(`${name}.bias`, rows),
  ];
  const direction = (name: string, inputs: number): Tensor[] => [
    ...matrix(`${name}.input`, HIDDEN * 4, inputs),
    ...matrix(`${name}.recurrent`, HIDDEN * 4, HIDDEN),
    vector(`${name}.bias`, HIDDEN * 4),
  ];
  const layer = (name: string, inputs: number): Tensor[] => [
    ...direction(`${name}.forward`, inputs),
    ...direction(`${name}.backward`, inputs),
  ];
  return writeFile([
    ...formTexts(forms),
    ...matrix("form", forms.length + 1, FORM),
    ...matrix("affix", AFFIX_BUCKETS, AFFIX),
    ...layer("lower", FORM + AFFIX),
    ...layer("upper", HIDDEN * 2),
    ...linear("tag", TAGS.length, HIDDEN * 2),
    ...linear("entity", ENTITIES.length, HIDDEN * 4),
    ...linear("arcHead", ARC, HIDDEN * 2),
    ...linear("arcDependent", ARC, HIDDEN * 2),
    ...linear("labelHead", LABEL, HIDDEN * 2),
    ...linear("labelDependent", LABEL, HIDDEN * 2),
    vector("root.arcHead", ARC),
    vector("root.labelHead", LABEL),
    ...matrix("arc", ARC, ARC + 1),
    ...matrix("label", RELATIONS.length * (LABEL + 1), LABEL + 1),
  ]);
}

function formTexts(forms: readonly string[]): Tensor[] {
  const coded = forms.map((form) => new TextEncoder().encode(form));
  const text = Uint8Array.from(coded.flatMap((bytes) => Array.from(bytes)));
  return [
    { name: "form.length", shape: [forms.length], values: Uint8Array.from(coded, (bytes) => bytes.length) },
    { name: "form.text", shape: [text.length], values: text },
  ];
}

function writeFile(tensors: readonly Tensor[]): Uint8Array {
  let size = 0;
  const entries = tensors.map(({ name, shape, values }) => {
    const offset = size;
    size = align(size + values.byteLength);
    return { name, type: typeOf(values), shape, offset };
  });
  const labels = { tags: TAGS, relations: RELATIONS, entities: ENTITIES };
  const header = new TextEncoder().encode(
    JSON.stringify({ format: 1, sha256: "tiny", hidden: HIDDEN, ...labels, tensors: entries }),
  );
  const start = align(12 + header.length);
  const file = new Uint8Array(start + size);
  file.set(new TextEncoder().encode("readout\0"));
  new DataView(file.buffer).setUint32(8, header.length, true);
  file.set(header, 12);
  for (const [i, { values }] of tensors.entries()) {
    file.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), start + (entries[i]?.offset ?? 0));
  }
  return file;
}

function typeOf(values: Values): string {
  if (values instanceof Float32Array) return "float32";
  return values instanceof Int8Array ? "int8" : "uint8";
}

function align(n: number): number {
  return Math.ceil(n / ALIGNMENT) * ALIGNMENT;
}

/** The same numbers in [0, 1) every time (mulberry32). */
function createRandom(): () => number {
  let state = 20251027;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
