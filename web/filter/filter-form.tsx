import type { ComponentChildren } from "preact";
import { useAddress } from "../address/address.ts";
import "./filter.css";

interface FilterFormProps {
  /** The parameters of the address that this form sets. */
  readonly names: readonly string[];
  /** What is written → what the address gets: "Japan" → "JPN". */
  resolve?(name: string, value: string): string;
  readonly children: ComponentChildren;
}

/** Filters that live in the address, which can be kept or sent. What is left empty is not asked for. */
export function FilterForm({ names, resolve = (_, value) => value, children }: FilterFormProps) {
  const address = useAddress();
  const isFiltered = names.some((name) => address.get(name) !== null);
  const apply = (form: HTMLFormElement): void => {
    // a day of which only a part is written yet
    if (!form.checkValidity()) return;
    const data = new FormData(form);
    const valuesOf = (name: string): string[] => data.getAll(name).map((value) => resolve(name, String(value).trim()));
    address.set({ ...Object.fromEntries(names.map((name) => [name, valuesOf(name)])), sel: null });
  };
  return (
    <search>
      <form
        class="filters"
        aria-label="Filters"
        onChange={({ currentTarget }) => apply(currentTarget)}
        onSubmit={(event) => event.preventDefault()}
      >
        {children}
        {isFiltered && (
          <button
            type="button"
            class="plain"
            onClick={() => address.set(Object.fromEntries(names.map((name) => [name, null])))}
          >
            Clear
          </button>
        )}
      </form>
    </search>
  );
}
