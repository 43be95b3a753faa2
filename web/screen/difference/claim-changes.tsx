import { putInWords } from "../../../src/brief/claim-words.ts";
import { statusToShow } from "../../../src/brief/sections.ts";
import type { ArticleAnswer } from "../../../src/record/answer.ts";
import type { Claim } from "../../../src/record/claim.ts";
import { segment } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { useAnswer } from "../../http/use-answer.ts";
import { VisibleText } from "../../text/visible-text.tsx";
import { StatusChip } from "../../word/status-chip.tsx";
import { compareClaims } from "./compare-claims.ts";

/** What only one of two articles claims. */
export function ClaimChanges({ from, to }: { readonly from: string; readonly to: string }) {
  const before = useAnswer<ArticleAnswer>(`/api/articles/${segment(from)}`).answer;
  const after = useAnswer<ArticleAnswer>(`/api/articles/${segment(to)}`).answer;
  if (before === null || after === null) return null;
  const { gone, come } = compareClaims(
    before.claims.map(({ claim }) => claim),
    after.claims.map(({ claim }) => claim),
  );
  return (
    <>
      <h2>Who says what</h2>
      {gone.length + come.length === 0 && <p class="quiet">Both claim the same.</p>}
      <div class="columns">
        <ClaimColumn title="Only before" article={from} claims={gone} />
        <ClaimColumn title="Only after" article={to} claims={come} />
      </div>
    </>
  );
}

interface ClaimColumnProps {
  readonly title: string;
  readonly article: string;
  readonly claims: readonly Claim[];
}

function ClaimColumn({ title, article, claims }: ClaimColumnProps) {
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {claims.map((claim) => {
          const { what, details, says } = putInWords(claim);
          const status = statusToShow(claim);
          return (
            <li key={claim.id}>
              {status !== undefined && <StatusChip status={status} />}{" "}
              <Link to={`/articles/${segment(article)}`} query={{ sel: claim.id }}>
                <VisibleText text={[what, ...details].join(" ")} />
              </Link>
              {says !== "" && (
                <span class="meta">
                  {" "}
                  <VisibleText text={says} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
