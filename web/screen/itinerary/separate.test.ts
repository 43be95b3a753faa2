import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { separate } from "./separate.ts";

const SIZE = { width: 640, height: 400 };
const point = fc.record({ x: fc.integer({ min: 20, max: 620 }), y: fc.integer({ min: 20, max: 380 }) });

describe("separate", () => {
  test("what is apart stays where it is", () => {
    const points = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ];
    expect(separate(points, 25, SIZE)).toEqual(points);
  });

  test("what lies in one place is set apart, each on its side", () => {
    const [a, b] = separate(
      [
        { x: 100, y: 100 },
        { x: 100, y: 100 },
      ],
      24,
      SIZE,
    );
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(23.5);
  });

  test("nothing lies on another, nothing leaves the map", () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), (points) => {
        const moved = separate(points, 24, SIZE);
        const isWithin = moved.every(({ x, y }) => x >= 12 && x <= 628 && y >= 12 && y <= 388);
        const isApart = moved.every((a, i) => moved.slice(i + 1).every((b) => Math.hypot(a.x - b.x, a.y - b.y) > 20));
        return isWithin && isApart;
      }),
    );
  });
});
