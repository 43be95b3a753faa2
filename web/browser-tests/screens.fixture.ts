import type { KeptArticle } from "../../src/record/kept.ts";
import type { Store } from "../../src/store/store.ts";
import type { PageOptions } from "./browser.fixture.ts";

/** A screen as it is tested and shown in the docs. */
export interface Screen {
  readonly name: string;
  /** Its address in the record of the fixtures. */
  address(store: Store): Promise<string>;
  /** Whether it is only tested: the docs show enough like it. */
  readonly isPlain?: true;
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
  { name: "today", address: async () => "/?since=2023-05-10T00:00:00Z&as_of=2023-09-20", shows: /Prague/ },
  { name: "occurrences", address: async () => "/occurrences?actor=RUS", shows: /Russia/ },
  { name: "occurrence", address: occurrenceOf(["GRC", "TUR"]), shows: /Izmir/ },
  { name: "conflict", address: conflict, shows: /disagree|conflict/i, isPlain: true },
  { name: "ledger", address: async () => "/deals", shows: /Vietnam/ },
  { name: "deal", address: dealOf(["VNM"]), shows: /Vietnam/ },
  { name: "relations", address: async () => "/relations", shows: /Russia/ },
  { name: "relation", address: async () => "/relations/CZE/RUS", shows: /Czech/ },
  { name: "itinerary", address: async () => "/itinerary?from=2023-01-01&to=2024-12-31", shows: /Kinshasa/ },
  { name: "story", address: story("CORRECTED-Prague"), shows: /Prague/ },
  { name: "actors", address: async () => "/actors", shows: /Russia/, isPlain: true },
  { name: "actor", address: async () => "/actors/RUS", shows: /Russia/, isPlain: true },
  { name: "articles", address: async () => "/articles", shows: /Reuters|AFP/, isPlain: true },
  { name: "paste", address: async () => "/articles/new", shows: /paste/i },
  { name: "article", address: article("Ruto to make Kinshasa trip"), shows: /Kinshasa/ },
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

/** The article whose headline begins so. */
function article(headline: string): Screen["address"] {
  return async (store) => `/articles/${(await findArticle(store, headline))?.article.id}`;
}

function story(headline: string): Screen["address"] {
  return async (store) => `/stories/${(await findArticle(store, headline))?.story}`;
}

async function findArticle({ articles }: Store, headline: string): Promise<KeptArticle | undefined> {
  const all = await articles.page(null, null, 500);
  return all.find(({ article: { headline: own } }) => own.startsWith(headline));
}
