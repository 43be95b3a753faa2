import { EVENT_CLASSES } from "../../src/annotator/event/pair/event-class.ts";
import { type EventModelHeader, hashFeature, WEIGHT_SCALE } from "../../src/annotator/event/pair/model.ts";
import type { Weights } from "./logistic.ts";

/** Features whose weights all round to less than this, in 32nds of a logit, are left out. */
const LEAST = 5;

/** The bytes of `models/events.bin`, which `loadEventModel` reads. The same weights give the same bytes. */
export function writeEventModel(weights: Weights): Uint8Array {
  const rows = new Map<number, Int8Array>();
  for (const [name, row] of weights) {
    const rounded = Int8Array.from(row, (weight) => Math.max(-127, Math.min(127, Math.round(weight * WEIGHT_SCALE))));
    if (rounded.some((weight) => Math.abs(weight) >= LEAST)) rows.set(hashFeature(name), rounded);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const header: EventModelHeader = { schema: "readout/events@1", classes: EVENT_CLASSES, features: sorted.length };
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const bytes = new Uint8Array(line.length + sorted.length * (4 + EVENT_CLASSES.length));
  bytes.set(line);
  const view = new DataView(bytes.buffer, line.length);
  sorted.forEach(([hash, row], i) => {
    view.setUint32(4 * i, hash, true);
    bytes.set(new Uint8Array(row.buffer), line.length + 4 * sorted.length + i * EVENT_CLASSES.length);
  });
  return bytes;
}
