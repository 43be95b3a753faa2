import { describe, expect, it } from "vitest";
import type { LayerName } from "../annotator/layers.ts";
import { type AnyAnnotator, createPipeline } from "./pipeline.ts";

const stage = (name: string, requires: readonly LayerName[], assigns: LayerName): AnyAnnotator => ({
  name,
  requires,
  assigns,
  annotate: () => [],
});

describe("createPipeline", () => {
  it("says which stage has to come first", () => {
    const stages = [stage("syntax", ["sentences"], "trees"), stage("segment", [], "sentences")];
    expect(() => createPipeline(stages)).toThrow('put "segment" before it');
  });

  it("says when no stage assigns a layer", () => {
    expect(() => createPipeline([stage("syntax", ["sentences"], "trees")])).toThrow("no stage assigns it");
  });

  it("refuses two stages for one layer", () => {
    expect(() => createPipeline([stage("a", [], "trees"), stage("b", [], "trees")])).toThrow('"a" and "b"');
  });

  it("stops after the layers that are wanted", () => {
    const pipeline = createPipeline([stage("a", [], "sentences"), stage("b", ["sentences"], "trees")]);
    const document = pipeline.annotateUntil(["sentences"], { text: "", hints: {} });
    expect(Object.keys(document)).toEqual(["text", "hints", "sentences"]);
  });
});
