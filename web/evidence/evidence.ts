import { type Context, createContext } from "preact";
import { useContext } from "preact/hooks";

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
  /** Takes them away, unless the pointer goes on to them. */
  leave(beside: Element): void;
  /** The pointer is on the words themselves. */
  stay(): void;
  /** Opens all the words behind a value in the panel; `e` does so. */
  open(cited: Cited): void;
  /** Takes away all that lies over the page. */
  close(): void;
}

export interface Hovered {
  readonly cited: Cited;
  /** A word of the text, or a mark of a chart. */
  readonly beside: Element;
}

export const EvidenceContext: Context<Evidence | null> = createContext<Evidence | null>(null);

export function useEvidence(): Evidence {
  const evidence = useContext(EvidenceContext);
  if (evidence === null) throw new Error("Evidence is shown within an EvidenceProvider.");
  return evidence;
}
