import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useAddress } from "../address/address.ts";
import { Link } from "../address/link.tsx";
import { Footnotes } from "../evidence/footnotes.tsx";
import { AsOf, AsOfNote } from "./as-of.tsx";
import { Foot } from "./foot.tsx";
import { Help } from "./help.tsx";
import { useKeys } from "./keys.ts";
import { SearchBox } from "./search-box.tsx";
import { ThemeChoice } from "./theme-choice.tsx";
import { useSaid } from "./use-said.ts";

const PLACES: readonly (readonly [path: string, name: string])[] = [
  ["/", "Today"],
  ["/occurrences", "Occurrences"],
  ["/deals", "Ledger"],
  ["/relations", "Relations"],
  ["/itinerary", "Itinerary"],
  ["/articles", "Articles"],
];

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
        <Places />
        <SearchBox input={search} />
        <AsOf />
        <ThemeChoice />
        <button type="button" class="plain" onClick={() => setHelp(true)} aria-label="Help: keys and search">
          ?
        </button>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <AsOfNote />
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

function Places() {
  const { path: here } = useAddress();
  return (
    <nav aria-label="Screens">
      {PLACES.map(([path, name]) => (
        <Link key={path} to={path} isCurrent={isAt(here, path)}>
          {name}
        </Link>
      ))}
    </nav>
  );
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
