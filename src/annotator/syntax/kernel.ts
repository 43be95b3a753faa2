/** The functions of `kernel/kernel.ts`, where each is described. Addresses and strides are in bytes. */
interface KernelFunctions {
  firstAddress(): number;
  multiply(
    x: number,
    xStride: number,
    rowScales: number,
    rows: number,
    matrix: number,
    y: number,
    yStride: number,
  ): void;
  runLayer(batch: number, matrix: number, isBackward: boolean, cells: number, states: number, stride: number): void;
  rectify(x: number, floats: number): void;
  quantize(x: number, xStride: number, rows: number, width: number, y: number, yStride: number, scales: number): void;
  scoreArcs(
    left: number,
    leftStride: number,
    root: number,
    heads: number,
    headStride: number,
    words: number,
    width: number,
    y: number,
  ): void;
  bestRelation(left: number, head: number, width: number, relations: number, skipped: number): number;
}

/** The WebAssembly kernel and its memory, which grows only through `allocate`. */
export interface Kernel extends KernelFunctions {
  /** Address of so many fresh bytes, all zero, at a multiple of 64. */
  allocate(bytes: number): number;
  readonly shorts: Int16Array;
  readonly words: Uint32Array;
  readonly floats: Float32Array;
}

const PAGE = 65536;
const LINE = 64;

/** Compiles the bytes of `models/kernel.wasm`. */
export async function loadKernel(wasm: Uint8Array): Promise<Kernel> {
  const { instance } = await WebAssembly.instantiate(wasm as Uint8Array<ArrayBuffer>);
  const { memory, ...functions } = instance.exports as unknown as KernelFunctions & { memory: WebAssembly.Memory };
  let next = roundUp(functions.firstAddress(), LINE);
  let views = viewsOf(memory);
  const allocate = (bytes: number): number => {
    const address = next;
    next = roundUp(address + bytes, LINE);
    const missing = next - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / PAGE));
      views = viewsOf(memory);
    }
    return address;
  };
  return {
    ...functions,
    allocate,
    get shorts() {
      return views.shorts;
    },
    get words() {
      return views.words;
    },
    get floats() {
      return views.floats;
    },
  };
}

/** The next multiple of `block`. */
export function roundUp(n: number, block: number): number {
  return Math.ceil(n / block) * block;
}

function viewsOf({ buffer }: WebAssembly.Memory): Pick<Kernel, "shorts" | "words" | "floats"> {
  return { shorts: new Int16Array(buffer), words: new Uint32Array(buffer), floats: new Float32Array(buffer) };
}
