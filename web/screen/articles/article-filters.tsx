import { useAddress } from "../../address/address.ts";
import { DayChoice } from "../../filter/day-choice.tsx";
import { FilterForm } from "../../filter/filter-form.tsx";
import { TextChoice } from "../../filter/text-choice.tsx";

/** Which articles: by what they say, who printed them, and when they became known. */
export function ArticleFilters() {
  const { get } = useAddress();
  return (
    <FilterForm names={["words", "outlet", "from", "to"]}>
      <TextChoice label="Words" name="words" value={get("words") ?? ""} />
      <TextChoice label="Outlet" name="outlet" value={get("outlet") ?? ""} />
      <DayChoice label="Known from" name="from" value={get("from")} />
      <DayChoice label="to" name="to" value={get("to")} />
    </FilterForm>
  );
}
