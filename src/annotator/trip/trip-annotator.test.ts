import { expect, it } from "vitest";
import { loadReadout } from "../../resource/load.ts";

const readout = await loadReadout();

/** "traveller: place (status) → place (status)" */
function tripsIn(text: string): string[] {
  const { trips } = readout.annotate(text, { published: "2025-03-10" });
  return trips.map((trip) => {
    const stops = trip.stops.map((stop) => `${stop.place.name} (${stop.status})`).join(" → ");
    return `${trip.traveller.name ?? trip.traveller.text}: ${stops}`;
  });
}

it("puts the stops of one journey in order", () => {
  const text =
    "French President Emmanuel Macron arrived in Cairo on Monday. Macron will visit Nairobi on Wednesday to meet Kenyan President William Ruto.";
  expect(tripsIn(text)).toEqual(["Emmanuel Macron: Cairo (happened) → Nairobi (scheduled)"]);
  const [trip] = readout.annotate(text, { published: "2025-03-10" }).trips;
  expect(trip?.stops[1]?.meets.map((actor) => actor.name)).toEqual(["William Ruto"]);
  expect(trip?.stops[1]?.time).toMatchObject({ from: "2025-03-12" });
});

it("does not send a head of state abroad when he stays at home", () => {
  expect(tripsIn("French President Emmanuel Macron spoke in Paris on Monday.")).toEqual([]);
});

it("survives a verb that every object has a member of", () => {
  expect(tripsIn("French President Emmanuel Macron will constructor to Cairo on Monday.")).toEqual([]);
});
