import { useAddress } from "../address/address.ts";
import { DayChoice } from "../filter/day-choice.tsx";

/** The day as of which the record is shown. Empty is now. */
export function AsOf() {
  const { asOf, set } = useAddress();
  return <DayChoice class="as-of" label="as of" value={asOf} onChoose={(day) => set({ as_of: day })} />;
}
