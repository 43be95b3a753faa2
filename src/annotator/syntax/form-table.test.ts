import { expect, it } from "vitest";
import { createFormCache } from "./form-cache.ts";
import { createFormTable } from "./form-table.ts";
import { readModel } from "./model-file.ts";
import { createTinyModel } from "./tiny-model.fixture.ts";

it("finds the row of every form it holds and row 0 for all others", () => {
  const forms = Array.from({ length: 500 }, (_, i) => `form${i * 7}ž`);
  const find = createFormTable(readModel(createTinyModel(forms)));
  expect(forms.map(find)).toEqual(forms.map((_, i) => i + 1));
  expect(["form1ž", "", "form0", "\ud800"].map(find)).toEqual([0, 0, 0, 0]);
});

it("keeps the forms that were used last", () => {
  const cache = createFormCache(3);
  const slots = new Uint32Array(3);
  expect(cache.assign(["a", "b", "a"], slots)).toEqual([
    { form: "a", slot: 0 },
    { form: "b", slot: 1 },
  ]);
  expect(Array.from(slots)).toEqual([0, 1, 0]);
  expect(cache.assign(["c", "d"], slots).map(({ form }) => form)).toEqual(["c", "d"]);
  expect(cache.assign(["a", "c", "d"], slots)).toEqual([]);
  expect(cache.assign(["b"], slots)).toEqual([{ form: "b", slot: 0 }]);
});
