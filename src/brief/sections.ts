import type { Claim } from "../record/claim.ts";
import type { Status } from "../record/event.ts";

/** A part of the brief and of the page. */
interface Section {
  readonly title: string;
  holds(claim: Claim): boolean;
}

const PAST: readonly Status[] = ["happened", "ongoing"];
const NOT_SO: readonly Status[] = ["denied", "averted"];

const SECTIONS: readonly Section[] = [
  { title: "What happened", holds: (claim) => claim.kind === "event" && PAST.includes(claim.status) },
  {
    title: "What is expected",
    holds: (claim) => claim.kind === "event" && !PAST.includes(claim.status) && !NOT_SO.includes(claim.status),
  },
  {
    title: "What is denied or did not happen",
    holds: (claim) => claim.kind === "event" && NOT_SO.includes(claim.status),
  },
  { title: "Deals", holds: (claim) => claim.kind === "deal" },
  { title: "Trips", holds: (claim) => claim.kind === "trip" },
  { title: "On the table", holds: (claim) => claim.kind === "agenda" },
  { title: "Who says what", holds: (claim) => claim.kind === "statement" && claim.attribution.source !== undefined },
  {
    title: "The author's own view",
    holds: (claim) => claim.kind === "statement" && claim.attribution.source === undefined,
  },
  { title: "Who holds which office", holds: (claim) => claim.kind === "role" },
];

/** The sections that have claims, in the order in which they are printed; every claim is in one. */
export function toSections(claims: readonly Claim[]): { readonly title: string; readonly claims: readonly Claim[] }[] {
  return SECTIONS.map(({ title, holds }) => ({ title, claims: claims.filter(holds) })).filter(
    (section) => section.claims.length > 0,
  );
}

/** What a reader sees where there is nothing to see. */
export const NO_CLAIMS: string = "No event, deal, trip or statement between political actors was found.";

/** The status where it is news: an office or a statement mostly just is, and a trip's stops have a status each. */
export function statusToShow({ kind, status }: Claim): Status | undefined {
  const isPlain = (kind === "role" || kind === "statement") && status === "happened";
  return isPlain || kind === "trip" ? undefined : status;
}
