import { loadStorySets } from "../../fixtures/stories/load.ts";
import type { ReadArticle } from "../../src/keeper/add-articles.ts";
import type { Claim } from "../../src/record/claim.ts";
import type { Reading } from "../../src/record/reading.ts";
import { loadReadout } from "../../src/resource/load.ts";

/** Fields with words of the article's or its publisher's own, by the name they have anywhere in a reading. */
export const TEXT_FIELDS: readonly string[] = [
  ...["headline", "outlet", "byline", "agencies", "url"],
  ...["name", "text", "quote", "cue", "hedge", "unit"],
  ...["thing", "condition", "topics", "issues", "purpose", "tour", "title", "body", "note", "rule"],
];

/** What a page must show and never run. Each names its field, so that it can be told where it came through. */
export function attackIn(field: string): string {
  return `<img src=x onerror="hacked('${field}')">{{7*7}}'"&lt;`;
}

/** Addresses that a browser would run. */
const ATTACKING_URL = `javascript:hacked("url")//<img src=x>`;

/** Articles of these story sets, with an attack in every text field, and several in the text itself. */
export async function readHostileArticles(slugs: readonly string[]): Promise<ReadArticle[]> {
  const readout = await loadReadout();
  const sets = loadStorySets().filter(({ slug }) => slugs.includes(slug));
  const texts = sets.flatMap(({ articles }) => [...articles.values()]);
  return texts.map((original, i) => {
    const text = original.replace(/(?<=[a-z])\. (?=[A-Z])/g, ` ${attackIn("text")}. `);
    const { article, claims, ...rest } = readout.read(text);
    const { id, published, language, sha256, ...words } = article;
    const attacked = attack({ byline: "By", url: "x", ...words, outlet: `Outlet ${i % 3}` }) as Omit<
      Reading["article"],
      "id"
    >;
    return {
      text,
      reading: { ...rest, article: { ...attacked, id, published, language, sha256 }, claims: claims.map(attackClaim) },
    };
  });
}

function attackClaim(claim: Claim): Claim {
  return { ...(attack(fillIn(claim)) as Claim), id: claim.id };
}

/** A claim with every text field that its kind may have. */
function fillIn(claim: Claim): Claim {
  const attribution = { hedge: "reportedly", ...claim.attribution };
  switch (claim.kind) {
    case "deal":
      return { ...claim, attribution, legs: claim.legs.map((leg) => ({ condition: "if", ...leg })) };
    case "trip": {
      const stops = claim.stops.map((stop) => ({ purpose: "to talk", ...stop }));
      return { tour: "a tour", ...claim, attribution, stops };
    }
    case "role":
      return { body: "IGO-UN", note: "new", ...claim, attribution };
    default:
      return { ...claim, attribution };
  }
}

/** The same value with an attack behind the words of every text field. */
function attack(value: unknown, field?: string): unknown {
  if (typeof value === "string") return attackText(value, field);
  if (Array.isArray(value)) return value.map((each) => attack(each, field));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, attack(inner, name)]));
}

function attackText(text: string, field: string | undefined): string {
  if (field === "url") return ATTACKING_URL;
  return TEXT_FIELDS.includes(field ?? "") ? `${text} ${attackIn(field ?? "")}` : text;
}
