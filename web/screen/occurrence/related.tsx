import type { LedgerDeal, Page } from "../../../src/record/answer.ts";
import type { Occurrence } from "../../../src/record/derived.ts";
import { nameParties } from "../../../src/record/value-words.ts";
import { segment, useAddress, writeAddress } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { useAnswer } from "../../http/use-answer.ts";
import { StatusChip } from "../../word/status-chip.tsx";

/** As many as the API gives at once. */
const MOST = "200";

/** The story it is part of, and the deals of that story. */
export function Related({ occurrence: { story } }: { readonly occurrence: Occurrence }) {
  const { asOf } = useAddress();
  const { answer } = useAnswer<Page<LedgerDeal>>(writeAddress("/api/deals", { as_of: asOf, story, limit: MOST }));
  const deals = answer?.items ?? [];
  return (
    <section aria-labelledby="related">
      <h2 id="related">Belongs to</h2>
      <ul>
        <li>
          <Link to={`/stories/${segment(story)}`}>The story in which it was first told</Link>
        </li>
        {deals.map(({ id, parties, stage, legs }) => (
          <li key={id}>
            <Link to={`/deals/${segment(id)}`}>
              Deal: {nameParties(parties)}
              {legs[0] === undefined ? "" : `: ${legs[0].thing}`}
            </Link>{" "}
            <StatusChip status={stage} />
          </li>
        ))}
      </ul>
    </section>
  );
}
