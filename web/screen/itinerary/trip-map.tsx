import { geoGraticule10, geoPath } from "d3-geo";
import { useId, useMemo, useRef } from "preact/hooks";
import type { Trip } from "../../../src/record/answer.ts";
import { drawMap } from "./draw-map.ts";
import { Legs } from "./legs.tsx";
import { StopMarker } from "./stop-marker.tsx";
import type { Selection } from "./trips.ts";
import { useSize } from "./use-size.ts";
import { BORDERS, LAND } from "./world.ts";

interface TripMapProps {
  readonly trips: readonly Trip[];
  readonly selection: Selection | null;
  onSelect(selection: Selection | null): void;
}

/** Trips on a map: ways with arrows, stops with their numbers. The list beside it is its table. */
export function TripMap({ trips, selection, onSelect }: TripMapProps) {
  const element = useRef<HTMLDivElement>(null);
  const size = useSize(element);
  const id = useId();
  const chosen = selection?.trip ?? null;
  const drawn = useMemo(() => drawMap(trips, chosen, size), [trips, chosen, size]);
  const path = geoPath(drawn.projection).digits(1);
  const { width, height } = size;
  return (
    <div ref={element}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing */}
      <svg
        class="trip-map"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-labelledby={id}
      >
        <title id={id}>Map of trips. The list of trips says the same in words.</title>
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of an SVG is not interactive */}
        <g role="img" aria-label={drawn.description}>
          <rect class="map-sea" width={width} height={height} />
          <path class="map-graticule" d={path(geoGraticule10()) ?? ""} />
          <path class="map-land" d={path(LAND) ?? ""} />
          <path class="map-borders" d={path(BORDERS) ?? ""} />
          <Legs legs={drawn.legs} />
          {drawn.places.map(({ x, y }, i) => (
            <circle key={i} class="map-place" cx={x} cy={y} r={2.5} />
          ))}
          {drawn.labels.map(({ name, x, y, anchor }) => (
            <text key={name} class="map-name" x={x} y={y} text-anchor={anchor}>
              {name}
            </text>
          ))}
        </g>
        {drawn.markers.map((marker) => (
          <StopMarker
            key={`${marker.placed.trip.id} ${marker.placed.index}`}
            marker={marker}
            isChosen={selection?.trip === marker.placed.trip.id && selection.stop === marker.placed.index}
            onSelect={onSelect}
          />
        ))}
      </svg>
      <p class="meta map-legend">
        {drawn.legend}{" "}
        {chosen !== null && (
          <button type="button" class="plain" onClick={() => onSelect(null)}>
            Show all trips
          </button>
        )}
      </p>
    </div>
  );
}
