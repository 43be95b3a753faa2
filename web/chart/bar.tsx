import type { Extent } from "./bars.ts";
import "./chart.css";

const WIDTH = 200;
const HEIGHT = 12;

/**
 * What came, filled, within what was to come, outlined; of a range the uncertain part is hatched. The words beside it
 * say the same, so that it is hidden from those who hear the page.
 */
export function Bar({ filled, outline }: { readonly filled: Extent | null; readonly outline: Extent | null }) {
  return (
    <svg class="bar" viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`} aria-hidden="true" focusable="false">
      {outline !== null && <rect class="bar-promised" width={outline.high * WIDTH} height={HEIGHT} />}
      {outline !== null && outline.low < outline.high && (
        <line class="bar-low" x1={outline.low * WIDTH} x2={outline.low * WIDTH} y2={HEIGHT} />
      )}
      {filled !== null && (
        <>
          <rect class="bar-maybe" width={filled.high * WIDTH} y={3} height={HEIGHT - 6} />
          <rect
            class="bar-delivered"
            width={Math.max(filled.low * WIDTH, filled.high > 0 ? 1 : 0)}
            y={3}
            height={HEIGHT - 6}
          />
        </>
      )}
    </svg>
  );
}
