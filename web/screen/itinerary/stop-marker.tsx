import { disarm } from "../../../src/brief/terminal.ts";
import { describeWhen, describeWhere, nameParty } from "../../../src/record/value-words.ts";
import { useAddress } from "../../address/address.ts";
import { type Marker, RADIUS } from "./draw-map.ts";
import { courseOf, nameOfStop, type PlacedStop, type Selection } from "./trips.ts";

interface StopMarkerProps {
  readonly marker: Marker;
  readonly isChosen: boolean;
  onSelect(selection: Selection): void;
}

/** A stop with its number; Enter or a click selects it here and in the list. */
export function StopMarker({ marker: { placed, place, x, y }, isChosen, onSelect }: StopMarkerProps) {
  const { trip, stop, index } = placed;
  const address = useAddress();
  const words = disarm(describeStop(placed));
  const hasMoved = Math.hypot(place.x - x, place.y - y) > RADIUS;
  return (
    <a
      class={`marker ${courseOf(stop.status)} ${isChosen ? "chosen" : ""}`}
      href={address.to(address.path, { sel: nameOfStop(trip.id, index) })}
      aria-label={words}
      aria-current={isChosen ? "true" : undefined}
      onClick={(event) => {
        event.preventDefault();
        onSelect({ trip: trip.id, stop: index });
      }}
    >
      <title>{words}</title>
      {hasMoved && <line class="leader" x1={place.x} y1={place.y} x2={x} y2={y} />}
      <circle cx={x} cy={y} r={RADIUS} />
      <text x={x} y={y} dy="0.35em" text-anchor="middle">
        {index + 1}
      </text>
      {courseOf(stop.status) === "off" && <line class="strike" x1={x - 9} y1={y + 9} x2={x + 9} y2={y - 9} />}
    </a>
  );
}

/** "Stop 2 of Donald Trump (USA): Seoul, KOR, 2025-10-29, scheduled" */
function describeStop({ trip, stop, index }: PlacedStop): string {
  const when = stop.time === null ? "no day given" : describeWhen(stop.time);
  return `Stop ${index + 1} of ${nameParty(trip.traveller)}: ${describeWhere(stop.place)}, ${when}, ${stop.status}`;
}
