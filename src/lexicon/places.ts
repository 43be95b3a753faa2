/**
 * A gazetteer. Towns lie in buckets by the first two letters of their key, so that a bucket is read only when a name
 * asks for it. A line of a bucket is `key=name;CCadmin` and `\t` and 12 characters: latitude and longitude in
 * hundredths of a degree from −90 and −180 (three base-36 digits each), the population class (one), and the GeoNames id (five).
 */
export interface PlaceLexicon {
  readonly towns: Readonly<Record<string, string>>;
  /** Areas, sites, states and provinces: few enough to be read at once. */
  readonly areas: readonly AreaRow[];
}

export interface AreaRow {
  readonly names: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  /** GeoNames code of a state or province: "US.TX". */
  readonly admin?: string;
  readonly kind: "area" | "site" | "region";
}

export interface Town {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** "US.TX" */
  readonly admin: string;
  readonly lat: number;
  readonly lon: number;
  /** Logarithm of the population to the base 1.6; a capital has 3 more, a seat of a region 1 more. */
  readonly weight: number;
  readonly geonameId: number;
}

/** One form of a name for all its spellings: "São Paulo", "SAO PAULO" → "sao paulo"; "St. Louis" → "saint louis". */
export function placeKey(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’`.]/g, "")
    .toLowerCase()
    .replace(/[-–—_\s]+/g, " ")
    .trim();
  return plain.startsWith("st ") ? `saint ${plain.slice(3)}` : plain.startsWith("the ") ? plain.slice(4) : plain;
}

/** The bucket that a key lies in. */
export function bucketOf(key: string): string {
  return key.slice(0, 2);
}

const MAX_WEIGHT = 35;

/** One line of a bucket. */
export function writeTown(key: string, town: Town): string {
  const digits = (value: number, width: number): string =>
    Math.max(0, Math.round(value)).toString(36).padStart(width, "0");
  const admin = town.admin.slice(3);
  const name = capitalise(key) === town.name ? "" : town.name;
  const numbers = [
    digits((town.lat + 90) * 100, 3),
    digits((town.lon + 180) * 100, 3),
    digits(Math.min(MAX_WEIGHT, town.weight), 1),
    digits(town.geonameId, 5),
  ];
  return `${key}=${name};${town.country}${admin}\t${numbers.join("")}`;
}

/** Reads a line that `writeTown` wrote. */
export function readTown(line: string): { key: string; town: Town } {
  const [head = "", numbers = ""] = line.split("\t");
  const equals = head.indexOf("=");
  const semicolon = head.lastIndexOf(";");
  const key = head.slice(0, equals);
  const country = head.slice(semicolon + 1, semicolon + 3);
  const number = (start: number, end: number): number => Number.parseInt(numbers.slice(start, end), 36);
  return {
    key,
    town: {
      name: head.slice(equals + 1, semicolon) || capitalise(key),
      country,
      admin: `${country}.${head.slice(semicolon + 3)}`,
      lat: (number(0, 3) - 9000) / 100,
      lon: (number(3, 6) - 18000) / 100,
      weight: number(6, 7),
      geonameId: number(7, 12),
    },
  };
}

function capitalise(key: string): string {
  return key.replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());
}
