/** Longitude, then latitude (RFC 7946, 3.1.1). */
export type Position = readonly [lon: number, lat: number];

export type LineGeometry =
  | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly Position[])[] };

/**
 * A line through the positions, or `null` for fewer than two different ones in a row. Where the shorter way crosses
 * the antimeridian the line is cut there (3.1.9).
 */
export function drawLine(positions: readonly Position[]): LineGeometry | null {
  const [first, ...rest] = positions;
  if (!first) return null;
  let part: Position[] = [first];
  const parts = [part];
  let at = first;
  for (const next of rest) {
    if (next[0] === at[0] && next[1] === at[1]) continue;
    if (Math.abs(next[0] - at[0]) > 180) {
      const border = Math.sign(at[0]) * 180;
      const lat = crossing(at, next);
      part.push([border, lat]);
      part = [[-border, lat]];
      parts.push(part);
    }
    part.push(next);
    at = next;
  }
  const [only = []] = parts;
  if (parts.length > 1) return { type: "MultiLineString", coordinates: parts };
  return only.length > 1 ? { type: "LineString", coordinates: only } : null;
}

/** Latitude at which a straight line meets the antimeridian, to the sixth decimal: about 10 cm. */
function crossing([fromLon, fromLat]: Position, [toLon, toLat]: Position): number {
  const before = 180 - Math.abs(fromLon);
  const after = 180 - Math.abs(toLon);
  const share = before + after === 0 ? 0 : before / (before + after);
  return Number((fromLat + (toLat - fromLat) * share).toFixed(6));
}
