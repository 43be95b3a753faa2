import type { Citation } from "../../../src/record/answer.ts";
import type { Report } from "../../../src/record/kept.ts";
import { segment } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { CitedValue } from "../../evidence/cited-value.tsx";
import { Sentence } from "../../evidence/sentence.tsx";
import { useCitations } from "../../evidence/use-citations.ts";
import { Item } from "../../list/item.tsx";
import { ClaimReview } from "../../review/claim-review.tsx";
import { ObstacleNote } from "../../review/obstacle-note.tsx";
import { VisibleText } from "../../text/visible-text.tsx";
import { outletOf } from "../../word/outlet.ts";
import { StatusChip } from "../../word/status-chip.tsx";

interface ReportsProps {
  readonly reports: readonly Report[];
  /** Somebody decided about one of them: what is shown is out of date. None: nothing can be decided here. */
  onDecided?(): void;
}

/** Every report with its words, in the order in which they became known. */
export function Reports({ reports, onDecided }: ReportsProps) {
  const { citations } = useCitations(reports.map(({ claim }) => claim.id));
  const citationOf = new Map(citations.map((citation) => [citation.claim, citation]));
  return (
    <>
      {onDecided !== undefined && <ObstacleNote />}
      <ol class="items">
        {reports.map((report) => (
          <ReportItem
            key={report.claim.id}
            report={report}
            citation={citationOf.get(report.claim.id)}
            onDecided={onDecided}
          />
        ))}
      </ol>
    </>
  );
}

interface ReportItemProps {
  readonly report: Report;
  readonly citation: Citation | undefined;
  readonly onDecided: (() => void) | undefined;
}

function ReportItem({ report, citation, onDecided }: ReportItemProps) {
  const { claim, from, knownTo } = report;
  const { article } = from;
  return (
    <Item id={claim.id}>
      <p class="report-words">
        {citation === undefined ? <q class="sentence">{claim.evidence[0]?.quote}</q> : <Sentence citation={citation} />}
      </p>
      <p class="meta dotted">
        <span>
          <CitedValue claims={[claim.id]} field="status" label={`status: ${claim.status}`}>
            <StatusChip status={claim.status} />
          </CitedValue>
        </span>
        <VisibleText text={outletOf(from)} />
        <span>{article.published?.slice(0, 10) ?? "undated"}</span>
        {citation !== undefined && citation.says !== "" && <VisibleText text={citation.says} />}
        {from.copyOf !== article.id && <span>a copy: counts with its original</span>}
        {knownTo !== null && <span class="disputed">no longer stands since {knownTo}</span>}
      </p>
      <p>
        <Link to={`/articles/${segment(article.id)}`} query={{ sel: claim.id }} isPrimary>
          <VisibleText text={article.headline || "Article without a headline"} />
        </Link>
      </p>
      {onDecided !== undefined && (
        <ClaimReview
          report={report}
          obstacle={knownTo === null ? null : "Its article does not stand any more."}
          onDecided={onDecided}
        />
      )}
    </Item>
  );
}
