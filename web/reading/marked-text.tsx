import { useMemo } from "preact/hooks";
import { cutAtEvidence } from "../../src/brief/page-text.ts";
import type { Claim } from "../../src/record/claim.ts";
import { showInvisible } from "../text/visible-text.tsx";
import type { Lit } from "./lit.ts";

interface MarkedTextProps {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly lit: Lit;
  /** Where the words begin that somebody came for. */
  readonly target: number | null;
  /** The address of a claim, for whoever opens it in a window of its own. */
  addressOf(claim: string): string;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/** The text with all evidence marked. A mark leads to the claim that rests on it most closely. */
export function MarkedText({ text, claims, lit, target, addressOf }: MarkedTextProps) {
  const pieces = useMemo(() => cutAtEvidence(text, claims), [text, claims]);
  return (
    <div class="article-text" dir="auto">
      {pieces.map(({ start, end, claims: numbers }) => {
        const words = showInvisible(text.slice(start, end));
        const ids = numbers.map((number) => claims[number]?.id ?? "");
        const [closest] = ids;
        if (closest === undefined) return words;
        const isTarget = target !== null && start <= target && target < end;
        const look = `evidence-mark ${ids.some((id) => lit.isLit(id)) ? "lit" : ""} ${isTarget ? "target" : ""}`;
        // a link without a word would have no name
        if (!HAS_WORD.test(text.slice(start, end))) {
          return (
            <span key={start} class={look}>
              {words}
            </span>
          );
        }
        return (
          <a
            key={start}
            id={`at-${start}`}
            class={look}
            href={addressOf(closest)}
            data-claims={ids.join(" ")}
            onMouseEnter={() => lit.point(ids)}
            onMouseLeave={() => lit.point([])}
            onFocus={() => lit.point(ids)}
            onBlur={() => lit.point([])}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
              event.preventDefault();
              lit.select(closest);
            }}
          >
            {words}
          </a>
        );
      })}
    </div>
  );
}
