import { expect, it } from "vitest";
import { loadReadout } from "../../resource/load.ts";

const readout = await loadReadout();

it.each([
  ["President Lee will travel to Tokyo on Thursday to meet Prime Minister Shigeru Ishiba.", "Tokyo", "2025-03-06"],
  ["Macron will fly to Berlin on 14 March for talks with Chancellor Olaf Scholz.", "Berlin", "2025-03-14"],
  ["Rubio will be in Riyadh on Tuesday, where he is to hold talks with Prince Faisal.", "Riyadh", "2025-03-04"],
  ["Starmer left London on Monday to meet President Macron in Paris.", "Paris", "2025-03-03"],
])("dates and places the meeting that a journey is made for: %s", (text, place, day) => {
  const { claims } = readout.read(text, { published: "2025-03-03" });
  const meeting = claims.find((claim) => claim.kind === "event" && claim.mode !== "visit");
  expect(meeting).toMatchObject({ event: "CONSULT", place: { name: place }, time: { from: day } });
});
