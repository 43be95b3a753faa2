import { type ComponentChildren, createContext } from "preact";
import { useContext, useMemo, useRef, useState } from "preact/hooks";
import { EvidencePanel } from "./evidence-panel.tsx";
import { Popover } from "./popover.tsx";

/** A value on the page and the claims it rests on. */
export interface Cited {
  readonly claims: readonly string[];
  /** The field of the claims that says it; none means the whole. */
  readonly field?: string | undefined;
  /** What it is called: "place: Busan". */
  readonly label: string;
}

export interface Evidence {
  /** Shows the words beside a value, while it is hovered or focused. */
  hover(cited: Cited, beside: Element): void;
  leave(beside: Element): void;
  /** Opens all the words behind a value in the panel; `e` does so. */
  open(cited: Cited): void;
  close(): void;
  /** Tells that a value is on the page, for the footnotes of a print; returns what takes it back. */
  register(cited: Cited): () => void;
  readonly registered: ReadonlySet<Cited>;
}

export interface Hovered {
  readonly cited: Cited;
  /** A word of the text, or a mark of a chart. */
  readonly beside: Element;
}

const EvidenceContext = createContext<Evidence | null>(null);

/** Every value of every screen shows its words in the same way. */
export function EvidenceProvider({ children }: { readonly children: ComponentChildren }) {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [opened, setOpened] = useState<Cited | null>(null);
  const registered = useRef(new Set<Cited>()).current;
  const evidence = useMemo<Evidence>(
    () => ({
      hover: (cited, beside) => setHovered({ cited, beside }),
      leave: (beside) => setHovered((now) => (now?.beside === beside ? null : now)),
      open(cited) {
        setHovered(null);
        setOpened(cited);
      },
      close: () => setOpened(null),
      register(cited) {
        registered.add(cited);
        return () => registered.delete(cited);
      },
      registered,
    }),
    [registered],
  );
  return (
    <EvidenceContext.Provider value={evidence}>
      {children}
      {hovered !== null && <Popover hovered={hovered} onClose={() => setHovered(null)} />}
      {opened !== null && <EvidencePanel cited={opened} onClose={() => setOpened(null)} />}
    </EvidenceContext.Provider>
  );
}

export function useEvidence(): Evidence {
  const evidence = useContext(EvidenceContext);
  if (evidence === null) throw new Error("Evidence is shown within an EvidenceProvider.");
  return evidence;
}
