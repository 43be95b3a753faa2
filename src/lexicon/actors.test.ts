import { describe, expect, it } from "vitest";
import { firstDay, lastDay } from "../record/day.ts";
import { runsOn } from "./actor-dates.ts";
import { parseActorFile } from "./actor-file.ts";
import { demonymForms, nameAtoms, surnameOf, withoutPossessive } from "./actor-names.ts";
import type { ActorSource } from "./actor-source.ts";
import { compileActors } from "./actors.ts";

const state = (id: string, name: string): ActorSource => ({ id, kind: "state", name });

describe("compileActors", () => {
  it("fills in codes, titles and offices", () => {
    const { entries } = compileActors([
      state("JPN", "Japan"),
      {
        id: "person/a",
        kind: "person",
        name: "A B",
        roles: [{ title: "Prime Minister", of: "JPN", from: "2025-10-21" }],
      },
      { id: "JPN/diet", kind: "organisation", name: "National Diet", code: "JPN", sector: "LEG" },
    ]);
    expect(entries.map((entry) => entry.code)).toEqual(["JPN", "JPN", "JPN"]);
    expect(entries[1]?.roles?.[0]).toMatchObject({ title: "prime minister", office: ["head-of-government"] });
  });

  const chief = (id: string, name: string, from: string, to?: string): ActorSource => ({
    id,
    kind: "person",
    name,
    roles: [{ title: "president", of: "FRA", from, ...(to ? { to } : {}) }],
  });

  it.each([
    ["one id twice", [state("FRA", "France"), state("FRA", "French Republic")], /two entries have this id/],
    ["an unknown body", [chief("person/a", "A", "2001")], /FRA, which is no entry's id/],
    [
      "an end before the beginning",
      [state("FRA", "France"), chief("person/a", "A", "2005", "2001")],
      /begins \(2005\) after it ends/,
    ],
    [
      "two presidents at once",
      [state("FRA", "France"), chief("person/a", "A", "2001", "2006"), chief("person/b", "B", "2003-05-01")],
      /person\/a and person\/b both are head-of-state of FRA from 2003-05-01 to 2006-01-01/,
    ],
    ["one name of two", [state("GEO", "Georgia"), state("USA", "Georgia")], /"Georgia" names GEO and USA/],
  ])("reports %s", (_, source, message) => {
    expect(() => compileActors(source)).toThrow(message);
  });

  it.each([
    ["a handover day", [chief("person/a", "A", "2001", "2006-05-14"), chief("person/b", "B", "2006-05-14")]],
    ["a handover within a year", [chief("person/a", "A", "2001", "2006"), chief("person/b", "B", "2006")]],
  ])("allows %s", (_, people) => {
    expect(compileActors([state("FRA", "France"), ...people]).entries).toHaveLength(3);
  });

  it("lets a user's file build on the list", () => {
    const base = compileActors([state("FRA", "France")]);
    expect(compileActors([chief("person/a", "A", "2001")], base).entries[0]?.code).toBe("FRA");
  });
});

describe("parseActorFile", () => {
  it("reads a list", () => {
    const text =
      "- { id: FRA, kind: state, name: France }\n- { id: person/a, kind: person, name: A, roles: [{ title: king, of: FRA, from: 1715 }] }\n";
    expect(parseActorFile("mine.yaml", text)[1]?.roles).toEqual([{ title: "king", of: "FRA", from: "1715" }]);
  });

  it("takes an empty file for an empty list", () => expect(parseActorFile("mine.yaml", "# nothing yet\n")).toEqual([]));

  it.each([
    [
      "- id: FRA\n  kind: state\n  name: France\n- id: DEU\n  kind: land\n  name: Germany\n",
      /^mine\.yaml, line 5: DEU: kind: /,
    ],
    ["- id: FRA\n  kind: state\n  name: France\n  nickname: x\n", /^mine\.yaml, line 1: FRA: .*nickname/],
    [
      "- id: a\n  kind: person\n  name: A\n  roles:\n    - { title: king, of: FRA, from: 1.5.1715 }\n",
      /line 5: a: roles\.0\.from: .*2025-10-21/,
    ],
    ["FRA: France\n", /must be a list of actors/],
    ["- id: [\n", /it is not YAML/],
  ])("says where %j is wrong", (text, message) => {
    expect(() => parseActorFile("mine.yaml", text)).toThrow(message);
  });
});

describe("names", () => {
  it.each([
    ["U.S.", ["US"]],
    ["Côte d’Ivoire", ["Cote", "d", "Ivoire"]],
    ["Al-Shabaab", ["al", "Shabaab"]],
    ["Recep Tayyip Erdoğan", ["Recep", "Tayyip", "Erdogan"]],
    ["OPEC+", ["OPEC", "plus"]],
    ["-", []],
  ])("takes %s apart", (text, atoms) => expect(nameAtoms(text)).toEqual(atoms));

  it.each([
    ["Ursula von der Leyen", "von der Leyen"],
    ["Ferdinand Marcos Jr.", "Marcos"],
    ["Bashar al-Assad", "al-Assad"],
    ["Naruhito", "Naruhito"],
  ])("finds the surname of %s", (name, surname) => expect(surnameOf(name)).toBe(surname));

  it.each([
    ["American", ["American", "Americans"]],
    ["Japanese", ["Japanese"]],
    ["Frenchman", ["Frenchman", "Frenchmen"]],
    ["German", ["German", "Germans"]],
    ["Swiss", ["Swiss"]],
  ])("forms the plural of %s", (demonym, forms) => expect(demonymForms(demonym)).toEqual(forms));

  it.each([
    ["Japan’s", "Japan"],
    ["the Emirates'", "the Emirates"],
    ["Xi'an", "Xi'an"],
  ])("takes the possessive off %s", (text, bare) => expect(withoutPossessive(text)).toBe(bare));
});

describe("dates of roles", () => {
  it.each([
    ["2016", "2016-01-01", "2016-12-31"],
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["2016-02-03", "2016-02-03", "2016-02-03"],
  ])("spans %s", (date, first, last) => expect([firstDay(date), lastDay(date)]).toEqual([first, last]));

  it("counts both ends", () => {
    expect(runsOn({ from: "2016-02-03", to: "2016-02-05" }, "2016-02-03")).toBe(true);
    expect(runsOn({ from: "2016-02-03", to: "2016-02-05" }, "2016-02-05")).toBe(true);
    expect(runsOn({ from: "2016-02-03", to: "2016-02-05" }, "2016-02-06")).toBe(false);
  });
});
