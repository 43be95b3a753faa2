import { expect, it } from "vitest";
import { relatePlaces } from "./told-place.ts";

const place = (name: string, country: string | null): { name: string; country: string | null } => ({ name, country });

it.each([
  ["Kunar province", "AFG", "Nuristan province", "AFG", "apart"],
  ["Kunar province", null, "Nuristan province", "AFG", "apart"],
  ["Iran's Fars province", null, "Fars province", "IRN", "contained"],
  ["Kharkiv oblast", "UKR", "Kupiansk district", "UKR", "contained"],
  ["Kunar province", "AFG", "Afghanistan", "AFG", "contained"],
  ["Punjab province", "PAK", "Herat province", "AFG", "abroad"],
])("%s (%s) and %s (%s) are %s", (a, countryOfA, b, countryOfB, relation) => {
  expect(relatePlaces(place(a, countryOfA), place(b, countryOfB))).toBe(relation);
  expect(relatePlaces(place(b, countryOfB), place(a, countryOfA))).toBe(relation);
});
