/** A country: [ISO alpha-2, alpha-3, name, latitude, longitude, other names, demonyms]. */
export type CountryRow = readonly [
  alpha2: string,
  alpha3: string,
  name: string,
  lat: number,
  lon: number,
  names: readonly string[],
  demonyms: readonly string[],
];

/** Countries and what their people are called; derived from an ODbL table, see `lexicons/places.md`. */
export interface CountryLexicon {
  readonly countries: readonly CountryRow[];
}
