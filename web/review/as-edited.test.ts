import { describe, expect, test } from "vitest";
import type { RoleClaim } from "../../src/record/claim.ts";
import type { Decision } from "../../src/record/kept.ts";
import { asEdited } from "./as-edited.ts";

const CLAIM: RoleClaim = {
  id: "00000001",
  kind: "role",
  status: "happened",
  attribution: { agencies: [], form: "author" },
  evidence: [{ start: 0, end: 4, quote: "Ruiz", rule: "role/title" }],
  actor: { start: 0, end: 4, text: "Ruiz", code: "ESP", how: "name" },
  title: "minister",
  note: "new",
};
const made = { id: "d", madeAt: "2026-01-01T00:00:00Z", by: "Ann", claim: CLAIM.id };

function edit(field: string, value: unknown): Decision {
  return { ...made, kind: "edit", field, value };
}

describe("asEdited", () => {
  test.each<[string, Decision[], Partial<RoleClaim>]>([
    ["nothing decided", [], {}],
    ["accepted", [{ ...made, kind: "accept" }], {}],
    ["the later edit counts", [edit("title", "chair"), edit("title", "president")], { title: "president" }],
  ])("%s", (_, decisions, changed) => expect(asEdited(CLAIM, decisions)).toEqual({ ...CLAIM, ...changed }));

  test("null takes a field away", () => expect(asEdited(CLAIM, [edit("note", null)])).not.toHaveProperty("note"));
});
