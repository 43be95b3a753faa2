import type { Point, Size } from "./geometry.ts";

/** The name of a place, and where it is written. */
export interface Label extends Point {
  readonly name: string;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of one letter and of a line, pixels at a size of 12. */
const LETTER = 6.6;
const LINE = 14;

/**
 * Names beside their places, right, left, above or below, so that none lies on another, on a marker or beyond the edge.
 * Those that come first have the first choice; one that finds no room is left out: the list has it.
 */
export function placeLabels(
  places: readonly (Point & { readonly name: string })[],
  markers: readonly Point[],
  radius: number,
  size: Size,
): Label[] {
  const taken: Box[] = markers.map((marker) => boxAround(marker, radius, radius));
  const labels: Label[] = [];
  for (const { name, x, y } of places) {
    const found = candidates(name, { x, y }, radius).find(({ box }) => isFree(box, taken, size));
    if (found === undefined) continue;
    taken.push(found.box);
    labels.push(found.label);
  }
  return labels;
}

function candidates(name: string, { x, y }: Point, radius: number): { readonly label: Label; readonly box: Box }[] {
  const width = name.length * LETTER;
  const gap = radius + 3;
  const middle = y + LINE * 0.3;
  const write = (anchor: Label["anchor"], at: number, base: number, left: number) => ({
    label: { name, anchor, x: at, y: base },
    box: { left, right: left + width, top: base - LINE * 0.8, bottom: base + LINE * 0.2 },
  });
  return [gap, gap * 2.4].flatMap((away) => [
    write("start", x + away, middle, x + away),
    write("end", x - away, middle, x - away - width),
    write("middle", x, y - away, x - width / 2),
    write("middle", x, y + away + LINE * 0.7, x - width / 2),
  ]);
}

function boxAround({ x, y }: Point, across: number, up: number): Box {
  return { left: x - across, right: x + across, top: y - up, bottom: y + up };
}

function isFree(box: Box, taken: readonly Box[], { width, height }: Size): boolean {
  if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) return false;
  return taken.every(
    (other) => box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top,
  );
}
