import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { countryOf, countryOfPlace } from "./country.ts";

const countries = createRequire(import.meta.url)("world-countries") as readonly { readonly cca3: string }[];

describe("FIPS codes", () => {
  it.each(
    Object.entries({
      ...{ GMB: "GA", GAB: "GB", DEU: "GM", RUS: "RS", CHN: "CH", CHE: "SZ", AUS: "AS", AUT: "AU", UKR: "UP" },
      ...{ GBR: "UK", ESP: "SP", SWE: "SW", ZAF: "SF", KOR: "KS", PRK: "KN", JPN: "JA", ISR: "IS", IRQ: "IZ" },
      ...{ IRN: "IR", TUR: "TU", VNM: "VM", NGA: "NI", NER: "NG", NIC: "NU", COD: "CG", COG: "CF", SRB: "RI" },
      ...{ MNE: "MJ", SSD: "OD", ZMB: "ZA", ZWE: "ZI", BFA: "UV", MMR: "BM", LKA: "CE", TLS: "TT", TON: "TN" },
      ...{ TUN: "TS", TTO: "TD", MCO: "MN", MNG: "MG", MDG: "MA", MAC: "MC", MAR: "MO", SLV: "ES", EST: "EN" },
      ...{ BGD: "BG", BGR: "BU", BLR: "BO", BOL: "BL", BRN: "BX", CHL: "CI", CIV: "IV", CRI: "CS", CZE: "EZ" },
      ...{ DNK: "DA", DZA: "AG", GIN: "GV", GNB: "PU", GNQ: "EK", HND: "HO", HTI: "HA", IRL: "EI", ISL: "IC" },
      ...{ LBN: "LE", LBR: "LI", LBY: "LY", LTU: "LH", LVA: "LG", LSO: "LT", PHL: "RP", PLW: "PS", PNG: "PP" },
      ...{ PRT: "PO", PRY: "PA", SDN: "SU", SEN: "SG", SGP: "SN", SVK: "LO", SVN: "SI", TJK: "TI", TKM: "TX" },
    }),
  )("%s is %s", (code, fips) => {
    expect(countryOf(code)?.fips).toBe(fips);
  });

  it("has every country, and no letters twice but for what one country counts to another", () => {
    const missing = countries.map(({ cca3 }) => cca3).filter((code) => !countryOf(code));
    expect(missing).toEqual(["PSE", "SJM", "UMI"]);
    const codes = countries.flatMap(({ cca3 }) => countryOf(cca3)?.fips ?? []);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index).toSorted()).toEqual(["FI", "NL"]);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/);
  });

  it.each([
    [{ name: "Rafah", country: "PSE", lat: 31.29, lon: 34.25 }, "GZ"],
    [{ name: "Ramallah", country: "PSE", lat: 31.9, lon: 35.2 }, "WE"],
    [{ name: "Jenin", country: "PSE", lat: 32.46, lon: 35.3 }, "WE"],
    [{ name: "Gaza", country: "PSE" }, "GZ"],
    [{ name: "West Bank", country: "PSE" }, "WE"],
    [{ name: "Palestine", country: "PSE" }, undefined],
    [{ name: "Longyearbyen", country: "SJM", lat: 78.2, lon: 15.6 }, "SV"],
    [{ name: "Wake Island", country: "UMI", lat: 19.3, lon: 166.6 }, "WQ"],
    [{ name: "Busan", country: "KOR", lat: 35.1, lon: 129 }, "KS"],
    [{ name: "the Black Sea", country: null }, undefined],
  ])("%j", (place, fips) => {
    expect(countryOfPlace(place)?.fips).toBe(fips);
  });
});
