import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Size } from "./geometry.ts";

const FIRST: Size = { width: 640, height: 400 };

/** The room for a map in pixels, so that its letters are as large as those around it. */
export function useSize(element: RefObject<HTMLElement>): Size {
  const [size, setSize] = useState(FIRST);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? FIRST.width);
      if (width > 0) setSize((before) => (before.width === width ? before : { width, height: heightFor(width) }));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

function heightFor(width: number): number {
  return Math.round(Math.min(Math.max(width * 0.66, 260), 560));
}
