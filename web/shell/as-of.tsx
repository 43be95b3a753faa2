import { useAddress } from "../address/address.ts";
import { DayChoice } from "../filter/day-choice.tsx";

/** The day as of which the record is shown. Empty is now. */
export function AsOf() {
  const { asOf, set } = useAddress();
  return <DayChoice class="as-of" label="as of" value={asOf} onChoose={(day) => set({ as_of: day })} />;
}

/** Says on every screen that it does not show what is known now. */
export function AsOfNote() {
  const { asOf, set } = useAddress();
  if (asOf === null) return null;
  return (
    <p class="as-of-note">
      The record as it stood on <strong>{asOf}</strong>.{" "}
      <button type="button" class="plain" onClick={() => set({ as_of: null })}>
        Show it as it is now
      </button>
    </p>
  );
}
