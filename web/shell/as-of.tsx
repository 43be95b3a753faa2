import { useAddress } from "../address/address.ts";

/** The day as of which the record is shown. Empty is now. */
export function AsOf() {
  const address = useAddress();
  return (
    <label class="as-of">
      as of{" "}
      <input
        type="date"
        value={address.asOf ?? ""}
        onChange={({ currentTarget }) => address.set({ as_of: currentTarget.value || null })}
      />
    </label>
  );
}
