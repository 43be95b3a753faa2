import type { Snapshot } from "../record/snapshot.ts";
import type { Exporter } from "./exporter.ts";

const encoder = new TextEncoder();

/** All that an exporter writes, as bytes. */
export async function writtenBytes(exporter: Exporter, snapshot: Snapshot): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of exporter.write(snapshot)) {
    chunks.push(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
  }
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** All that an exporter writes, as text; it must be sound UTF-8. */
export async function writtenText(exporter: Exporter, snapshot: Snapshot): Promise<string> {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await writtenBytes(exporter, snapshot));
}
