import type { ActorMention } from "../record/actor.ts";
import type { Claim } from "../record/claim.ts";
import type { Reading } from "../record/reading.ts";

/** What a search finds a claim by: headline, outlet, those named in it, and the words that it rests on. */
export function wordsOf(claim: Claim, { article }: Reading): string {
  const quotes = claim.evidence.filter(({ field }) => field === undefined).map(({ quote }) => quote);
  const mentions = mentionsOf(claim).flatMap(({ text, name }) => [text, name ?? ""]);
  return [...new Set([...quotes, ...mentions, article.headline, article.outlet ?? ""])]
    .filter((text) => text !== "")
    .join("\n");
}

function mentionsOf(claim: Claim): readonly ActorMention[] {
  switch (claim.kind) {
    case "event":
      return [...claim.actors, ...claim.recipients];
    case "deal":
    case "agenda":
      return claim.parties;
    case "trip":
      return [claim.traveller, ...claim.stops.flatMap(({ meets }) => meets)];
    case "role":
      return [claim.actor];
    case "statement": {
      const { source } = claim.attribution;
      return [...claim.toward, ...(source && "code" in source ? [source] : [])];
    }
  }
}
