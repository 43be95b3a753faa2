import { QUAD_CATEGORIES } from "../../src/record/event.ts";
import { QuadShape } from "./quad-shape.tsx";
import { nameQuad } from "./tone.ts";

/** What the signs mean. */
export function QuadLegend() {
  return (
    <ul class="legend" aria-label="Signs">
      {QUAD_CATEGORIES.map((quad) => (
        <li key={quad}>
          <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
            <QuadShape quad={quad} x={0} y={0} isReal />
          </svg>
          {nameQuad(quad)}
        </li>
      ))}
      <li>
        <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
          <QuadShape quad="verbal-cooperation" x={0} y={0} isReal={false} />
        </svg>
        dashed: has not happened (planned, possible, denied)
      </li>
    </ul>
  );
}
