import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadReadout } from "../src/resource/load.ts";
import { checkSeed } from "./seed-rows.ts";

const SEED = "../shared/seed";
const file = existsSync(SEED) ? readdirSync(SEED).find((name) => name.endsWith(".txt")) : undefined;

// The article is not the project's own, so the test runs only where it lies beside the checkout.
describe.skipIf(file === undefined)("the seed article", async () => {
  const text = file === undefined ? "" : readFileSync(`${SEED}/${file}`, "utf8");
  const reading = (await loadReadout()).read(text);

  it.each(checkSeed(reading))("$row: $part", ({ holds }) => {
    expect(holds).toBe(true);
  });

  it("has exact evidence for every claim", () => {
    for (const { evidence } of reading.claims) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
    }
  });
});
