import type { ComponentChildren } from "preact";
import { type Parameters, useAddress } from "../address/address.ts";
import { useEvidence } from "../evidence/evidence.ts";

interface MarkLinkProps {
  readonly to: string;
  readonly query?: Parameters;
  /** What the mark says in words. */
  readonly label: string;
  /** The claims behind it: then their words are shown beside it, as beside a value. */
  readonly claims?: readonly string[];
  /** The one mark of a chart that Tab stops at. */
  readonly isFirst: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A mark of a chart that leads somewhere. */
export function MarkLink({ to, query, label, claims, isFirst, class: name = "", children }: MarkLinkProps) {
  const address = useAddress();
  const evidence = useEvidence();
  const show = (event: { readonly currentTarget: Element }): void => {
    if (claims !== undefined) evidence.hover({ claims, label }, event.currentTarget);
  };
  const hide = (event: { readonly currentTarget: Element }): void => evidence.leave(event.currentTarget);
  return (
    <a
      href={address.to(to, query)}
      class={`mark ${name}`}
      aria-label={label}
      data-mark=""
      data-cited={claims?.join(" ")}
      data-label={label}
      tabIndex={isFirst ? 0 : -1}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      // links of SVG are none to the router
      onClick={(event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        address.go(to, query);
      }}
    >
      {children}
    </a>
  );
}
