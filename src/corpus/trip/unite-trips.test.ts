import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Trip } from "../../record/answer.ts";
import { person, stop, tripOf } from "./trips.fixture.ts";
import { claimOfTrip, uniteTrips } from "./unite-trips.ts";

const told = (trip: Trip): string[] =>
  trip.stops.map(({ place, time, status }) => [place.name, ...(time?.from ? [time.from] : []), status].join(" "));
const all = (...given: Parameters<typeof uniteTrips>[0]): string[][] => uniteTrips(given).map(told);

describe("trips", () => {
  it("are one however many articles tell of them, each stop once and in order", () => {
    const [trip, ...others] = uniteTrips([
      tripOf("c1", "2025-10-20", ["Tokyo 2025-10-27", "Busan 2025-10-29"], { outlet: "One", tour: "an Asian tour" }),
      tripOf("c2", "2025-10-28", ["Tokyo 2025-10-27 happened"], { outlet: "Two" }),
      tripOf("c3", "2025-10-30", ["Busan 2025-10-29 happened", "Beijing 2025-10-31"], { outlet: "One" }),
    ]);
    expect(others).toEqual([]);
    expect(trip && told(trip)).toEqual([
      "Tokyo 2025-10-27 happened",
      "Busan 2025-10-29 happened",
      "Beijing 2025-10-31 scheduled",
    ]);
    expect(trip).toMatchObject({
      id: "c1",
      traveller: { name: "Ruiz", code: "USA" },
      tour: "an Asian tour",
      from: "2025-10-27",
      to: "2025-10-31",
      support: { claims: ["c1", "c2", "c3"], independent: 2 },
    });
    expect(trip?.stops[0]?.history.map(({ status, since, claim }) => [status, since, claim])).toEqual([
      ["scheduled", "2025-10-20", "c1"],
      ["happened", "2025-10-28", "c2"],
    ]);
    expect(trip?.stops[0]?.support).toMatchObject({ claims: ["c1", "c2"], independent: 2 });
  });

  it("tell what was called off", () => {
    expect(
      all(tripOf("c1", "2025-10-20", ["Tokyo 2025-10-27"]), tripOf("c2", "2025-10-25", ["Tokyo 2025-10-27 averted"])),
    ).toEqual([["Tokyo 2025-10-27 averted"]]);
  });

  it("put a state with the town in it, and a stop without a day where the articles put it", () => {
    expect(
      all(
        tripOf("c1", "2025-10-20", ["Japan 2025-10-27", "Ulaanbaatar", "Busan 2025-10-30"]),
        tripOf("c2", "2025-10-27", ["Tokyo 2025-10-27 happened"]),
      ),
    ).toEqual([["Tokyo 2025-10-27 happened", "Ulaanbaatar scheduled", "Busan 2025-10-30 scheduled"]]);
  });

  it("are parted where they are far from each other, also within one article", () => {
    const trips = uniteTrips([
      tripOf("c1", "2025-10-20", ["Tokyo 2025-03-04 happened", "Tokyo 2025-10-27"]),
      tripOf("c2", "2025-10-28", ["Tokyo 2025-10-27 happened"]),
    ]);
    expect(trips.map(told)).toEqual([["Tokyo 2025-03-04 happened"], ["Tokyo 2025-10-27 happened"]]);
    expect(trips.map(({ id }) => id)).toEqual(["c1", "c2"]);
  });

  it("have a number where an article tells of two that no other tells of", () => {
    const trips = uniteTrips([tripOf("c1", "2025-10-20", ["Tokyo 2025-03-04 happened", "Tokyo 2025-10-27"])]);
    expect(trips.map(({ id }) => id)).toEqual(["c1", "c1~2"]);
    expect(trips.map(({ id }) => claimOfTrip(id))).toEqual(["c1", "c1"]);
  });

  it("take in what has no day by its place, and never the plan of another place", () => {
    expect(
      all(
        tripOf("c1", "2025-10-20", ["Tokyo 2025-10-27"]),
        tripOf("c2", "2025-10-21", ["Tokyo"]),
        tripOf("c3", "2025-10-21", ["Beijing"]),
      ),
    ).toEqual([["Tokyo 2025-10-27 scheduled"], ["Beijing scheduled"]]);
  });

  it("are each one traveller's", () => {
    const other = person("Okafor", "NGA");
    expect(
      all(
        tripOf("c1", "2025-10-20", ["Tokyo 2025-10-27"]),
        tripOf("c2", "2025-10-20", ["Tokyo 2025-10-27"], { traveller: other }),
      ),
    ).toHaveLength(2);
  });

  it("name whom the traveller meets: a person for the state, never himself", () => {
    const [host, self] = [person("Mori", "JPN"), person("Ruiz", "USA")];
    const state = { text: "Japan", id: "JPN", name: "Japan", code: "JPN", how: "name", start: 0, end: 0 } as const;
    const [trip] = uniteTrips([
      tripOf("c1", "2025-10-20", [stop("Tokyo 2025-10-27", [state, self])]),
      tripOf("c2", "2025-10-21", [stop("Tokyo 2025-10-27", [host])]),
    ]);
    expect(trip?.stops[0]?.meets.map(({ name }) => name)).toEqual(["Mori"]);
  });

  it("leave out what people rejected", () => {
    const decision = { id: "d1", madeAt: "2025-11-01T00:00:00Z", by: "me", kind: "reject", claim: "c1" } as const;
    expect(all({ ...tripOf("c1", "2025-10-20", ["Tokyo 2025-10-27"]), decisions: [decision] })).toEqual([]);
  });
});

const days = fc.integer({ min: 1, max: 28 }).map((day) => `2025-10-${String(day).padStart(2, "0")}`);
const stops = fc
  .tuple(
    fc.constantFrom("Tokyo", "Japan", "Busan", "Beijing", "Ulaanbaatar"),
    fc.option(fc.oneof(days, fc.constant("2025-10")), { nil: "" }),
    fc.constantFrom("scheduled", "happened", "averted", "expected"),
  )
  .map((parts) => parts.filter((part) => part !== "").join(" "));
const claims = fc.array(
  fc.record({
    day: days,
    stops: fc.array(stops, { minLength: 1, maxLength: 4 }),
    who: fc.constantFrom("Ruiz", "Okafor"),
    tour: fc.constantFrom(undefined, "Asian tour"),
  }),
  { maxLength: 8 },
);
const shuffled = claims.chain((given) =>
  fc.shuffledSubarray([...given.keys()], { minLength: given.length }).map((order) => ({ given, order })),
);

it("are the same in any order of the claims, and lose none", () => {
  fc.assert(
    fc.property(shuffled, ({ given, order }) => {
      const reports = given.map(({ day, stops: texts, who, tour }, i) =>
        tripOf(`c${i}`, day, texts, { traveller: person(who, "USA"), ...(tour === undefined ? {} : { tour }) }),
      );
      const trips = uniteTrips(reports);
      expect(uniteTrips(order.flatMap((i) => reports[i] ?? []))).toEqual(trips);
      expect(new Set(trips.flatMap(({ support }) => support.claims))).toEqual(
        new Set(reports.map(({ claim }) => claim.id)),
      );
      expect(new Set(trips.map(({ id }) => id)).size).toBe(trips.length);
      for (const trip of trips) {
        const starts = trip.stops.flatMap(({ time }) => time?.from ?? []);
        expect(starts).toEqual([...starts].sort());
        expect(new Set(trip.stops.flatMap(({ support }) => support.claims))).toEqual(new Set(trip.support.claims));
      }
    }),
  );
});
