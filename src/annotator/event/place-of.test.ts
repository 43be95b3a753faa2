import { expect, it } from "vitest";
import { loadReadout } from "../../resource/load.ts";

const readout = await loadReadout();

it.each([
  ["Chilean Foreign Minister Alberto van Klaveren met US envoy John Kerry in Lisbon.", "Lisbon"],
  ["The presidents of Ghana and Togo held talks in Accra on Sunday.", "Accra"],
  ["Israel bombed a warehouse in the Syrian town of Palmyra on Friday.", "Palmyra"],
  ["Peru's president telephoned Emmanuel Macron on Friday.", undefined],
])("where it is, not whose the parties are: %s", (text, place) => {
  const { claims } = readout.read(text, { published: "2025-03-03" });
  expect(claims.find((claim) => claim.kind === "event")?.place?.name).toBe(place);
});
