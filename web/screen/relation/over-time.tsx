import type { RelationAnswer } from "../../../src/record/answer.ts";
import { CurveChart } from "../../chart/curve-chart.tsx";
import { isDated } from "../../chart/lanes.ts";
import { LanesChart } from "../../chart/lanes-chart.tsx";
import { QuadLegend } from "../../chart/quad-legend.tsx";
import { spanOf } from "../../chart/time-span.ts";
import { useWidth } from "../../chart/use-width.ts";

/** Room for the numbers of the score at the left, and for half a mark at the right. */
const LEFT = 44;
const RIGHT = 14;

/** The curve of the score above the lanes of the issues, on the same days. */
export function OverTime({ answer }: { readonly answer: RelationAnswer }) {
  const { ref, width } = useWidth<HTMLDivElement>(800);
  const span = spanOf(answer, [LEFT, width - RIGHT]);
  const undated = answer.lanes.flatMap(({ occurrences }) => occurrences).filter((each) => !isDated(each)).length;
  return (
    <div ref={ref} class="over-time">
      {span === null ? (
        <p class="quiet">Nothing but deals is reported between them here.</p>
      ) : (
        <>
          <h2>Score</h2>
          <p class="meta">
            Mean score of what happened, by {answer.grain}, from −10 (attacks) to +10. Between the points nothing is
            known.
          </p>
          {answer.points.length === 0 ? (
            <p class="quiet">Nothing has happened that could be scored.</p>
          ) : (
            <CurveChart answer={answer} span={span} width={width} />
          )}
          <h2>Issues</h2>
          <QuadLegend />
          <LanesChart answer={answer} span={span} width={width} />
          <p class="meta">
            Arrow keys move among the signs, e shows the words behind one, Enter opens it.
            {undated > 0 &&
              ` ${undated} without a day of ${undated === 1 ? "its" : "their"} own: drawn when first told.`}
          </p>
        </>
      )}
    </div>
  );
}
