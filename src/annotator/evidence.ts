import type { Document } from "../document/document.ts";
import type { Span } from "../document/span.ts";
import type { Evidence } from "../record/claim.ts";

/** The words of a span as evidence for a claim, or for one `field` of it. */
export function evidenceAt({ text }: Document, { start, end }: Span, rule: string, field?: string): Evidence {
  return { ...(field === undefined ? {} : { field }), start, end, quote: text.slice(start, end), rule };
}
