import type { ComponentChildren } from "preact";
import { rove } from "./rove.ts";

/** Marks that belong together: Tab stops once, arrows move among them. */
export function MarkGroup({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/noInteractiveElementToNoninteractiveRole: SVG has no fieldset
    <g role="group" aria-label={label} onKeyDown={rove}>
      {children}
    </g>
  );
}
