import { ReadoutError } from "../../record/readout-error.ts";

/** A matrix of int8 rows: value = row × scale of the row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scale: Float32Array;
}

export interface Labels {
  /** "UPOS|XPOS". */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** BILOU. */
  readonly entities: readonly string[];
}

/** The trained network as it lies in the file. */
export interface Model extends Labels {
  readonly hidden: number;
  readonly sha256: string;
  /** Bytes of each form in `form.text`, in the order of the rows of the matrix `form`, which starts with unknown. */
  readonly formLengths: Uint8Array;
  readonly formText: Uint8Array;
  matrix(name: string): Matrix;
  vector(name: string): Float32Array;
}

interface TensorEntry {
  readonly name: string;
  readonly type: "int8" | "uint8" | "float32";
  readonly shape: readonly number[];
  readonly offset: number;
}

interface Header extends Labels {
  readonly format: number;
  readonly hidden: number;
  readonly sha256: string;
  readonly tensors: readonly TensorEntry[];
}

const MAGIC = "readout\0";
const FORMAT = 1;
const ALIGNMENT = 16;

/**
 * Reads the file that `training/export.py` writes; its layout is described there. Nothing is copied when the bytes
 * begin at a multiple of 16 in their buffer. Throws a `ReadoutError` when they are no model of this format.
 */
export function readModel(bytes: Uint8Array): Model {
  const header = readHeader(bytes);
  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const body = aligned.byteOffset + bodyOffset(bytes);
  const end = Math.max(0, ...header.tensors.map((entry) => bodyOffset(bytes) + entry.offset + byteSize(entry)));
  if (end > bytes.byteLength) throw damaged(`it ends after ${bytes.byteLength} of ${end} bytes`);
  const entries = new Map(header.tensors.map((entry) => [entry.name, entry]));
  const find = (name: string, type: TensorEntry["type"]): [number, TensorEntry] => {
    const entry = entries.get(name);
    if (entry?.type !== type) throw damaged(`it has no ${type} tensor ${name}`);
    return [body + entry.offset, entry];
  };
  const vector = (name: string): Float32Array => {
    const [offset, entry] = find(name, "float32");
    return new Float32Array(aligned.buffer, offset, size(entry));
  };
  const text = (name: string): Uint8Array => {
    const [offset, entry] = find(name, "uint8");
    return new Uint8Array(aligned.buffer, offset, size(entry));
  };
  const matrix = (name: string): Matrix => {
    const [offset, entry] = find(name, "int8");
    const [rows = 0, columns = 0] = entry.shape;
    return {
      rows,
      columns,
      values: new Int8Array(aligned.buffer, offset, size(entry)),
      scale: vector(`${name}.scale`),
    };
  };
  const { hidden, sha256, tags, relations, entities } = header;
  const forms = { formLengths: text("form.length"), formText: text("form.text") };
  return { hidden, sha256, tags, relations, entities, ...forms, matrix, vector };
}

function readHeader(bytes: Uint8Array): Header {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw damaged("it does not begin as one");
  try {
    const start = MAGIC.length + 4;
    const header: Header = JSON.parse(decoder.decode(bytes.subarray(start, start + headerLength(bytes))));
    if (header.format === FORMAT) return header;
    throw damaged(`its format is ${header.format}, and this version reads format ${FORMAT}`);
  } catch (cause) {
    throw cause instanceof ReadoutError ? cause : damaged("its header cannot be read", cause);
  }
}

function headerLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(MAGIC.length, true);
}

function bodyOffset(bytes: Uint8Array): number {
  const end = MAGIC.length + 4 + headerLength(bytes);
  return Math.ceil(end / ALIGNMENT) * ALIGNMENT;
}

function size(entry: TensorEntry): number {
  return entry.shape.reduce((product, n) => product * n, 1);
}

function byteSize(entry: TensorEntry): number {
  return size(entry) * (entry.type === "float32" ? 4 : 1);
}

function damaged(what: string, cause?: unknown): ReadoutError {
  const message = `This is not a model of readout: ${what}. Use models/english.bin as it comes with the package.`;
  return new ReadoutError("model-unreadable", message, { cause });
}
