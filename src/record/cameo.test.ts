import { describe, expect, it } from "vitest";
import { CAMEO_ROOTS, type Coded, cameoRootOf } from "./cameo.ts";
import { PLOVER_EVENTS } from "./event.ts";
import { MODES } from "./mode.ts";

describe("cameoRootOf", () => {
  it.each([
    [{ event: "AGREE" }, "03"],
    [{ event: "CONSULT", mode: "visit" }, "04"],
    [{ event: "SUPPORT" }, "05"],
    [{ event: "COOPERATE" }, "06"],
    [{ event: "AID" }, "07"],
    [{ event: "CONCEDE" }, "08"],
    [{ event: "RETREAT", mode: "ceasefire" }, "08"],
    [{ event: "ACCUSE", mode: "investigate" }, "09"],
    [{ event: "REQUEST", mode: "yield" }, "10"],
    [{ event: "ACCUSE", mode: "allege" }, "11"],
    [{ event: "ACCUSE" }, "11"],
    [{ event: "REJECT", mode: "meet" }, "12"],
    [{ event: "THREATEN", mode: "violence" }, "13"],
    [{ event: "PROTEST", mode: "boycott" }, "14"],
    [{ event: "MOBILIZE" }, "15"],
    [{ event: "SANCTION", mode: "restrict" }, "16"],
    [{ event: "COERCE", mode: "arrest" }, "17"],
    [{ event: "ASSAULT", mode: "abduct" }, "18"],
    [{ event: "ASSAULT", mode: "suicide-attack" }, "18"],
    [{ event: "ASSAULT", mode: "firearms" }, "19"],
    [{ event: "ASSAULT", mode: "heavy-weapons" }, "19"],
    [{ event: "ASSAULT", mode: "massacre" }, "20"],
    [{ event: "ASSAULT", mode: "unconventional" }, "20"],
    [{ event: "ASSAULT", mode: "crowd-control" }, "17"],
    [{ event: "ASSAULT" }, "18"],
    [{ event: "ASSAULT", contexts: ["military"] }, "19"],
    [{ event: "ASSAULT", mode: "destroy", contexts: ["military"] }, "19"],
    [{ event: "ASSAULT", mode: "destroy", contexts: [] }, "17"],
  ] satisfies (readonly [Coded, string])[])("%j → %s", (coded, root) => {
    expect(cameoRootOf(coded)).toBe(root);
  });

  it("knows every event and mode", () => {
    for (const event of PLOVER_EVENTS) {
      for (const mode of MODES[event]) expect(CAMEO_ROOTS).toContain(cameoRootOf({ event, mode }));
      expect(CAMEO_ROOTS).toContain(cameoRootOf({ event }));
    }
  });
});
