import type { Evidence } from "../record/claim.ts";
import type { Day, Ending, KeptArticle } from "../record/kept.ts";

/** What the outlets printed. The third text was put right by the fourth; the second is a copy of the first. */
export const TEXTS: Readonly<Record<string, string>> = {
  "article-harbour":
    "US President Donald Trump met Chinese President Xi Jinping in Busan on Thursday. Trump is expected to visit " +
    "Beijing in April, an official said. Washington imposed sanctions on two Iranian shippers on Wednesday, an " +
    "announcement in Washington said, and froze $120 million. Iran denied that its forces had shelled Basra on " +
    'Wednesday. "We want steady relations," Xi said. Japan agreed to invest $550 billion in return for a tariff of ' +
    "15 percent.",
  "article-ledger":
    "US President Donald Trump met Chinese President Xi Jinping in Busan on Thursday. Washington imposed sanctions " +
    "on two Iranian shippers on Wednesday, an announcement in Washington said, and froze $120 million.",
  "article-courier-1": "Donald Trump met Xi Jinping in Seoul on Thursday.",
  "article-courier-2":
    "Donald Trump met Xi Jinping in Busan on Thursday. He will visit Beijing in April, the White House said. The " +
    "United States announced sanctions on Iranian shippers in Geneva on Wednesday, worth $120 million. " +
    '"The talks were amazing," Trump said. Japan has transferred $20 billion so far, the US Treasury said. ' +
    "Trump travels to Tokyo on Tuesday and to Busan on Thursday, where he meets Xi.",
};

/** The place of some words in an article's text. */
export function at(article: string, quote: string): Pick<Evidence, "start" | "end"> {
  const start = TEXTS[article]?.indexOf(quote) ?? -1;
  if (start < 0) throw new Error(`"${quote}" is not in ${article}`);
  return { start, end: start + quote.length };
}

interface Printed {
  readonly id: string;
  readonly outlet: string;
  readonly headline: string;
  readonly agencies: readonly string[];
  readonly published: Day;
  readonly copyOf?: string;
  readonly until?: { readonly day: Day; readonly ending: Ending };
}

function keep({ id, outlet, headline, agencies, published, copyOf = id, until }: Printed): KeptArticle {
  return {
    article: {
      id,
      url: `https://${outlet.toLowerCase().replaceAll(" ", "-")}.example/2025/${id}`,
      outlet,
      agencies,
      headline,
      published,
      language: "en",
      sha256: published.replaceAll("-", "").repeat(8),
    },
    recordedAt: `${published}T18:30:00.000Z`,
    knownFrom: published,
    knownTo: until?.day ?? null,
    ...(until && { ending: until.ending }),
    copyOf,
    story: "article-courier-1",
  };
}

export const HARBOUR: KeptArticle = keep({
  id: "article-harbour",
  outlet: "Harbour Post",
  headline: "Trump and Xi meet in Busan",
  agencies: ["Coastal Wire"],
  published: "2025-10-30",
});

/** A copy: the same agency's story in another paper. */
export const LEDGER: KeptArticle = keep({
  id: "article-ledger",
  outlet: "Northern Ledger",
  headline: "US and Chinese leaders meet in Busan",
  agencies: ["Coastal Wire"],
  published: "2025-10-30",
  copyOf: "article-harbour",
});

/** Put right a day later: its claims stand no more. */
export const COURIER_WRONG: KeptArticle = keep({
  id: "article-courier-1",
  outlet: "Evening Courier",
  headline: "Trump, Xi hold talks in Seoul",
  agencies: [],
  published: "2025-10-30",
  until: { day: "2025-10-31", ending: { kind: "superseded", by: "article-courier-2" } },
});

export const COURIER: KeptArticle = keep({
  id: "article-courier-2",
  outlet: "Evening Courier",
  headline: "Trump, Xi hold talks in Busan",
  agencies: [],
  published: "2025-10-31",
});
