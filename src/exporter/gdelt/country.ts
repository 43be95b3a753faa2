import type { Where } from "../../record/derived.ts";
import { FIPS_TABLE } from "./fips.ts";

export interface Country {
  readonly fips: string;
  readonly name: string;
}

const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  FIPS_TABLE.trim()
    .split("\n")
    .map((line) => [line.slice(0, 3), { fips: line.slice(4, 6), name: line.slice(7) }]),
);

/** Half-degree boxes are enough: the Gaza Strip, Jan Mayen, and the islands that ISO counts together as UMI. */
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  PSE: [
    { fips: "GZ", name: "Gaza Strip", box: [31.2, 34.2, 31.6, 34.6] },
    { fips: "WE", name: "West Bank", box: [31.3, 34.8, 32.6, 35.6] },
  ],
  SJM: [
    { fips: "JN", name: "Jan Mayen", box: [70.5, -9.5, 71.5, -7.5] },
    { fips: "SV", name: "Svalbard", box: [74, 9, 81, 34] },
  ],
  UMI: [
    { fips: "FQ", name: "Baker Island", box: [0, -177, 0.5, -176] },
    { fips: "HQ", name: "Howland Island", box: [0.5, -177, 1, -176] },
    { fips: "DQ", name: "Jarvis Island", box: [-1, -161, 0, -159] },
    { fips: "JQ", name: "Johnston Atoll", box: [16, -170, 17, -169] },
    { fips: "KQ", name: "Kingman Reef", box: [6.2, -163, 6.6, -162] },
    { fips: "LQ", name: "Palmyra Atoll", box: [5.7, -163, 6.1, -161.5] },
    { fips: "MQ", name: "Midway Islands", box: [28, -178, 29, -177] },
    { fips: "WQ", name: "Wake Island", box: [19, 166, 20, 167] },
    { fips: "BQ", name: "Navassa Island", box: [18, -76, 19, -74] },
  ],
};

interface Part extends Country {
  readonly box: readonly [south: number, west: number, north: number, east: number];
}

/** A country by its ISO 3166-1 alpha-3 code; `null` where GEC has none, or several for its parts. */
export function countryOf(code: string | null): Country | null {
  return COUNTRIES.get(code ?? "") ?? null;
}

/** As `countryOf`; a place in Palestine, Svalbard or the US outlying islands has the code of its part. */
export function countryOfPlace({ country, name, lat, lon }: Where): Country | null {
  const part = PARTS[country ?? ""]?.find(({ name: whole, box: [south, west, north, east] }) => {
    if (lat === undefined || lon === undefined) return whole.startsWith(name) || name.startsWith(whole);
    return lat >= south && lat <= north && lon >= west && lon <= east;
  });
  return part ?? countryOf(country);
}
