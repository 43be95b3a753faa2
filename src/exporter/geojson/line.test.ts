import { describe, expect, it } from "vitest";
import { drawLine, type Position } from "./line.ts";

describe("drawLine", () => {
  it.each([
    ["nothing", [], null],
    ["one place", [[10, 50]], null],
    [
      "a place and itself",
      [
        [10, 50],
        [10, 50],
      ],
      null,
    ],
    [
      "two places",
      [
        [10, 50],
        [20, 60],
      ],
      {
        type: "LineString",
        coordinates: [
          [10, 50],
          [20, 60],
        ],
      },
    ],
    [
      "across the antimeridian eastwards",
      [
        [170, 0],
        [-170, 10],
      ],
      {
        type: "MultiLineString",
        coordinates: [
          [
            [170, 0],
            [180, 5],
          ],
          [
            [-180, 5],
            [-170, 10],
          ],
        ],
      },
    ],
    [
      "and westwards",
      [
        [-160, 20],
        [140, 35],
      ],
      {
        type: "MultiLineString",
        coordinates: [
          [
            [-160, 20],
            [-180, 25],
          ],
          [
            [180, 25],
            [140, 35],
          ],
        ],
      },
    ],
  ] satisfies (readonly [string, readonly Position[], object | null])[])("%s", (_, positions, expected) => {
    expect(drawLine(positions)).toEqual(expected);
  });
});
