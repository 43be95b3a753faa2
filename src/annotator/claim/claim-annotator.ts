import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { subtree, wordAt } from "../../document/tree.ts";
import type { Claim, ClaimBase, EventClaim } from "../../record/claim.ts";
import type { Annotator } from "../annotator.ts";
import { evidenceAt } from "../evidence.ts";
import type { Annotated, Draft } from "../layers.ts";
import { type Attribute, createAttribute } from "./attribute.ts";
import { mergeEvents } from "./merge-events.ts";

const REQUIRES = [
  "article",
  "trees",
  "statuses",
  "speech",
  "events",
  "deals",
  "trips",
  "agendas",
  "roles",
  "statements",
] as const;
type Required = (typeof REQUIRES)[number];
type Unnamed<C extends ClaimBase> = Omit<C, "id">;

/** Gives every draft its status, its attribution and an id that the same article always gives. */
export function createClaimAnnotator(): Annotator<Required, "claims"> {
  return { name: "claim", requires: REQUIRES, assigns: "claims", annotate: buildClaims };
}

function buildClaims(document: Annotated<Required>): readonly Claim[] {
  const attribute = createAttribute(document.article, document.trees, document.speech);
  const finish = <C extends ClaimBase>(drafts: readonly Draft<C>[]): Unnamed<C>[] =>
    drafts.map((draft) => finishDraft(document, draft, attribute));
  const claims = [
    ...mergeEvents(
      finish<EventClaim>(document.events).map((claim, i) => ({ claim, words: wordsAt(document, document.events[i]) })),
    ),
    ...finish(document.deals),
    ...finish(document.trips),
    ...finish(document.agendas),
    ...finish(document.roles),
    ...finish(document.statements),
  ] as Unnamed<Claim>[];
  return withIds(claims, document.text);
}

const CONTENT = new Set(["NOUN", "VERB", "ADJ", "NUM"]);

/** The content words that an event is told in: those under its trigger, which with the names all tellings share. */
function wordsAt(document: Annotated<Required>, draft: Draft<EventClaim> | undefined): ReadonlySet<string> {
  const tree = draft && document.trees[draft.anchor.sentence];
  if (!tree) return new Set();
  const words = subtree(tree, draft.anchor.word)
    .filter((index) => index !== draft.anchor.word)
    .map((index) => wordAt(tree, index));
  return new Set(words.filter((word) => CONTENT.has(word.upos)).map((word) => word.lemma.toLowerCase()));
}

function finishDraft<C extends ClaimBase>(
  document: Annotated<Required>,
  draft: Draft<C>,
  attribute: Attribute,
): Unnamed<C> {
  const { anchor, status, ...claim } = draft;
  const found = document.statuses[anchor.sentence]?.[anchor.word];
  const deciding = status === undefined && found?.span ? [evidenceAt(document, found.span, found.rule, "status")] : [];
  return {
    ...claim,
    status: status ?? found?.status ?? "happened",
    attribution: attribute(anchor),
    evidence: [...draft.evidence, ...deciding],
  } as unknown as Unnamed<C>;
}

/** An id is a hash of the article's text and the claim; equal claims of one article get a number. */
function withIds(claims: readonly Unnamed<Claim>[], text: string): readonly Claim[] {
  const article = sha256(utf8ToBytes(text));
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const hash = sha256
      .create()
      .update(article)
      .update(utf8ToBytes(JSON.stringify(claim)))
      .digest();
    const id = bytesToHex(hash).slice(0, 16);
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return { id: count === 0 ? id : `${id}-${count}`, ...claim } as Claim;
  });
}
