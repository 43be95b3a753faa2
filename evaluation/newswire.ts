import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type { Name } from "../src/annotator/entity/name.ts";
import { joinPieces } from "../src/annotator/entity/whole.ts";
import type { EntityKind } from "../src/document/mention.ts";
import type { Token } from "../src/document/sentence.ts";
import { readLines } from "./trees.ts";

const GOLD = "../shared/gold/newswire-entities.jsonl";

/** The gold's kinds and ours. */
export const KINDS: Readonly<Record<string, EntityKind>> = {
  Person: "person",
  Location: "place",
  Organization: "organisation",
  NORP: "nationality",
  Facility: "facility",
  Money: "money",
  Date: "date",
  Misc: "other",
  Product: "other",
};

/** An article of the gold: its text, and its tokens in paragraphs. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly (readonly [form: string, label: string])[])[];
}

/** A token of the gold with its place in the text; tokens that the text does not have are left out. */
export interface GoldToken extends Token {
  readonly label: string;
}

/** The articles that the weights were not made from; null where the gold is not at hand. */
export function readHeldOut(): GoldArticle[] | null {
  return existsSync(GOLD) ? readLines<GoldArticle>(GOLD).filter(({ id }) => isHeldOut(id)) : null;
}

function isHeldOut(id: string): boolean {
  return (createHash("sha256").update(id).digest()[0] ?? 0) % 5 === 0;
}

/** Finds the gold's tokens in the text, one after the other. */
export function alignTokens({ text, sentences }: GoldArticle): GoldToken[][] {
  let at = 0;
  return sentences.map((sentence) =>
    sentence.flatMap(([form, label], index) => {
      const start = text.indexOf(form, at);
      if (start < 0 || start > at + 400) return [];
      at = start + form.length;
      return [{ index, text: form, start, end: at, label }];
    }),
  );
}

/**
 * "12 40 person" for each gold name: offsets in the text. As in conlleval, another kind opens another name. The gold
 * marks the nation within a name by itself and leaves pieces around it; unless told otherwise these are joined.
 */
export function goldSpans(sentences: readonly (readonly GoldToken[])[], pieces: boolean): Set<string> {
  const spans = new Set<string>();
  for (const tokens of sentences) {
    const names = goldNames(tokens);
    for (const { first, last, kind } of pieces ? names : joinPieces(names))
      spans.add(`${tokens[first]?.start} ${tokens[last - 1]?.end} ${kind}`);
  }
  return spans;
}

function goldNames(tokens: readonly GoldToken[]): Name[] {
  const names: Name[] = [];
  for (let first = 0; first < tokens.length; ) {
    const label = tokens[first]?.label ?? "O";
    const kind = label.slice(2);
    let last = first + 1;
    if (label !== "O") {
      while (tokens[last]?.label === `I-${kind}`) last += 1;
      names.push({ first, last, kind: KINDS[kind] ?? "other", by: "network" });
    }
    first = last;
  }
  return names;
}

/** The paragraphs of the gold, cut into sentences after end marks. */
export function cutSentences(paragraphs: readonly (readonly GoldToken[])[]): GoldToken[][] {
  return paragraphs.flatMap((tokens) => {
    const pieces: GoldToken[][] = [];
    let piece: GoldToken[] = [];
    for (const [i, token] of tokens.entries()) {
      piece.push(token);
      const next = tokens[i + 1];
      if (next && (!/^[.!?]$/.test(token.text) || /^[\p{Ll}"”).,]/u.test(next.text) || next.label.startsWith("I-")))
        continue;
      pieces.push(piece);
      piece = [];
    }
    return pieces;
  });
}
