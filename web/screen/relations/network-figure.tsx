import { useEffect, useState } from "preact/hooks";
import type { Pair } from "../../../src/record/answer.ts";
import type { Parameters } from "../../address/address.ts";
import type { NetworkChart } from "../../chart/network-chart.tsx";
import { useWidth } from "../../chart/use-width.ts";
import { NetworkLegend } from "./network-legend.tsx";

/** Names need this much room; a narrower window scrolls within the picture. */
const LEAST_WIDTH = 900;
const HEIGHT = 560;
/** With more pairs nobody could tell one line from another. */
const MOST = 60;

/** The network, whose layout is loaded when it is shown. */
export function NetworkFigure({ pairs, query }: { readonly pairs: readonly Pair[]; readonly query: Parameters }) {
  const { ref, width } = useWidth<HTMLElement>(LEAST_WIDTH);
  const [Chart, setChart] = useState<typeof NetworkChart | null>(null);
  useEffect(() => {
    void import("../../chart/network-chart.tsx").then((loaded) => setChart(() => loaded.NetworkChart));
  }, []);
  return (
    <figure class="network-figure" ref={ref}>
      <figcaption>
        {pairs.length > MOST ? `The ${MOST} busiest pairs` : "The pairs"} of the table below as a network: the wider a
        line, the more happened. Tab reaches the pairs, then the actors; arrow keys move among them.
        <NetworkLegend />
      </figcaption>
      <div class="scroll">
        {Chart === null ? (
          <p class="empty">Loading…</p>
        ) : (
          <Chart pairs={pairs.slice(0, MOST)} width={Math.max(LEAST_WIDTH, width)} height={HEIGHT} query={query} />
        )}
      </div>
    </figure>
  );
}
