import { describe, expect, test } from "vitest";
import { aStop, aTrip } from "./trip.fixture.ts";
import { courseOf, legsOf, nameOfStop, placeStops, readSelection } from "./trips.ts";

describe("trips on a map", () => {
  test.each([
    ["happened", "made"],
    ["ongoing", "made"],
    ["scheduled", "planned"],
    ["possible", "planned"],
    ["averted", "off"],
    ["denied", "off"],
  ] as const)("what is %s is %s", (status, course) => expect(courseOf(status)).toBe(course));

  test("a way leads from stop to stop, drawn as its end is", () => {
    const trip = aTrip([aStop("Rome", [12.5, 41.9]), aStop("Cairo", [31.2, 30], "scheduled")]);
    expect(legsOf(trip).map(({ from, to, course }) => [from.index, to.index, course])).toEqual([[0, 1, "planned"]]);
  });

  test("a stop without a place on the map is passed by, and keeps its number", () => {
    const trip = aTrip([aStop("Rome", [12.5, 41.9]), aStop("the region", null), aStop("Cairo", [31.2, 30])]);
    expect(placeStops(trip).map(({ index }) => index)).toEqual([0, 2]);
    expect(legsOf(trip)).toHaveLength(1);
  });

  test("no way leads from a town to itself", () => {
    expect(legsOf(aTrip([aStop("Rome", [12.5, 41.9]), aStop("Rome", [12.5, 41.9])]))).toEqual([]);
  });

  test.each([
    [null, null],
    ["c1", { trip: "c1", stop: null }],
    [nameOfStop("c1", 1), { trip: "c1", stop: 1 }],
    [nameOfStop("a~b", 0), { trip: "a~b", stop: 0 }],
  ])("the selection %s", (sel, selection) => expect(readSelection(sel)).toEqual(selection));
});
