import { expect, it } from "vitest";
import { EXPORTERS } from "../../exporter/exporters.ts";
import { FORMATS } from "./export.ts";

it("offers the formats that there are", () => {
  expect(FORMATS).toEqual(EXPORTERS.map(({ name }) => name));
});
