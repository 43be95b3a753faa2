import type { Claim, Evidence } from "../record/claim.ts";
import { writeText } from "./html.ts";

/** A stretch of the text on which the same claims rest. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Numbers of the claims, the one with the shortest evidence first. */
  readonly claims: readonly number[];
}

/** Where in the page the words of a piece of evidence begin. */
export function anchorOf({ start }: Evidence): string {
  return `at-${start}`;
}

/** The text with every piece of evidence as a link to the claim that rests on it most closely. */
export function markText(text: string, claims: readonly Claim[]): string {
  return cutAtEvidence(text, claims)
    .map(({ start, end, claims: resting }) => {
      const html = writeText(text.slice(start, end));
      const [first] = resting;
      if (first === undefined) return html;
      return `<a class="mark" id="at-${start}" href="#claim-${first}" data-claims="${resting.join(" ")}">${html}</a>`;
    })
    .join("");
}

/** The whole text, cut where evidence begins or ends. */
export function cutAtEvidence(text: string, claims: readonly Claim[]): Piece[] {
  const all = claims.flatMap(({ evidence }, claim) => evidence.map(({ start, end }) => ({ start, end, claim })));
  const waiting = all.sort((a, b) => b.start - a.start);
  const borders = [...new Set([0, text.length, ...all.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  let open: typeof all = [];
  return borders.slice(0, -1).map((start, i) => {
    open = open.filter((evidence) => evidence.end > start);
    while (waiting.at(-1)?.start === start) open.push(...waiting.splice(-1));
    const closest = [...open].sort((a, b) => a.end - a.start - (b.end - b.start) || a.claim - b.claim);
    return { start, end: borders[i + 1] ?? text.length, claims: [...new Set(closest.map(({ claim }) => claim))] };
  });
}
