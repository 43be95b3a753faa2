import type { Store } from "../../src/store/store.ts";
import type { PageOptions } from "./browser.fixture.ts";

/** A screen as it is tested and shown in the docs. */
export interface Screen {
  readonly name: string;
  /** Its address in the record of the fixtures. */
  address(store: Store): Promise<string>;
  /** What stands on it when it has loaded. */
  readonly shows: RegExp;
}

/** How each screen is looked at. */
export const VARIANTS: Readonly<Record<string, PageOptions>> = {
  light: { theme: "light" },
  dark: { theme: "dark" },
  narrow: { theme: "light", width: 360 },
};

/** Every screen. Tests open each in light, dark and narrow; `npm run screenshots` makes the pictures of them. */
export const SCREENS: readonly Screen[] = [
  { name: "today", address: async () => "/?since=2025-06-01T00:00:00Z", shows: /independent/ },
  { name: "occurrences", address: async () => "/occurrences?actor=RUS", shows: /Russia/ },
  { name: "occurrence", address: occurrenceOf(["GRC", "TUR"]), shows: /Izmir/ },
  { name: "conflict", address: conflict, shows: /disagree|conflict/i },
  { name: "ledger", address: async () => "/deals", shows: /Vietnam/ },
  { name: "deal", address: dealOf(["VNM"]), shows: /Vietnam/ },
  { name: "relations", address: async () => "/relations", shows: /Russia/ },
  { name: "relation", address: async () => "/relations/CZE/RUS", shows: /Czech/ },
  { name: "itinerary", address: async () => "/itinerary", shows: /Rome/ },
  { name: "article", address: article("kinshasa-visit-off"), shows: /Kinshasa/ },
  {
    name: "search",
    address: async () => `/search?q=${encodeURIComponent("actor:Russia status:denied")}`,
    shows: /Russia/,
  },
];

/** The best reported occurrence between these. */
function occurrenceOf(parties: readonly string[]): Screen["address"] {
  return async ({ occurrences }) => {
    const found = await occurrences.page({ asOf: null, parties }, null, 200);
    const [best] = [...found].sort((a, b) => b.support.independent - a.support.independent || (a.id < b.id ? -1 : 1));
    return `/occurrences/${best?.id}`;
  };
}

async function conflict({ occurrences }: Store): Promise<string> {
  const [found] = await occurrences.page({ asOf: null, hasConflict: true }, null, 1);
  return `/occurrences/${found?.id}`;
}

function dealOf(parties: readonly string[]): Screen["address"] {
  return async ({ deals }) => {
    const [found] = await deals.page({ asOf: null, parties }, null, 1);
    return `/deals/${found?.id}`;
  };
}

/** The first article of a story of the fixtures, by a word of its headline. */
function article(slug: string): Screen["address"] {
  const place = new RegExp(slug.split("-")[0] ?? "", "i");
  return async ({ articles }) => {
    const found = (await articles.page(null, null, 500)).find((kept) => place.test(kept.article.headline));
    return `/articles/${found?.article.id}`;
  };
}
