import { useRoute } from "preact-iso";
import type { RelationAnswer } from "../../../src/record/answer.ts";
import { segment, useAddress, writeAddress } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { DealsSection } from "../../deal/deals-section.tsx";
import { useAnswer } from "../../http/use-answer.ts";
import { ProblemNote } from "../../list/list-state.tsx";
import { useTitle } from "../../shell/title.ts";
import { VisibleText } from "../../text/visible-text.tsx";
import { OccurrenceList } from "../../word/occurrence-line.tsx";
import { LaneTable } from "./lane-table.tsx";
import { OverTime } from "./over-time.tsx";
import { PointTable } from "./point-table.tsx";
import "./relation.css";
import { RelationFilters } from "./relation-filters.tsx";

/** `/relations/:a/:b?by=month|week&from&to`: all that is between two, over time. */
export function Relation() {
  const { a = "", b = "" } = useRoute().params;
  const { asOf, get } = useAddress();
  const { answer, problem } = useAnswer<RelationAnswer>(
    writeAddress(`/api/relations/${segment(a)}/${segment(b)}`, {
      as_of: asOf,
      by: get("by"),
      from: get("from"),
      to: get("to"),
    }),
  );
  const title = (answer?.names ?? [a, b]).join(" – ");
  useTitle(title);
  return (
    <>
      <h1>
        <VisibleText text={title} />
      </h1>
      <p class="meta dotted">
        {[a, b].map((id, i) => (
          <span key={id}>
            <Link to={`/actors/${segment(id)}`}>
              <VisibleText text={answer?.names[i] ?? id} />
            </Link>
          </span>
        ))}
        <span>
          <Link to="/relations">all relations</Link>
        </span>
      </p>
      <RelationFilters />
      {problem !== null && <ProblemNote problem={problem} />}
      {problem === null && answer === null && <p class="empty">Loading…</p>}
      {answer !== null && <Whole answer={answer} />}
    </>
  );
}

interface WholeProps {
  readonly answer: RelationAnswer;
}

function Whole({ answer }: WholeProps) {
  if (answer.lanes.length === 0 && answer.deals.length === 0) {
    return <p class="empty">Nothing between them is reported here. Choose other days, or another as-of day.</p>;
  }
  return (
    <>
      {answer.isCut && (
        <p class="problem" role="note">
          There is more between them than can be laid out: this is the newest. Choose days to see what was before.
        </p>
      )}
      <OverTime answer={answer} />
      <details class="as-table">
        <summary>The same as tables</summary>
        <PointTable answer={answer} />
        <LaneTable answer={answer} />
      </details>
      <DealsSection deals={answer.deals} />
      <section aria-labelledby="meetings">
        <h2 id="meetings">Meetings and talks</h2>
        {answer.meetings.length === 0 ? (
          <p class="quiet">none reported</p>
        ) : (
          <OccurrenceList occurrences={[...answer.meetings].reverse()} />
        )}
      </section>
    </>
  );
}
