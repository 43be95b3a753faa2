import type { Occurrence } from "../../../src/record/derived.ts";
import { useAddress, writeAddress } from "../../address/address.ts";
import { usePages } from "../../http/use-pages.ts";
import { ListState } from "../../list/list-state.tsx";
import { More } from "../../list/more.tsx";
import { TakeAway } from "../../list/take-away.tsx";
import { useTitle } from "../../shell/title.ts";
import { OccurrenceList } from "../../word/occurrence-line.tsx";
import { FILTERS, Filters } from "./filters.tsx";

/** `/occurrences`: all that happened or was to happen, the newest first. The address says which. */
export function Occurrences() {
  useTitle("Occurrences");
  const { asOf, getAll } = useAddress();
  const chosen = Object.fromEntries(FILTERS.map((name) => [name, getAll(name)]));
  const isFiltered = FILTERS.some((name) => name !== "order" && getAll(name).some((value) => value !== ""));
  const pages = usePages<Occurrence>(writeAddress("/api/occurrences", { ...chosen, as_of: asOf }));
  const { items, problem, isLoading, hasMore } = pages;
  return (
    <>
      <h1>Occurrences</h1>
      <Filters />
      <TakeAway formats={["csv", "ics", "geojson"]} />
      <ListState
        isLoading={isLoading}
        problem={problem}
        isEmpty={items.length === 0}
        whenEmpty={
          isFiltered
            ? "Nothing in the record fits all of these. Take a filter away."
            : asOf !== null
              ? "Nothing was recorded by that day."
              : "The record is empty. Add articles with “readout add …”, or paste one at /articles/new."
        }
      >
        <p class="meta" role="status">
          {hasMore ? `the first ${items.length}` : items.length === 1 ? "1 occurrence" : `${items.length} occurrences`}
        </p>
        <OccurrenceList occurrences={items} />
        <More {...pages} />
      </ListState>
    </>
  );
}
