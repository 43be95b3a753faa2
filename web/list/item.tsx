import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useAddress } from "../address/address.ts";
import { moveTo } from "./items.ts";

interface ItemProps {
  readonly id: string;
  readonly as?: "li" | "tr" | "tbody" | "article" | "section";
  readonly class?: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** One thing in a list that j and k stop at. The one that the address names is brought into view at the start. */
export function Item({ id, as: Element = "li", class: name = "", label, children }: ItemProps) {
  const { get } = useAddress();
  const isSelected = get("sel") === id;
  const element = useRef<HTMLElement>(null);
  const wasSelected = useRef(isSelected);
  useEffect(() => {
    if (wasSelected.current && element.current !== null && !location.hash) moveTo(element.current);
  }, []);
  return (
    <Element
      ref={element as never}
      class={`item ${isSelected ? "selected" : ""} ${name}`}
      data-item={id}
      tabIndex={-1}
      aria-label={label}
    >
      {children}
    </Element>
  );
}
