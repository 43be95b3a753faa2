import { type Point, round, type Size } from "./geometry.ts";

const ROUNDS = 120;
/** Points in one place leave it in these directions, one after the other. */
const GOLDEN = 2.399963;

/**
 * Moves points apart until each two are `distance` from one another, and none is nearer to the edge than half of that,
 * as far as there is room. The same points come out the same.
 */
export function separate(points: readonly Point[], distance: number, { width, height }: Size): Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  const edge = distance / 2;
  for (let turn = 0; turn < ROUNDS; turn++) {
    let hasMoved = false;
    for (const [i, a] of moved.entries())
      for (const b of moved.slice(i + 1)) hasMoved = pushApart(a, b, distance, i) || hasMoved;
    for (const point of moved) {
      point.x = Math.min(Math.max(point.x, edge), width - edge);
      point.y = Math.min(Math.max(point.y, edge), height - edge);
    }
    if (!hasMoved) break;
  }
  return moved.map(({ x, y }) => ({ x: round(x), y: round(y) }));
}

interface Movable {
  x: number;
  y: number;
}

function pushApart(a: Movable, b: Movable, distance: number, i: number): boolean {
  let [dx, dy] = [b.x - a.x, b.y - a.y];
  const apart = Math.hypot(dx, dy);
  if (apart >= distance - 0.05) return false;
  if (apart < 0.01) [dx, dy] = [Math.cos(i * GOLDEN), Math.sin(i * GOLDEN)];
  else [dx, dy] = [dx / apart, dy / apart];
  const push = (distance - apart) / 2;
  a.x -= dx * push;
  a.y -= dy * push;
  b.x += dx * push;
  b.y += dy * push;
  return true;
}
