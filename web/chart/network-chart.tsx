import type { Pair } from "../../src/record/answer.ts";
import { type Parameters, segment } from "../address/address.ts";
import { MarkGroup } from "./mark-group.tsx";
import { MarkLink } from "./mark-link.tsx";
import { layOutNetwork } from "./network.ts";
import { toneOf, writeScore } from "./tone.ts";
import "./chart.css";

interface NetworkChartProps {
  readonly pairs: readonly Pair[];
  readonly width: number;
  readonly height: number;
  /** Kept when a pair is opened: its days. */
  readonly query: Parameters;
}

/** A picture of the table of pairs: who has to do with whom, how much, and in what tone. */
export function NetworkChart({ pairs, width, height, query }: NetworkChartProps) {
  const { nodes, edges } = layOutNetwork(pairs, width, height);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its groups have names, and a title would stand over the marks
    <svg class="chart network" width={width} height={height}>
      <MarkGroup label="Pairs">
        {edges.map(({ pair, from, to, width: stroke }, i) => (
          <MarkLink
            key={`${pair.a} ${pair.b}`}
            to={`/relations/${segment(pair.a)}/${segment(pair.b)}`}
            query={query}
            label={`${pair.names.join(" and ")}: ${pair.count}, mean score ${writeScore(pair.mean)}`}
            isFirst={i === 0}
            class="edge"
          >
            <title>{`${pair.names.join(" and ")}: ${pair.count}, mean score ${writeScore(pair.mean)}`}</title>
            <line class="edge-reach" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            <line
              class={`edge-line ${toneOf(pair.mean)}`}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              stroke-width={stroke}
            />
          </MarkLink>
        ))}
      </MarkGroup>
      <MarkGroup label="Actors">
        {nodes.map(({ id, name, count, radius, x, y }, i) => (
          <MarkLink
            key={id}
            to={`/actors/${segment(id)}`}
            label={`${shortName(id, name) === name ? name : `${shortName(id, name)}, ${name}`}: ${count} in all`}
            isFirst={i === 0}
            class="node"
          >
            <circle class="node-point" cx={x} cy={y} r={radius} />
            <text class={`node-name ${sideOf(x, width)}`} x={x} y={y - radius - 4}>
              {shortName(id, name)}
            </text>
          </MarkLink>
        ))}
      </MarkGroup>
    </svg>
  );
}

/** Longer names would cover their neighbours. */
const LONGEST = 20;

/** "North Atlantic Treaty Organization" → "NATO": what does not fit is named by its code. */
function shortName(id: string, name: string): string {
  return name.length <= LONGEST ? name : id.replace(/^(?:IGO|NGO|MNC|REB)-/, "");
}

/** Names at the edges are written towards the middle. */
function sideOf(x: number, width: number): "at-start" | "at-end" | "" {
  const room = LONGEST * 3.5;
  return x < room ? "at-start" : x > width - room ? "at-end" : "";
}
