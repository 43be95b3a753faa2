import type { Claim } from "../record/claim.ts";
import type { Day, KeptArticle, Report } from "../record/kept.ts";
import type { Article } from "../record/reading.ts";

/** The words that a line rests on, and where they are printed. */
export interface Citation {
  readonly claim: string;
  readonly article: string;
  /** As in the text. */
  readonly quote: string;
  readonly outlet: string | null;
  readonly agencies: readonly string[];
  /** Day of publication; where the article gives none, the day on which it was recorded. */
  readonly day: Day;
  /** Absolute and safe to follow; `null` where the article has none. */
  readonly url: string | null;
}

export function citeReport({ claim, from }: Report): Citation {
  const { article } = from;
  const whole = claim.evidence.find(({ field }) => field === undefined) ?? claim.evidence[0];
  return {
    claim: claim.id,
    article: article.id,
    quote: whole?.quote ?? "",
    outlet: article.outlet ?? null,
    agencies: article.agencies,
    day: dayOf(from),
    url: urlOf(article),
  };
}

/** Reports as they became known, originals before copies. */
export function rankReports<C extends Claim>(reports: readonly Report<C>[]): readonly Report<C>[] {
  return [...reports].sort(
    (a, b) =>
      Number(isCopy(a)) - Number(isCopy(b)) || compare(a.knownFrom, b.knownFrom) || compare(a.claim.id, b.claim.id),
  );
}

function isCopy({ from }: Report): boolean {
  return from.copyOf !== from.article.id;
}

/** A reader is shown so many reports of one thing. */
const MOST_CITED = 3;

/** The reports to show to a reader: those that `decide`, if there are any; no copy where there is an original. */
export function citeBest<C extends Claim>(
  reports: readonly Report<C>[],
  decides: (report: Report<C>) => boolean = () => true,
): readonly Citation[] {
  const deciding = reports.filter(decides);
  const shown = deciding.length > 0 ? deciding : reports;
  const originals = shown.filter((report) => !isCopy(report));
  return rankReports(originals.length > 0 ? originals : shown)
    .slice(0, MOST_CITED)
    .map(citeReport);
}

/** Order by code units: the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dayOf({ article, knownFrom }: KeptArticle): Day {
  return (article.published ?? knownFrom).slice(0, "YYYY-MM-DD".length);
}

/** Only what a browser opens as a page; `javascript:` and the like never pass. */
export function urlOf({ url }: Pick<Article, "url">): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

/** "urn:readout:occurrence:1f3a…": a name that is the same in every format. */
export function urnOf(kind: "article" | "claim" | "occurrence" | "deal" | "trip", id: string): string {
  return `urn:readout:${kind}:${encodeURIComponent(id.replace(/\p{Cs}/gu, "\ufffd"))}`;
}
