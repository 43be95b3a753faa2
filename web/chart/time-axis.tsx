import { dayTicks } from "./scale.ts";

interface TimeAxisProps {
  readonly from: string;
  readonly to: string;
  readonly x: (day: string) => number;
  /** Lines reach from here … */
  readonly top: number;
  /** … to here, and the labels stand below. */
  readonly bottom: number;
  readonly width: number;
}

/** Pixels that a label needs. */
const ROOM = 70;

/** Months or years along the bottom. */
export function TimeAxis({ from, to, x, top, bottom, width }: TimeAxisProps) {
  return (
    <g class="axis">
      {dayTicks(from, to, Math.max(2, Math.floor(width / ROOM))).map(({ day, label }) => (
        <g key={day} transform={`translate(${x(day)} 0)`}>
          <line y1={top} y2={bottom} />
          <text y={bottom + 14}>{label}</text>
        </g>
      ))}
    </g>
  );
}
