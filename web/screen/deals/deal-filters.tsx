import { DEAL_STAGES } from "../../../src/record/event.ts";
import { useAddress } from "../../address/address.ts";
import { ActorChoice } from "../../filter/actor-choice.tsx";
import { resolveActor, useActors } from "../../filter/actors.ts";
import { DayChoice } from "../../filter/day-choice.tsx";
import { FilterForm } from "../../filter/filter-form.tsx";

const NAMES = ["actor", "stage", "lapsed", "from", "to"] as const;

/** Which deals: by one party or by both, stage, deadline, and when they were told. */
export function DealFilters() {
  const { get, getAll } = useAddress();
  const actors = useActors();
  const [one, other] = getAll("actor");
  return (
    <FilterForm names={NAMES} resolve={(name, value) => (name === "actor" ? resolveActor(value, actors) : value)}>
      <ActorChoice label="Party" name="actor" value={one} actors={actors} />
      <ActorChoice label="and with" name="actor" value={other} actors={actors} />
      <label>
        Stage
        <select name="stage" value={get("stage") ?? ""}>
          <option value="">any</option>
          {DEAL_STAGES.map((stage) => (
            <option key={stage}>{stage}</option>
          ))}
        </select>
      </label>
      <DayChoice label="Changed from" name="from" value={get("from")} />
      <DayChoice label="To" name="to" value={get("to")} />
      <label class="check">
        <input type="checkbox" name="lapsed" value="true" checked={get("lapsed") === "true"} /> deadline passed
      </label>
    </FilterForm>
  );
}
