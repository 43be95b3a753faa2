import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { Pair } from "../../src/record/answer.ts";

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  /** Occurrences with anybody. */
  readonly count: number;
  readonly radius: number;
  readonly x: number;
  readonly y: number;
}

export interface NetworkEdge {
  readonly pair: Pair;
  readonly from: NetworkNode;
  readonly to: NetworkNode;
  readonly width: number;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

type Moving = SimulationNodeDatum & { readonly id: string; readonly radius: number };

const TICKS = 300;
const MARGIN = 40;

/**
 * Actors near to those with whom they have to do (Fruchterman and Reingold 1991, by d3-force). The same pairs always
 * give the same picture: d3 begins with a spiral and has random numbers of its own, which are the same each time.
 */
export function layOutNetwork(pairs: readonly Pair[], width: number, height: number): Network {
  const counts = countActors(pairs);
  const most = Math.max(1, ...pairs.map(({ count }) => count));
  const moving = [...counts].map<Moving>(([id, { count }]) => ({ id, radius: radiusOf(count) }));
  const links = pairs.map(({ a, b }) => ({ source: a, target: b }));
  forceSimulation(moving)
    .force(
      "link",
      forceLink<Moving, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(70),
    )
    .force("apart", forceManyBody().strength(-180))
    .force(
      "room",
      forceCollide<Moving>(({ radius }) => radius + 14),
    )
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength((0.06 * width) / height))
    .stop()
    .tick(TICKS);
  const nodes = new Map(spread(moving, width, height).map((node) => [node.id, { ...node, ...named(counts, node.id) }]));
  const edges = pairs.flatMap((pair) => {
    const [from, to] = [nodes.get(pair.a), nodes.get(pair.b)];
    return from && to ? [{ pair, from, to, width: 1 + 6 * Math.sqrt(pair.count / most) }] : [];
  });
  return { nodes: [...nodes.values()], edges };
}

function countActors(pairs: readonly Pair[]): Map<string, { name: string; count: number }> {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { a, b, names, count } of pairs) {
    for (const [id, name] of [
      [a, names[0]],
      [b, names[1]],
    ] as const) {
      counts.set(id, { name, count: (counts.get(id)?.count ?? 0) + count });
    }
  }
  return counts;
}

function radiusOf(count: number): number {
  return 5 + 2 * Math.sqrt(count);
}

function named(
  counts: ReadonlyMap<string, { name: string; count: number }>,
  id: string,
): { name: string; count: number } {
  return counts.get(id) ?? { name: id, count: 0 };
}

/** Moved and drawn together or apart so that all fill the picture. */
function spread(
  moving: readonly Moving[],
  width: number,
  height: number,
): { id: string; radius: number; x: number; y: number }[] {
  const xs = moving.map(({ x = 0 }) => x);
  const ys = moving.map(({ y = 0 }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const place = (value: number, low: number, high: number, room: number): number =>
    high === low ? room / 2 : MARGIN + ((value - low) / (high - low)) * (room - 2 * MARGIN);
  return moving.map(({ id, radius, x = 0, y = 0 }) => ({
    id,
    radius,
    x: place(x, left, Math.max(...xs), width),
    y: place(y, top, Math.max(...ys), height),
  }));
}
