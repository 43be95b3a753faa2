import { useAddress } from "../../address/address.ts";

/** Which articles are shown. The address has the filters; Enter or leaving a field sets them. */
export function ArticleFilters() {
  const address = useAddress();
  const field = (name: string, label: string, type: "text" | "date") => (
    <label>
      {label}
      <input
        name={name}
        type={type}
        value={address.get(name) ?? ""}
        onChange={({ currentTarget }) => address.set({ [name]: currentTarget.value.trim() || null, sel: null })}
      />
    </label>
  );
  return (
    <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      {field("words", "Words", "text")}
      {field("outlet", "Outlet", "text")}
      {field("from", "Known from", "date")}
      {field("to", "to", "date")}
    </form>
  );
}
