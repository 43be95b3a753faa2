import type { RelationAnswer } from "../../src/record/answer.ts";
import { layOutCurve, SCORE_RANGE, writePath } from "./curve.ts";
import { linearScale } from "./scale.ts";
import { TimeAxis } from "./time-axis.tsx";
import type { TimeSpan } from "./time-span.ts";
import { writeScore } from "./tone.ts";
import "./chart.css";

const TOP = 8;
const BOTTOM = 148;
const AXIS = 22;
const TICKS = [-10, -5, 0, 5, 10];
const RADIUS = 5;

interface CurveChartProps {
  readonly answer: Pick<RelationAnswer, "points" | "grain" | "names">;
  readonly span: TimeSpan;
  readonly width: number;
}

/** The mean score of each week or month, from −10 to +10. The table below has the same numbers. */
export function CurveChart({ answer: { points, grain, names }, span, width }: CurveChartProps) {
  const y = linearScale(SCORE_RANGE, [BOTTOM, TOP]);
  const laid = layOutCurve(points, grain, { x: span.x, y });
  return (
    <svg
      class="chart"
      width={width}
      height={BOTTOM + AXIS}
      role="img"
      aria-label={`Mean score of what happened between ${names.join(" and ")}, by ${grain}`}
    >
      <TimeAxis {...span} top={TOP} bottom={BOTTOM} width={width} />
      <g class="axis scores">
        {TICKS.map((score) => (
          <g key={score} transform={`translate(0 ${y(score)})`} class={score === 0 ? "zero" : ""}>
            <line x1={28} x2={width} />
            <text x={24} y={4}>
              {writeScore(score)}
            </text>
          </g>
        ))}
      </g>
      <path class="curve" d={writePath(laid)} />
      {laid.map(({ x, y: at, point }) => (
        <circle key={point.from} class={`curve-point ${point.mean < 0 ? "below" : "above"}`} cx={x} cy={at} r={RADIUS}>
          <title>{`${point.from}: mean ${writeScore(point.mean)}, sum ${writeScore(point.sum)}, ${point.count} in all`}</title>
        </circle>
      ))}
    </svg>
  );
}
