import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { useAddress } from "../address/address.ts";

/** How parts of a search begin, offered while somebody types. */
const OPERATORS = ["actor:", "event:", "status:", "from:", "to:", "place:", "outlet:"];

/** Search over everything. On the screen of its results it holds what was searched. */
export function SearchBox({ input }: { readonly input: RefObject<HTMLInputElement> }) {
  const address = useAddress();
  const query = address.path === "/search" ? (address.get("q") ?? "") : "";
  useEffect(() => {
    if (input.current !== null) input.current.value = query;
  }, [query]);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          address.go("/search", { q: input.current?.value ?? "" });
        }}
      >
        <input
          ref={input}
          type="search"
          name="q"
          aria-label="Search everything"
          placeholder="Search  ( / )"
          defaultValue={query}
          autocomplete="off"
          list="operators"
        />
        <datalist id="operators">
          {OPERATORS.map((operator) => (
            <option key={operator} value={operator} />
          ))}
        </datalist>
      </form>
    </search>
  );
}
