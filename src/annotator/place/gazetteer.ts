import type { CountryLexicon } from "../../lexicon/countries.ts";
import { type AreaRow, bucketOf, type PlaceLexicon, placeKey, readTown } from "../../lexicon/places.ts";

/** A place that a name may stand for. */
export interface Candidate {
  readonly name: string;
  readonly kind: "country" | "region" | "area" | "site" | "town";
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  /** GeoNames code of the state or province: "US.TX". */
  readonly admin?: string;
  readonly geonameId?: number;
  /** How likely news copy means this one, all else equal; about the logarithm of the population. */
  readonly weight: number;
}

export interface Gazetteer {
  /** All places of a name, the likeliest first. */
  find(name: string): readonly Candidate[];
  /** The country that "Japanese" or "Russians" belongs to. */
  countryOf(nationality: string): string | undefined;
}

const WEIGHTS = { country: 39, area: 37, site: 40, region: 34 } as const;

/** Looks names up; towns are read from their bucket only when asked for. */
export function createGazetteer(places: PlaceLexicon, countries: CountryLexicon): Gazetteer {
  const alpha3 = new Map(countries.countries.map(([alpha2, code]) => [alpha2, code]));
  const named = new Map<string, Candidate[]>();
  const nationalities = new Map<string, string>();
  const add = (name: string, candidate: Candidate): void => {
    const key = placeKey(name);
    const list = named.get(key) ?? [];
    if (!list.some((other) => other.kind === candidate.kind && other.country === candidate.country))
      list.push(candidate);
    named.set(key, list);
  };
  for (const [, code, name, lat, lon, names, demonyms] of countries.countries) {
    const country: Candidate = { name, kind: "country", country: code, lat, lon, weight: WEIGHTS.country };
    for (const other of names) add(other, country);
    for (const demonym of demonyms) nationalities.set(demonym.toLowerCase(), code);
  }
  for (const area of places.areas) for (const name of area.names) add(name, toCandidate(area));
  const cache = new Map<string, readonly Candidate[]>();
  return {
    find(name) {
      const key = placeKey(name);
      const known = cache.get(key);
      if (known) return known;
      const towns = findTowns(places, key, alpha3);
      const found = [...(named.get(key) ?? []), ...towns].sort((a, b) => b.weight - a.weight);
      if (cache.size < 5000) cache.set(key, found);
      return found;
    },
    countryOf(nationality) {
      const lower = nationality.toLowerCase();
      return nationalities.get(lower) ?? (lower.endsWith("s") ? nationalities.get(lower.slice(0, -1)) : undefined);
    },
  };
}

function toCandidate({ names, lat, lon, country, admin, kind }: AreaRow): Candidate {
  const [name = ""] = names;
  return { name, kind, country, lat, lon, ...(admin !== undefined && { admin }), weight: WEIGHTS[kind] };
}

/** The lines of a bucket that begin with the key. They stand together, as the bucket is sorted. */
function findTowns(places: PlaceLexicon, key: string, alpha3: ReadonlyMap<string, string>): Candidate[] {
  const bucket = places.towns[bucketOf(key)];
  if (bucket === undefined || key.length < 2) return [];
  const prefix = `${key}=`;
  let start = bucket.startsWith(prefix) ? 0 : bucket.indexOf(`\n${prefix}`) + 1;
  if (start === 0 && !bucket.startsWith(prefix)) return [];
  const found: Candidate[] = [];
  while (bucket.startsWith(prefix, start)) {
    const end = bucket.indexOf("\n", start);
    const { town } = readTown(bucket.slice(start, end < 0 ? undefined : end));
    const { admin, ...rest } = town;
    const known = admin.length > 3 ? { admin } : {};
    found.push({ ...rest, ...known, kind: "town", country: alpha3.get(town.country) ?? null });
    if (end < 0) break;
    start = end + 1;
  }
  return found;
}
