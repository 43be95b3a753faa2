import { describeEvent } from "../../src/brief/phrase.ts";
import type { RelationAnswer } from "../../src/record/answer.ts";
import type { Occurrence } from "../../src/record/derived.ts";
import { describeWhen } from "../../src/record/value-words.ts";
import { segment } from "../address/address.ts";
import { daysOf, isDated, layOutLanes } from "./lanes.ts";
import { MarkGroup } from "./mark-group.tsx";
import { MarkLink } from "./mark-link.tsx";
import { QuadShape } from "./quad-shape.tsx";
import { TimeAxis } from "./time-axis.tsx";
import type { TimeSpan } from "./time-span.ts";
import { nameQuad } from "./tone.ts";
import "./chart.css";

const REAL: ReadonlySet<string> = new Set(["happened", "ongoing"]);
const AXIS = 22;

interface LanesChartProps {
  readonly answer: RelationAnswer;
  readonly span: TimeSpan;
  readonly width: number;
}

/** A lane for each issue, with the sign of each occurrence at its day. */
export function LanesChart({ answer, span, width }: LanesChartProps) {
  const lanes = layOutLanes(answer.lanes, span.x).filter(({ marks }) => marks.length > 0);
  const bottom = Math.max(0, ...lanes.map(({ top, height }) => top + height));
  const first = lanes[0]?.marks[0]?.occurrence.id;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its groups have names, and a title would stand over the marks
    <svg class="chart" width={width} height={bottom + AXIS}>
      <TimeAxis {...span} top={0} bottom={bottom} width={width} />
      <MarkGroup label="Issues over time">
        {lanes.map(({ issue, top, marks }, i) => (
          <g key={issue ?? ""}>
            {i > 0 && <line class="lane-line" x1={0} x2={width} y1={top} y2={top} />}
            <text class="lane-name" x={4} y={top + 14}>
              {issue ?? "no issue named"}
            </text>
            {marks.map(({ occurrence, x, y, reach }) => (
              <MarkLink
                key={occurrence.id}
                to={`/occurrences/${segment(occurrence.id)}`}
                label={`${describeMark(occurrence)}${issue === null ? "" : ` (${issue})`}`}
                claims={occurrence.support.claims}
                isFirst={occurrence.id === first}
              >
                {reach !== null && <line class="reach" x1={reach[0]} x2={reach[1]} y1={y} y2={y} />}
                <QuadShape quad={occurrence.quad} x={x} y={y} isReal={REAL.has(occurrence.status)} />
              </MarkLink>
            ))}
          </g>
        ))}
      </MarkGroup>
    </svg>
  );
}

/** "Meeting: Greece, Turkey, 2025-03-01, happened, verbal cooperation" */
function describeMark(occurrence: Occurrence): string {
  const { time, status, quad } = occurrence;
  return [
    describeEvent(occurrence),
    time !== null && isDated(occurrence) ? describeWhen(time) : `no day given, first told ${daysOf(occurrence)[0]}`,
    status,
    nameQuad(quad),
  ].join(", ");
}
