import { readModel } from "./model-file.ts";
import type { Network } from "./network.ts";
import { createReferenceNetwork } from "./reference-network.ts";

/**
 * Makes the network ready from the bytes of `models/english.bin` and `models/kernel.wasm`.
 * Throws a `ReadoutError` when the first are no model.
 */
export async function loadNetwork(model: Uint8Array, _kernel: Uint8Array): Promise<Network> {
  return createReferenceNetwork(readModel(model));
}
