import { useAddress } from "../../address/address.ts";
import { DayChoice } from "../../filter/day-choice.tsx";
import { FilterForm } from "../../filter/filter-form.tsx";

/** Which days, and how fine. */
export function RelationFilters() {
  const { get } = useAddress();
  return (
    <FilterForm names={["by", "from", "to"]}>
      <label>
        By
        <select name="by" value={get("by") ?? ""}>
          <option value="">month</option>
          <option value="week">week</option>
        </select>
      </label>
      <DayChoice label="From" name="from" value={get("from")} />
      <DayChoice label="To" name="to" value={get("to")} />
    </FilterForm>
  );
}
