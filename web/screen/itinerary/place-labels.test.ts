import { describe, expect, test } from "vitest";
import { placeLabels } from "./place-labels.ts";

const SIZE = { width: 300, height: 200 };

describe("placeLabels", () => {
  test("a name stands on the right of its place", () => {
    const [label] = placeLabels([{ name: "Rome", x: 100, y: 100 }], [], 10, SIZE);
    expect(label).toMatchObject({ anchor: "start", x: 113 });
  });

  test("at the right edge it stands on the left", () => {
    const [label] = placeLabels([{ name: "Wellington", x: 280, y: 100 }], [], 10, SIZE);
    expect(label?.anchor).toBe("end");
  });

  test("a marker in the way is avoided", () => {
    const [label] = placeLabels([{ name: "Rome", x: 100, y: 100 }], [{ x: 125, y: 100 }], 10, SIZE);
    expect(label?.anchor).toBe("end");
  });

  test("names do not lie on one another; one without room is left out", () => {
    const places = Array.from({ length: 30 }, (_, i) => ({ name: `Town ${i}`, x: 150, y: 100 }));
    const labels = placeLabels(places, [], 10, SIZE);
    expect(labels.length).toBeGreaterThan(3);
    expect(labels.length).toBeLessThan(30);
    expect(new Set(labels.map(({ x, y, anchor }) => `${x} ${y} ${anchor}`)).size).toBe(labels.length);
  });
});
