/** Pages of the app, by the first part of their address, and where their data is. */
const DATA: Readonly<Record<string, string>> = {
  index: "today",
  today: "today",
  stories: "stories",
  occurrences: "occurrences",
  deals: "deals",
  relations: "relations",
  itinerary: "trips",
  articles: "articles",
  actors: "actors",
  search: "search",
  claims: "claims",
  citations: "citations",
  framings: "framings",
  decisions: "decisions",
};

const DATA_ADDRESS = /^\/([a-z]+)((?:\/.*)?)\.(json|csv|ics|geojson)$/;

/**
 * Every page is data at the same address: `/stories/x.json` → `/api/stories/x`, `/occurrences.csv?actor=USA` →
 * `/api/occurrences?actor=USA&format=csv`. Any other address stays as it is.
 */
export function rewriteAddress(url: string): string {
  const from = url.indexOf("/", url.indexOf("//") + 2);
  const end = url.indexOf("?", from);
  const path = url.slice(from, end < 0 ? undefined : end);
  const [, page = "", rest = "", format = ""] = DATA_ADDRESS.exec(path) ?? [];
  const resource = Object.hasOwn(DATA, page) ? DATA[page] : undefined;
  if (resource === undefined) return url;
  const query = end < 0 ? "" : url.slice(end + 1);
  const asked = [query, format === "json" ? "" : `format=${format}`].filter((part) => part !== "").join("&");
  return `${url.slice(0, from)}/api/${resource}${rest}${asked === "" ? "" : `?${asked}`}`;
}
