import type { ComponentChildren } from "preact";
import { labelEvent } from "../../../src/brief/event-label.ts";
import { PLOVER_EVENTS, STATUSES } from "../../../src/record/event.ts";
import { useAddress } from "../../address/address.ts";
import { ActorChoice } from "../../filter/actor-choice.tsx";
import { resolveActor, useActors } from "../../filter/actors.ts";
import { DayChoice } from "../../filter/day-choice.tsx";
import { FilterForm } from "../../filter/filter-form.tsx";
import { TextChoice } from "../../filter/text-choice.tsx";

/** Parameters of the address that choose occurrences. */
export const FILTERS = [
  "actor",
  "event",
  "status",
  "from",
  "to",
  "place",
  "outlet",
  "words",
  "story",
  "conflicts",
  "order",
] as const;

/** What is chosen stands in the address: a list can be sent to somebody else as it is. */
export function Filters() {
  const { get, getAll } = useAddress();
  const actors = useActors();
  const resolve = (name: string, value: string): string => (name === "actor" ? resolveActor(value, actors) : value);
  const chosen = getAll("actor");
  return (
    <FilterForm names={FILTERS} resolve={resolve}>
      {/* one more than are chosen: with two, both take part */}
      {[...chosen, ""].slice(0, 3).map((actor, i) => (
        <ActorChoice key={i} label={i === 0 ? "Actor" : "and actor"} name="actor" value={actor} actors={actors} />
      ))}
      <Choice label="Event" name="event" values={getAll("event")}>
        {PLOVER_EVENTS.map((event) => [event, labelEvent(event)])}
      </Choice>
      <Choice label="Status" name="status" values={getAll("status")}>
        {STATUSES.map((status) => [status, status])}
      </Choice>
      <DayChoice label="From" name="from" value={get("from")} />
      <DayChoice label="To" name="to" value={get("to")} />
      <Text label="Place" name="place" values={getAll("place")} />
      <Text label="Outlet" name="outlet" values={getAll("outlet")} />
      <Text label="Words" name="words" values={getAll("words")} />
      <Choice label="Order" name="order" values={getAll("order")} anyLabel="newest first">
        {[["oldest", "oldest first"]]}
      </Choice>
      <label class="check">
        <input type="checkbox" name="conflicts" value="true" checked={get("conflicts") === "true"} /> sources disagree
      </label>
      {get("story") !== null && <input type="hidden" name="story" value={get("story") ?? ""} />}
    </FilterForm>
  );
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
  /** Of several in the address each keeps its own field. */
  readonly values: readonly string[];
}

function Text({ label, name, values }: FieldProps) {
  return (values.length === 0 ? [""] : values).map((value, i) => (
    <TextChoice key={i} label={label} name={name} value={value} />
  ));
}

interface ChoiceProps extends FieldProps {
  readonly anyLabel?: string;
  readonly children: readonly (readonly string[])[];
}

function Choice({ label, name, values, anyLabel = "any", children }: ChoiceProps): ComponentChildren {
  return (values.length === 0 ? [""] : values).map((value, i) => (
    <label key={i}>
      {label}
      <select name={name} value={value}>
        <option value="">{anyLabel}</option>
        {children.map(([option = "", words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  ));
}
