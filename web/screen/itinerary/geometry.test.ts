import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type At, findArrow, fitProjection, middleLongitude, project, writeArc } from "./geometry.ts";

const SIZE = { width: 640, height: 400 };
const at = fc.tuple(fc.integer({ min: -179, max: 180 }), fc.integer({ min: -85, max: 85 }));

describe("middleLongitude", () => {
  test.each<[number[], number]>([
    [[10], 10],
    [[10, 30], 20],
    [[170, -170], 180],
    [[-77, 140], -148.5],
  ])("of %j is %d", (longitudes, middle) => {
    expect(middleLongitude(longitudes.map((lon) => [lon, 0]))).toBe(middle);
  });
});

describe("fitProjection", () => {
  test("all places are on the map", () => {
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 6 }), (places) => {
        const projection = fitProjection(places, [], SIZE);
        return places
          .map((place) => project(projection, place))
          .every(({ x, y }) => x >= 0 && x <= SIZE.width && y >= 0 && y <= SIZE.height);
      }),
    );
  });

  test("a single town lies in the middle, with its surroundings", () => {
    const { x, y } = project(fitProjection([[31, 30]], [], SIZE), [31, 30]);
    expect(Math.abs(x - 320)).toBeLessThan(5);
    expect(Math.abs(y - 200)).toBeLessThan(20);
  });

  test("the way over the date line is not cut", () => {
    const [from, to]: [At, At] = [
      [140, 36],
      [-77, 39],
    ];
    const projection = fitProjection([from, to], [[from, to]], SIZE);
    expect(writeArc(projection, from, to).match(/M/g)).toHaveLength(1);
    expect(project(projection, from).x).toBeLessThan(project(projection, to).x);
  });

  test("without places it is the whole world", () => {
    expect(project(fitProjection([], [], SIZE), [0, 0])).toEqual({ x: 320, y: 200 });
  });
});

describe("findArrow", () => {
  test.each<[At, number]>([
    [[30, 0], 0],
    [[-30, 0], 180],
    [[0, 30], -90],
    [[0, -30], 90],
  ])("from 0, 0 to %j it points to %d°", (to, angle) => {
    const projection = fitProjection([[0, 0], to], [[[0, 0], to]], SIZE);
    const found = findArrow(projection, [0, 0], to)?.angle ?? Number.NaN;
    expect(Math.abs(found)).toBeCloseTo(Math.abs(angle), 0);
    if (Math.abs(angle) === 90) expect(found).toBeCloseTo(angle, 0);
  });
});
