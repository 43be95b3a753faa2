import { TONES } from "../../chart/tone.ts";

/** Mean scores by colour; lines of conflict are dashed. */
export function NetworkLegend() {
  return (
    <ul class="legend" aria-label="Mean score of a pair">
      {TONES.map(({ tone, words }) => (
        <li key={tone}>
          <svg width={28} height={12} viewBox="0 0 28 12" aria-hidden="true">
            <line class={`edge-line ${tone}`} x1={0} y1={6} x2={28} y2={6} stroke-width={4} />
          </svg>
          {words} ({tone})
        </li>
      ))}
    </ul>
  );
}
