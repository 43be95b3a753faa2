import { useLocation } from "preact-iso";

/** What may stand behind the `?` of an address. Nothing is written for what is empty. */
export type Parameters = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** "/deals" and `{ actor: ["USA", "JPN"] }` → "/deals?actor=USA&actor=JPN" */
export function writeAddress(path: string, parameters: Parameters = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const values = value === null || value === undefined ? [] : typeof value === "string" ? [value] : value;
    for (const each of values) if (each !== "") search.append(name, each);
  }
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** Where the reader is: filters, as-of and selection all live here, so that an address can be sent to somebody else. */
export interface Address {
  readonly path: string;
  /** The value of a parameter; of one that stands several times, the first. */
  get(name: string): string | null;
  getAll(name: string): readonly string[];
  readonly asOf: string | null;
  /** The address of another place, with the same as-of day. `hash` begins with "#". */
  to(path: string, parameters?: Parameters, hash?: string): string;
  /** Goes there. */
  go(path: string, parameters?: Parameters, hash?: string): void;
  /** Changes parameters of this place; null takes one away. `replace` leaves no step in the history. */
  set(parameters: Parameters, options?: { readonly replace?: boolean }): void;
}

export function useAddress(): Address {
  const { url, path, route } = useLocation();
  const search = queryOf(url);
  const asOf = search.get("as_of");
  const to = (place: string, parameters: Parameters = {}, hash = ""): string =>
    writeAddress(place, { as_of: asOf, ...parameters }) + hash;
  return {
    path,
    asOf,
    get: (name) => search.get(name),
    getAll: (name) => search.getAll(name),
    to,
    go: (place, parameters, hash) => route(to(place, parameters, hash)),
    set(parameters, { replace = false } = {}) {
      const kept = Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
      route(writeAddress(path, { ...kept, ...parameters }), replace);
    },
  };
}

/** What stands behind the first `?`; a second one is part of a value: "/search?q=who?" asks for "who?". */
export function queryOf(url: string): URLSearchParams {
  return new URL(url, location.origin).searchParams;
}

/** An id as a part of a path: "person/donald-trump" → "person%2Fdonald-trump" */
export function segment(id: string): string {
  return encodeURIComponent(id);
}
