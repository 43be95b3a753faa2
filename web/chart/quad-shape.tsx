import type { Quad } from "../../src/record/event.ts";
import { MARK_SIZE } from "./lanes.ts";
import "./chart.css";

const R = MARK_SIZE / 2;

/** Words are hollow, deeds are filled; cooperation is round or square, conflict has points. */
const PATHS: Readonly<Record<Quad, string>> = {
  "verbal-cooperation": `M${-R},0 a${R},${R} 0 1,0 ${2 * R},0 a${R},${R} 0 1,0 ${-2 * R},0`,
  "material-cooperation": `M${-R},${-R} h${2 * R} v${2 * R} h${-2 * R} z`,
  "verbal-conflict": `M0,${-R} L${R},${R} L${-R},${R} z`,
  "material-conflict": `M0,${-R - 1} L${R + 1},0 L0,${R + 1} L${-R - 1},0 z`,
};

/** The sign of a quad category at a place; dashed where it has not happened. */
export function QuadShape({
  quad,
  x,
  y,
  isReal,
}: {
  readonly quad: Quad;
  readonly x: number;
  readonly y: number;
  readonly isReal: boolean;
}) {
  return <path class={`quad ${quad} ${isReal ? "" : "unreal"}`} d={PATHS[quad]} transform={`translate(${x} ${y})`} />;
}
