import { expect, it } from "vitest";
import { loadReadout } from "../../resource/load.ts";

const readout = await loadReadout();

it.each([
  ["Spain sent tents to Ecuador on Monday. More tents will be flown to Quito within a week.", "AID", "ESP", "ECU"],
  ["Qatar promised Sudan 20 million dollars. The money was paid to Sudan in May.", "AID", "QAT", "SDN"],
  ["Ghana accused Togo of smuggling fuel. Togo rejected the charge on Monday.", "REJECT", "TGO", "GHA"],
])("a party that an earlier sentence names: %s", (text, event, actor, recipient) => {
  const { claims } = readout.read(text, { published: "2025-03-03" });
  const events = claims.flatMap((claim) =>
    claim.kind === "event" ? [[claim.event, claim.actors[0]?.code, claim.recipients[0]?.code]] : [],
  );
  expect(events).toContainEqual([event, actor, recipient]);
});

it.each([
  ["Chile called off President Gabriel Boric's visit to Lima.", "averted", "CHL", "PER"],
  ["Lithuania may cancel its minister's trip to Minsk.", "possible", "LTU", "BLR"],
  ["The talks between Jordan and Syria were postponed.", "averted", "JOR", undefined],
])("what is called off is a meeting that does not take place: %s", (text, status, actor, recipient) => {
  const { claims } = readout.read(text, { published: "2025-03-03" });
  const found = claims.find((claim) => claim.kind === "event" && claim.event === "CONSULT");
  expect(found).toMatchObject({ status, actors: [{ code: actor }, ...(recipient ? [] : [{ code: "SYR" }])] });
});
