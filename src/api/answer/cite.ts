import { describeAttribution } from "../../brief/words.ts";
import type { Citation } from "../../record/answer.ts";
import type { Claim, Evidence } from "../../record/claim.ts";
import type { Report } from "../../record/kept.ts";
import { sentenceAround } from "./sentence.ts";

/** The words that a claim rests on, in their sentence. */
export function cite({ claim, from: { article } }: Report, text: string): Citation {
  const main = mainEvidence(claim);
  const { start, end } = sentenceAround(text, main);
  return {
    claim: claim.id,
    kind: claim.kind,
    status: claim.status,
    article: article.id,
    headline: article.headline,
    outlet: article.outlet ?? null,
    agencies: article.agencies,
    published: article.published,
    url: article.url ?? null,
    says: describeAttribution(claim.attribution),
    sentence: text.slice(start, end),
    start,
    marks: claim.evidence.flatMap((evidence) => {
      const mark = {
        field: evidence.field ?? null,
        start: Math.max(evidence.start, start) - start,
        end: Math.min(evidence.end, end) - start,
        rule: evidence.rule,
      };
      return mark.start < mark.end ? [mark] : [];
    }),
  };
}

/** What supports the whole claim, else the first there is. */
function mainEvidence({ evidence }: Claim): Evidence {
  const [first] = evidence;
  const main = evidence.find(({ field }) => field === undefined) ?? first;
  if (main === undefined) throw new RangeError("A claim rests on some words.");
  return main;
}
