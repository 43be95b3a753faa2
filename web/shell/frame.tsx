import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useAddress } from "../address/address.ts";
import { Link } from "../address/link.tsx";
import { Footnotes } from "../evidence/footnotes.tsx";
import { AsOf } from "./as-of.tsx";
import { Foot } from "./foot.tsx";
import { Help } from "./help.tsx";
import { useKeys } from "./keys.ts";
import { ThemeChoice } from "./theme-choice.tsx";

const PLACES: readonly (readonly [path: string, name: string])[] = [
  ["/", "Today"],
  ["/occurrences", "Occurrences"],
  ["/deals", "Ledger"],
  ["/relations", "Relations"],
  ["/itinerary", "Itinerary"],
  ["/articles", "Articles"],
];

/** How parts of a search begin, offered while somebody types. */
const OPERATORS = ["actor:", "event:", "status:", "from:", "to:", "place:", "outlet:"];

/** What is around every screen: where one is, search, the as-of day, and the keys. */
export function Frame({ children }: { readonly children: ComponentChildren }) {
  const address = useAddress();
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const [hasHelp, setHelp] = useState(false);
  const [said, say] = useSaid();
  useKeys({
    focusSearch: () => search.current?.focus(),
    toggleHelp: () => setHelp((before) => !before),
    say,
  });
  const query = address.path === "/search" ? (address.get("q") ?? "") : "";
  useEffect(() => {
    if (search.current !== null) search.current.value = query;
  }, [query]);
  useFocusOnArrival(main.current, address.path);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="frame">
        <Link to="/" class="wordmark">
          readout
        </Link>
        <nav aria-label="Screens">
          {PLACES.map(([path, name]) => (
            <Link key={path} to={path} isCurrent={isAt(address.path, path)}>
              {name}
            </Link>
          ))}
        </nav>
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              address.go("/search", { q: search.current?.value ?? "" });
            }}
          >
            <input
              ref={search}
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
        <AsOf />
        <ThemeChoice />
        <button type="button" class="plain" onClick={() => setHelp(true)} aria-label="Help: keys and search">
          ?
        </button>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {address.asOf !== null && (
          <p class="as-of-note">
            The record as it stood on <strong>{address.asOf}</strong>.{" "}
            <button type="button" class="plain" onClick={() => address.set({ as_of: null })}>
              Show it as it is now
            </button>
          </p>
        )}
        {children}
        <Footnotes />
      </main>
      <Foot />
      <p class="said" role="status">
        {said}
      </p>
      {hasHelp && <Help onClose={() => setHelp(false)} />}
    </>
  );
}

/** So long a message stands; one that is taken away can be said again. */
const SAID_MS = 6_000;

function useSaid(): [said: string, say: (message: string) => void] {
  const [said, say] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => say(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, say];
}

function isAt(path: string, place: string): boolean {
  return place === "/" ? path === "/" || path.startsWith("/stories") : path.startsWith(place);
}

/** A new screen begins at its top and is told to screen readers; the first one keeps the browser's own focus. */
function useFocusOnArrival(main: HTMLElement | null, path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main?.focus({ preventScroll: true });
    if (!location.hash) scrollTo(0, 0);
  }, [main, path]);
}
