import { EVENT_CLASSES, type EventClass } from "./event-class.ts";

/** One weight for each class, in logits. */
export type Logits = Float64Array;

/** Whether something happens between two parties, and what: two logistic models over the same named features. */
export interface EventModel {
  /** Adds the weights of the features that the model knows, class by class in the order of `EVENT_CLASSES`. */
  add(features: readonly string[], logits: Logits): Logits;
  /** The weights of the features for one class. */
  sum(features: readonly string[], kind: EventClass): number;
}

/** `models/events.bin`: a line of JSON, the hashes of the features (uint32, little-endian), a row of weights for each (int8, in 32nds of a logit). */
export interface EventModelHeader {
  readonly schema: "readout/events@1";
  readonly classes: readonly EventClass[];
  /** How many features there are. */
  readonly features: number;
}

export const WEIGHT_SCALE = 32;

/** Reads `models/events.bin`. Throws when it is not of the known schema or does not fit the classes of this version. */
export function loadEventModel(bytes: Uint8Array): EventModel {
  const line = bytes.indexOf(10);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, line))) as EventModelHeader;
  const width = EVENT_CLASSES.length;
  if (header.schema !== "readout/events@1" || header.classes.join() !== EVENT_CLASSES.join())
    throw new Error(`models/events.bin is of another version ("${String(header.schema)}"). Train it again.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset + line + 1);
  const rows = new Map<number, number>();
  for (let i = 0; i < header.features; i++) rows.set(view.getUint32(4 * i, true), i * width);
  const weights = new Int8Array(view.buffer, view.byteOffset + 4 * header.features, header.features * width);
  return {
    add(features, logits) {
      for (const feature of features) {
        const row = rows.get(hashFeature(feature));
        if (row === undefined) continue;
        for (let k = 0; k < width; k++) logits[k] = (logits[k] as number) + (weights[row + k] as number) / WEIGHT_SCALE;
      }
      return logits;
    },
    sum(features, kind) {
      const at = EVENT_CLASSES.indexOf(kind);
      let sum = 0;
      for (const feature of features) {
        const row = rows.get(hashFeature(feature));
        if (row !== undefined) sum += weights[row + at] as number;
      }
      return sum / WEIGHT_SCALE;
    },
  };
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), mixed at the end: 32 bits. */
export function hashFeature(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** How likely it is that anything happens, by the logit of NONE. */
export function happensBy(silence: number): number {
  return 1 / (1 + Math.exp(silence));
}

/** How likely each class is if anything happens, in the order of `EVENT_CLASSES`; NONE has no share. */
export function sharesOf(logits: Logits): Float64Array {
  const none = EVENT_CLASSES.indexOf("NONE");
  const top = Math.max(...logits.filter((_, k) => k !== none));
  const odds = logits.map((logit, k) => (k === none ? 0 : Math.exp(logit - top)));
  const sum = odds.reduce((total, each) => total + each, 0);
  return odds.map((each) => each / sum);
}
