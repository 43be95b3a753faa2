import { describe, expect, test } from "vitest";
import type { Pair } from "../../src/record/answer.ts";
import { layOutNetwork } from "./network.ts";

const PAIRS: readonly Pair[] = [
  ["FRA", "DEU", 9],
  ["FRA", "ITA", 4],
  ["JPN", "KOR", 1],
].map(([a, b, count]) => ({ a, b, names: [a, b], count, mean: 0 }) as unknown as Pair);

describe("the network of pairs", () => {
  const { nodes, edges } = layOutNetwork(PAIRS, 600, 400);

  test("is the same each time", () => {
    expect(layOutNetwork(PAIRS, 600, 400)).toEqual({ nodes, edges });
  });

  test("all actors are within the picture, each once", () => {
    expect(nodes.map(({ id, count }) => [id, count])).toEqual([
      ["FRA", 13],
      ["DEU", 9],
      ["ITA", 4],
      ["JPN", 1],
      ["KOR", 1],
    ]);
    expect(nodes.every(({ x, y }) => x >= 0 && x <= 600 && y >= 0 && y <= 400)).toBe(true);
  });

  test("the busier a pair, the wider its line", () => {
    expect(edges.map(({ width }) => width)).toEqual([7, 5, 3]);
  });

  test("a record without pairs has an empty network", () => {
    expect(layOutNetwork([], 600, 400)).toEqual({ nodes: [], edges: [] });
  });
});
