import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayFollow } from "./decode-entities.ts";
import { isTree } from "./decode-tree.ts";
import { createEngine } from "./engine.ts";
import { loadKernel } from "./kernel.ts";
import { loadNetwork } from "./load-network.ts";
import { readModel } from "./model-file.ts";
import { createReferenceNetwork } from "./reference-network.fixture.ts";
import type { ScoreTable } from "./scores.ts";
import { createTinyModel } from "./tiny-model.fixture.ts";

const KERNEL = readFileSync(new URL("../../../models/kernel.wasm", import.meta.url));
const FORMS = [".", "kyiv", "met", "minister", "the", "tokyo", "visited", "škoda"];
const BYTES = createTinyModel(FORMS);
const MODEL = readModel(BYTES);
const reference = createReferenceNetwork(MODEL);
const network = await loadNetwork(BYTES, KERNEL);
const engine = createEngine(await loadKernel(KERNEL), MODEL);

const form = fc.oneof(fc.constantFrom("The", "Minister", "visited", "Kyiv", "Škoda", "."), fc.string({ minLength: 1 }));
const sentence = fc.array(form, { minLength: 1, maxLength: 20 });

function expectClose(found: ScoreTable, expected: ScoreTable, rows: number, columns: number): void {
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) {
      const value = found.values[row * found.stride + i] ?? Number.NaN;
      expect(Math.abs(value - (expected.values[row * expected.stride + i] ?? 0))).toBeLessThan(2e-3);
    }
  }
}

describe("the kernel", () => {
  it("computes what the network in plain TypeScript computes", () => {
    fc.assert(
      fc.property(sentence, (forms) => {
        const expected = reference.score(forms);
        engine.score([forms], (scores) => {
          const n = forms.length;
          expectClose(scores.tags, expected.tags, n, MODEL.tags.length);
          expectClose(scores.entities, expected.entities, n, MODEL.entities.length);
          const arcs = (values: Float32Array): ScoreTable => ({ values, stride: n + 1 });
          expectClose(arcs(scores.arcs), arcs(expected.arcs), n, n + 1);
          const heads = Int32Array.from(forms, (_, i) => i);
          expect(scores.relate(heads)).toEqual(expected.relate(heads));
        });
      }),
      { numRuns: 40 },
    );
  });
});

it("has room for so many tokens and no more", () => {
  const forms = Array.from({ length: 200 }, () => "met");
  expect(() => engine.score([forms, forms, forms, forms, forms, forms], () => {})).toThrow(RangeError);
});

describe("the network", () => {
  it("gives a sentence the same analysis, whatever stands beside it and was read before", async () => {
    const fresh = await loadNetwork(BYTES, KERNEL);
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), (sentences) => {
        const alone = sentences.map((forms) => network.parse([forms])[0]);
        expect(fresh.parse(sentences)).toEqual(alone);
      }),
      { numRuns: 30 },
    );
  });

  it("gives every sentence one tree and well-formed entities", () => {
    fc.assert(
      fc.property(sentence, (forms) => {
        const [analysis] = network.parse([forms]);
        expect(isTree(analysis?.heads.map((head) => head + 1) ?? [])).toBe(true);
        const labels = analysis?.entities ?? [];
        expect(["O", ...labels].every((label, i) => mayFollow(label, labels[i] ?? "O"))).toBe(true);
        expect(analysis?.relations.filter((relation) => relation === "root")).toHaveLength(1);
        expect(analysis?.relations[analysis.heads.indexOf(-1)]).toBe("root");
      }),
    );
  });

  it("reads sentences of a thousand words in stretches, and thousands of sentences in batches", () => {
    const long = Array.from({ length: 1000 }, (_, i) => FORMS[i % FORMS.length] ?? "");
    const short = Array.from({ length: 3000 }, (_, i) => [`Minister${i}`]);
    const analyses = network.parse([long, [], ...short]);
    expect(isTree(analyses[0]?.heads.map((head) => head + 1) ?? [])).toBe(true);
    expect(analyses[0]?.upos).toHaveLength(1000);
    expect(analyses[1]?.heads).toEqual([]);
    expect(analyses).toHaveLength(3002);
    expect(analyses[3001]).toEqual(network.parse([["Minister2999"]])[0]);
  });
});

describe("the model file", () => {
  it.each([
    ["nothing", new Uint8Array()],
    ["another file", new TextEncoder().encode("{}")],
    ["a file cut in its header", BYTES.slice(0, 500)],
    ["a file cut in its weights", BYTES.slice(0, -100)],
  ])("is refused with a sentence that says what to do: %s", (_, bytes) => {
    expect(() => readModel(bytes)).toThrow(/not a model of readout: .*models\/english\.bin/);
  });

  it("may begin anywhere in its buffer", () => {
    const moved = new Uint8Array(BYTES.length + 1);
    moved.set(BYTES, 1);
    expect(readModel(moved.subarray(1)).matrix("tag")).toEqual(MODEL.matrix("tag"));
  });
});
