import type { ComponentChildren } from "preact";
import { useId, useMemo, useRef } from "preact/hooks";
import { useAddress } from "../address/address.ts";
import { loadCitations } from "./citations.ts";
import { type Cited, useEvidence } from "./evidence.ts";
import { addressOfSource } from "./source.ts";

interface CitedProps {
  /** The claims that say so; the best first. */
  readonly claims: readonly string[];
  readonly field?: string;
  /** What the value is called for those who do not see it: "place". */
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * A value with the words behind it: hovering or focusing it shows the sentence, outlet and date; Enter or a click opens
 * the source; `e` lists all of them. No fact is shown without one.
 */
export function CitedValue({ claims, field, label, class: name = "", children }: CitedProps) {
  const evidence = useEvidence();
  const address = useAddress();
  const element = useRef<HTMLButtonElement>(null);
  const id = useId();
  const key = claims.join(" ");
  // the key stands for the claims
  const cited = useMemo<Cited>(() => ({ claims, field, label }), [key, field, label]);
  const show = (): void => {
    if (element.current !== null) evidence.hover(cited, element.current);
  };
  const hide = (): void => {
    if (element.current !== null) evidence.leave(element.current);
  };
  const openSource = async (): Promise<void> => {
    const [first] = await loadCitations(cited.claims.slice(0, 1)).catch(() => []);
    // the panel says why there is nothing to go to
    if (first === undefined) return evidence.open(cited);
    const { path, parameters, hash } = addressOfSource(first, field);
    address.go(path, parameters, hash);
  };
  return (
    <button
      ref={element}
      id={id}
      type="button"
      class={`cited ${name}`}
      data-cited={key}
      data-field={field}
      data-label={label}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      onClick={() => void openSource()}
    >
      {children}
    </button>
  );
}
