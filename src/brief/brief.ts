import type { Claim, StatementClaim } from "../record/claim.ts";
import type { Reading } from "../record/reading.ts";
import { describeAttribution, describeClaim, nameActor } from "./words.ts";

/** How a terminal marks text; picocolors has this form, and so has a set of functions that do nothing. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  cyan(text: string): string;
}

interface Section {
  readonly title: string;
  holds(claim: Claim): boolean;
}

const PAST = ["happened", "ongoing"];
const AHEAD = ["scheduled", "expected", "possible", "conditional", "requested"];

const SECTIONS: readonly Section[] = [
  { title: "What happened", holds: (claim) => claim.kind === "event" && PAST.includes(claim.status) },
  { title: "What is expected", holds: (claim) => claim.kind === "event" && AHEAD.includes(claim.status) },
  {
    title: "What is denied or did not happen",
    holds: (claim) => claim.kind === "event" && !PAST.includes(claim.status) && !AHEAD.includes(claim.status),
  },
  { title: "Deals", holds: (claim) => claim.kind === "deal" },
  { title: "Trips", holds: (claim) => claim.kind === "trip" },
  { title: "On the table", holds: (claim) => claim.kind === "agenda" },
  { title: "Who holds which office", holds: (claim) => claim.kind === "role" },
  { title: "Who says what", holds: (claim) => claim.kind === "statement" && claim.attribution.form !== "author" },
  {
    title: "The author's own view",
    holds: (claim) => claim.kind === "statement" && claim.attribution.form === "author",
  },
];

/** The reading in words: what happened, what is expected, deals, who says what; each line with status and citation. */
export function writeBrief(reading: Reading, paint: Paint): string {
  const lines = [...writeHead(reading, paint)];
  for (const section of SECTIONS) {
    const claims = reading.claims.filter((claim) => section.holds(claim));
    if (claims.length === 0) continue;
    lines.push("", paint.bold(section.title));
    for (const claim of claims) lines.push(...writeClaim(claim, paint));
  }
  if (reading.claims.length === 0)
    lines.push("", "No event, deal, trip or statement between political actors was found.");
  return `${lines.join("\n")}\n`;
}

function writeHead({ article }: Reading, paint: Paint): string[] {
  const parts = [
    article.outlet,
    article.published ?? "no publication date",
    article.byline ? `by ${article.byline}` : undefined,
    article.agencies.length > 0 ? `through ${article.agencies.join(", ")}` : undefined,
    article.dateline?.place,
  ];
  return [
    paint.bold(article.headline || "(no headline)"),
    paint.dim(parts.filter((part) => part !== undefined).join(" · ")),
  ];
}

function writeClaim(claim: Claim, paint: Paint): string[] {
  const status = claim.kind === "statement" || claim.kind === "role" ? "" : ` [${claim.status}]`;
  const line = `  ${claim.kind === "statement" ? speaker(claim) : ""}${describeClaim(claim)}${paint.cyan(status)}`;
  const says = claim.kind === "statement" ? "" : describeAttribution(claim.attribution);
  const quote = claim.kind === "statement" && claim.attribution.form !== "author" ? "" : `“${cite(claim)}”`;
  const citation = [quote, says].filter((part) => part !== "").join(" — ");
  return citation === "" ? [line] : [line, paint.dim(`      ${citation}`)];
}

function speaker(claim: StatementClaim): string {
  const { source } = claim.attribution;
  if (!source) return "";
  return `${"anonymous" in source ? source.text : nameActor(source)}: `;
}

const LONGEST_QUOTE = 160;

/** The words that the whole claim rests on, on one line. */
function cite(claim: Claim): string {
  const whole = claim.evidence.find((evidence) => evidence.field === undefined) ?? claim.evidence[0];
  const quote = (whole?.quote ?? "").replace(/\s+/g, " ");
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, quote.lastIndexOf(" ", LONGEST_QUOTE))} …` : quote;
}
