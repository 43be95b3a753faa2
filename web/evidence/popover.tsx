import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Hovered, useEvidence } from "./evidence.ts";
import { Sentence } from "./sentence.tsx";
import { describeSource } from "./source.ts";
import { useCitations } from "./use-citations.ts";
import { useEscape } from "./use-escape.ts";

/** Shown at once; the panel has the others. */
const SHOWN = 2;
const GAP = 6;

/** The words beside a value. It holds nothing that could be clicked, so that it may vanish at any time. */
export function Popover({ hovered }: { readonly hovered: Hovered }) {
  const { stay, leave, close } = useEvidence();
  const { cited, beside } = hovered;
  const { citations, isLoading, problem } = useCitations(cited.claims.slice(0, SHOWN));
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  // its size depends on what it shows
  useLayoutEffect(() => {
    if (element.current !== null) setPlace(placeBeside(beside, element.current));
  }, [beside, citations, isLoading]);
  useEscape(close);
  useEffect(() => {
    beside.setAttribute("aria-describedby", "evidence-popover");
    return () => beside.removeAttribute("aria-describedby");
  }, [beside]);
  const more = cited.claims.length - SHOWN;
  return (
    <div
      id="evidence-popover"
      class="popover"
      role="tooltip"
      ref={element}
      onMouseEnter={stay}
      onMouseLeave={() => leave(beside)}
      style={{ left: place.left, top: place.top }}
    >
      {citations.map((citation) => (
        <p key={citation.claim}>
          <Sentence citation={citation} field={cited.field} />
          <span class="source">
            {describeSource(citation)}
            {citation.says === "" ? "" : ` · ${citation.says}`}
          </span>
        </p>
      ))}
      {problem !== null && <p>{problem.detail}</p>}
      {isLoading && citations.length === 0 && <p>…</p>}
      {!isLoading && citations.length === 0 && problem === null && <p>No words are kept for this value.</p>}
      <p class="hint">{more > 0 ? `and ${more} more · ` : ""}Enter opens the source, e shows all</p>
    </div>
  );
}

/** Below the value, or above where there is no room; never beyond the edge of the window. */
function placeBeside(value: Element, popover: HTMLElement): { left: number; top: number } {
  const box = value.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const isRoomBelow = box.bottom + GAP + height < innerHeight || box.top < height + GAP;
  return {
    left: Math.max(GAP, Math.min(box.left, innerWidth - width - GAP)),
    top: isRoomBelow ? box.bottom + GAP : box.top - height - GAP,
  };
}
