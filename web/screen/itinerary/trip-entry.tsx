import { useEffect, useRef } from "preact/hooks";
import type { Stop, Trip } from "../../../src/record/answer.ts";
import { describeWhere, nameParty } from "../../../src/record/value-words.ts";
import { CitedValue } from "../../evidence/cited-value.tsx";
import { Item } from "../../list/item.tsx";
import { showInvisible, VisibleText } from "../../text/visible-text.tsx";
import { Parties } from "../../word/parties.tsx";
import { StatusChip } from "../../word/status-chip.tsx";
import { SupportCount } from "../../word/support.tsx";
import { When } from "../../word/when.tsx";
import { courseOf, nameOfStop, type Selection } from "./trips.ts";

interface TripEntryProps {
  readonly trip: Trip;
  readonly selection: Selection | null;
  onSelect(selection: Selection): void;
}

/** A trip: who, from when to when, and its stops in order. */
export function TripEntry({ trip, selection, onSelect }: TripEntryProps) {
  const { id, traveller, tour, stops, support } = trip;
  const isHere = selection?.trip === id;
  return (
    <Item id={id} class={`trip ${isHere ? "chosen" : ""}`}>
      <h2>
        <CitedValue claims={support.claims} field="traveller" label={`traveller: ${nameParty(traveller)}`}>
          {showInvisible(nameParty(traveller))}
        </CitedValue>
      </h2>
      <p class="meta">
        {daysOf(trip)}
        {tour !== undefined && (
          <>
            {" · part of "}
            <VisibleText text={tour} />
          </>
        )}
        {" · "}
        <SupportCount support={support} />{" "}
        <button type="button" class="plain" aria-pressed={isHere} onClick={() => onSelect({ trip: id, stop: null })}>
          Show on the map
        </button>
      </p>
      <ol class="stops">
        {stops.map((stop, index) => (
          <StopEntry
            key={index}
            id={nameOfStop(id, index)}
            stop={stop}
            isChosen={isHere && selection.stop === index}
            onSelect={() => onSelect({ trip: id, stop: index })}
          />
        ))}
      </ol>
    </Item>
  );
}

function daysOf({ from, to }: Trip): string {
  if (from === null) return to === null ? "no day given" : `until ${to}`;
  return to === null || to === from ? from : `${from} to ${to}`;
}

interface StopEntryProps {
  readonly id: string;
  readonly stop: Stop;
  readonly isChosen: boolean;
  onSelect(): void;
}

function StopEntry({ id, stop, isChosen, onSelect }: StopEntryProps) {
  const { place, time, status, meets, purpose, support } = stop;
  const element = useRef<HTMLButtonElement>(null);
  const name = describeWhere(place);
  // what is selected on the map comes into view in the list
  useEffect(() => {
    if (isChosen) element.current?.closest(".item")?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const claimsOf = (): readonly string[] => support.claims;
  return (
    <Item id={id} class={`stop ${courseOf(status)} ${isChosen ? "chosen" : ""}`}>
      <CitedValue claims={support.claims} field="stops" label={`stop: ${name}`} class="stop-place">
        {showInvisible(name)}
      </CitedValue>{" "}
      <StatusChip status={status} />{" "}
      <button ref={element} type="button" class="plain" aria-pressed={isChosen} onClick={onSelect}>
        {place.lat === undefined ? "not on the map" : "on the map"}
        <span class="visually-hidden">: {name}</span>
      </button>
      <span class="stop-more">
        {time === null ? <span class="quiet">no day given</span> : <When time={time} />}
        {meets.length > 0 && (
          <>
            {" · meets "}
            <Parties parties={meets} claimsOf={claimsOf} field="stops" />
          </>
        )}
        {purpose !== undefined && (
          <>
            {" · "}
            <VisibleText text={purpose} />
          </>
        )}
      </span>
    </Item>
  );
}
