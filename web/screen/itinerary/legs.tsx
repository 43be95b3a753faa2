import type { DrawnLeg } from "./draw-map.ts";

/** The ways between stops, with arrows in the direction of travel. */
export function Legs({ legs }: { readonly legs: readonly DrawnLeg[] }) {
  return legs.map(({ path, arrow, course, isFaint }, i) => (
    <g key={i} class={`leg ${course} ${isFaint ? "faint" : ""}`}>
      <path d={path} />
      {arrow !== null && <path class="arrow" d="M7,0 L-5,5 L-5,-5 Z" transform={turned(arrow)} />}
    </g>
  ));
}

function turned({ x, y, angle }: NonNullable<DrawnLeg["arrow"]>): string {
  return `translate(${x} ${y}) rotate(${angle})`;
}
