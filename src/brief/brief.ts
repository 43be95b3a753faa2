import type { Claim } from "../record/claim.ts";
import type { Reading } from "../record/reading.ts";
import { type ClaimWords, putInWords } from "./claim-words.ts";
import { describeArticle } from "./head.ts";
import { NO_CLAIMS, statusToShow, toSections } from "./sections.ts";
import { disarm, type Paint, PLAIN, shorten, wrap } from "./terminal.ts";

export interface BriefOptions {
  readonly paint?: Paint;
  /** Columns of the terminal; without it lines are not broken. */
  readonly width?: number;
}

/** "[conditional] " */
const STATUS_WIDTH = 14;
const NARROWEST = 40;
/** On fewer columns there is no column for the status. */
const ROOMY = 76;
/** Lines of this length are easy to read where the terminal sets no limit. */
const EASY = 120;
const SHORTEST_QUOTE = 30;

/** The reading in words: what happened, what is expected, deals, who says what; each line with status and citation. */
export function writeBrief(reading: Reading, { paint = PLAIN, width }: BriefOptions = {}): string {
  const columns = width === undefined ? Number.POSITIVE_INFINITY : Math.max(width, NARROWEST);
  const { headline, facts } = describeArticle(reading.article);
  const lines = [...wrap(disarm(headline), columns).map(paint.bold), ...wrap(disarm(facts), columns).map(paint.dim)];
  for (const { title, claims } of toSections(reading.claims)) {
    lines.push("", paint.bold(title));
    for (const claim of claims) lines.push(...writeClaim(claim, paint, columns));
  }
  if (reading.claims.length === 0) lines.push("", NO_CLAIMS);
  return `${lines.join("\n")}\n`;
}

/** "  [expected]    CONSULT meeting · …" and below it the details and the citation. */
function writeClaim(claim: Claim, paint: Paint, columns: number): string[] {
  const words = putInWords(claim);
  const status = statusToShow(claim);
  const tag = status === undefined ? "" : `[${status}] `;
  const hasColumn = status !== undefined && columns >= ROOMY;
  const first = hasColumn ? tag.padEnd(STATUS_WIDTH) : tag;
  const indent = " ".repeat(hasColumn ? 2 + STATUS_WIDTH : 4);
  const room = columns - indent.length;
  const [head = "", ...more] = wrap(disarm(hasColumn ? words.what : first + words.what), room);
  const citation = cite(words, room);
  const line = `  ${hasColumn ? first : ""}${head}`.replace(tag, () => paintStatus(tag, claim, paint));
  const [quote = "", ...says] = citation;
  if (claim.kind === "role" && more.length === 0 && `${line} — ${quote}`.length < Math.min(columns, EASY)) {
    return [`${line}${paint.dim(` — ${quote}`)}`, ...says.map((text) => indent + paint.dim(text))];
  }
  return [
    line,
    ...more.map((text) => indent + text),
    ...words.details.flatMap((detail) => wrap(disarm(detail), room).map((text) => indent + text)),
    ...citation.map((text) => indent + paint.dim(text)),
  ];
}

/** "“Trump arrived in Tokyo” — source: Reuters" on one line, the source on a second where there is no room. */
function cite({ quote, says }: ClaimWords, room: number): string[] {
  const source = disarm(says);
  if (quote === "") return source === "" ? [] : [source];
  const line = Math.min(room, EASY);
  if (source === "") return [`“${shorten(disarm(quote), line - 2)}”`];
  const left = line - source.length - "“” — ".length;
  return left < Math.min(SHORTEST_QUOTE, quote.length)
    ? [`“${shorten(disarm(quote), line - 2)}”`, `— ${source}`]
    : [`“${shorten(disarm(quote), left)}” — ${source}`];
}

function paintStatus(tag: string, claim: Claim, paint: Paint): string {
  if (claim.status === "happened" || claim.status === "ongoing") return paint.green(tag);
  return claim.status === "denied" || claim.status === "averted" ? paint.red(tag) : paint.yellow(tag);
}
