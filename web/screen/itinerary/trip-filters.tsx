import { useAddress } from "../../address/address.ts";

/** Which trips are shown. The address has the filters; Enter or leaving a field sets them. */
export function TripFilters() {
  const address = useAddress();
  const setActors = (entered: string): void =>
    address.set({ actor: entered.split(/[\s,]+/).filter((id) => id !== ""), sel: null });
  const day = (name: "from" | "to", label: string) => (
    <label>
      {label}
      <input
        name={name}
        type="date"
        value={address.get(name) ?? ""}
        onChange={({ currentTarget }) => address.set({ [name]: currentTarget.value || null, sel: null })}
      />
    </label>
  );
  return (
    <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        Actor (code)
        <input
          name="actor"
          placeholder="JPN or person/…"
          spellcheck={false}
          value={address.getAll("actor").join(" ")}
          onChange={({ currentTarget }) => setActors(currentTarget.value)}
        />
      </label>
      {day("from", "From")}
      {day("to", "to")}
    </form>
  );
}
