import { useAddress } from "../../address/address.ts";
import { ActorChoice } from "../../filter/actor-choice.tsx";
import { resolveActor, useActors } from "../../filter/actors.ts";
import { DayChoice } from "../../filter/day-choice.tsx";
import { FilterForm } from "../../filter/filter-form.tsx";

/** Which trips: who travels or is met, and when. */
export function TripFilters() {
  const { get, getAll } = useAddress();
  const actors = useActors();
  const chosen = getAll("actor");
  return (
    <FilterForm
      names={["actor", "from", "to"]}
      resolve={(name, value) => (name === "actor" ? resolveActor(value, actors) : value)}
    >
      {(chosen.length === 0 ? [""] : chosen).map((actor, i) => (
        <ActorChoice key={i} label="Actor" name="actor" value={actor} actors={actors} />
      ))}
      <DayChoice label="From" name="from" value={get("from")} />
      <DayChoice label="to" name="to" value={get("to")} />
    </FilterForm>
  );
}
