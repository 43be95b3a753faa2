import { useEffect, useState } from "preact/hooks";
import type { Trip } from "../../../src/record/answer.ts";
import { useAddress, writeAddress } from "../../address/address.ts";
import { usePages } from "../../http/use-pages.ts";
import { ListState } from "../../list/list-state.tsx";
import { More } from "../../list/more.tsx";
import { TakeAway } from "../../list/take-away.tsx";
import { useTitle } from "../../shell/title.ts";
import { TripEntry } from "./trip-entry.tsx";
import { TripFilters } from "./trip-filters.tsx";
import type { TripMap } from "./trip-map.tsx";
import { nameOfStop, readSelection, type Selection } from "./trips.ts";
import "./itinerary.css";

/** Who travels where: trips with their stops, as a list and on a map that go together. */
export function Itinerary() {
  const address = useAddress();
  useTitle("Itinerary");
  const pages = usePages<Trip>(
    writeAddress("/api/trips", {
      as_of: address.asOf,
      actor: address.getAll("actor"),
      from: address.get("from"),
      to: address.get("to"),
    }),
  );
  const { items, problem, isLoading } = pages;
  const selection = readSelection(address.get("sel"));
  const select = (chosen: Selection | null): void =>
    address.set(
      { sel: chosen === null ? null : chosen.stop === null ? chosen.trip : nameOfStop(chosen.trip, chosen.stop) },
      { replace: true },
    );
  return (
    <>
      <h1>Itinerary</h1>
      <p class="meta">
        Who travels where. Without days the newest of the record are shown. The list has all that the map shows.
      </p>
      <TripFilters />
      <ListState
        isLoading={isLoading}
        problem={problem}
        isEmpty={items.length === 0}
        whenEmpty="No trip is told of in these days. Widen them, or take the actor away."
      >
        <div class="itinerary">
          <section aria-label="Map" class="itinerary-map">
            <LazyMap trips={items} selection={selection} onSelect={select} />
          </section>
          <section aria-label="Trips">
            <ul class="items">
              {items.map((trip) => (
                <TripEntry key={trip.id} trip={trip} selection={selection} onSelect={select} />
              ))}
            </ul>
            <More {...pages} />
          </section>
        </div>
      </ListState>
      <TakeAway formats={["csv", "ics", "geojson"]} />
    </>
  );
}

interface LazyMapProps {
  readonly trips: readonly Trip[];
  readonly selection: Selection | null;
  onSelect(selection: Selection | null): void;
}

/** The map's outlines are large: they come when the map is shown. */
function LazyMap(props: LazyMapProps) {
  const [loaded, setLoaded] = useState<{ readonly Component: typeof TripMap } | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    import("./trip-map.tsx").then(
      (file) => setLoaded({ Component: file.TripMap }),
      () => setFailed(true),
    );
  }, []);
  if (hasFailed) return <p class="quiet">The map could not be loaded. The list has all that it shows.</p>;
  return loaded === null ? <p class="quiet">The map is loading …</p> : <loaded.Component {...props} />;
}
