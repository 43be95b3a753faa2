import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOf, dayTicks, linearScale } from "./scale.ts";

describe("scales", () => {
  test.each([
    [0, 10],
    [5, 60],
    [10, 110],
    [-5, -40],
  ])("%d → %d", (value, place) => {
    expect(linearScale([0, 10], [10, 110])(value)).toBe(place);
  });

  test("one value alone lies in the middle", () => {
    expect(linearScale([3, 3], [0, 100])(3)).toBe(50);
  });

  test.each([
    ["1970-01-02", 1],
    ["2025", 20089],
    ["2025-10-27T08:00", 20388],
  ])("%s is day %d", (date, number) => {
    expect(dayNumber(date)).toBe(number);
  });

  test("days survive the way there and back", () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => dayNumber(dayOf(day)) === day));
  });

  test.each([
    ["2025-01-10", "2025-04-02", ["2025-02", "2025-03", "2025-04"]],
    ["2024-10-01", "2025-03-31", ["2024-11", "2025", "2025-03"]],
    ["2020-05-01", "2025-03-31", ["2021", "2022", "2023", "2024", "2025"]],
  ] as const)("ticks from %s to %s", (from, to, labels) => {
    expect(dayTicks(from, to, 5).map(({ label }) => label)).toEqual(labels);
  });

  test("ticks lie between the days, and are never more than fit", () => {
    const day = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 2, max: 12 }), (start, length, most) => {
        const [from, to] = [dayOf(start), dayOf(start + length)];
        const ticks = dayTicks(from, to, most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.every((tick) => tick.day >= from && tick.day <= to)).toBe(true);
      }),
    );
  });
});
