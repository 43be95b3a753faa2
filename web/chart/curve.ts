import type { RelationPoint } from "../../src/record/derived.ts";
import type { Scale } from "./scale.ts";

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly point: RelationPoint;
}

/** PLOVER's scores reach from −10 (an attack) to +10. */
export const SCORE_RANGE: readonly [number, number] = [-10, 10];

/** Each week or month where something happened, at its middle. Between them the curve is straight: nothing is known. */
export function layOutCurve(
  points: readonly RelationPoint[],
  grain: "week" | "month",
  scales: { readonly x: (day: string) => number; readonly y: Scale },
): CurvePoint[] {
  const half = grain === "week" ? 3 : 14;
  return points.map((point) => ({ x: scales.x(addDays(point.from, half)), y: scales.y(point.mean), point }));
}

/** "M0,10 L5,20" */
export function writePath(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${round(x)},${round(y)}`).join(" ");
}

/** A tenth of a pixel is as fine as a picture gets. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
