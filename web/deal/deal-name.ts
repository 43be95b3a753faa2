import type { Deal } from "../../src/record/derived.ts";
import { nameParties } from "../../src/record/value-words.ts";

/** "Algeria, Lebanon" */
export function nameDeal({ parties }: Pick<Deal, "parties">): string {
  return nameParties(parties) || "unnamed parties";
}
