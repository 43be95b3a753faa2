import type { When as Time } from "../../src/record/derived.ts";
import { describeWhen } from "../../src/record/value-words.ts";
import { Instant } from "./instant.tsx";

/** When it was, or is to be, in the world. */
export function When({ time }: { readonly time: Time }) {
  const { from, to } = time;
  if (from !== null && from === to) return <Instant at={from} />;
  return <time dateTime={from ?? to ?? ""}>{describeWhen(time)}</time>;
}
