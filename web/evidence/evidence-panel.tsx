import { useEffect, useRef } from "preact/hooks";
import { Link } from "../address/link.tsx";
import type { Cited } from "./evidence.ts";
import { Sentence } from "./sentence.tsx";
import { addressOfSource, describeSource } from "./source.ts";
import { useCitations } from "./use-citations.ts";

/** All the words behind one value, each with its source. Escape closes it and goes back to the value. */
export function EvidencePanel({ cited, onClose }: { readonly cited: Cited; readonly onClose: () => void }) {
  const { citations, isLoading, problem } = useCitations(cited.claims);
  const element = useRef<HTMLElement>(null);
  // another value takes the focus anew
  useEffect(() => {
    const before = document.activeElement;
    element.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, [cited]);
  return (
    <aside
      class="evidence-panel"
      aria-labelledby="evidence-title"
      tabIndex={-1}
      ref={element}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2 id="evidence-title">Evidence: {cited.label}</h2>
        <button type="button" class="plain" onClick={onClose}>
          Close
        </button>
      </header>
      <p aria-live="polite">{isLoading ? "Loading…" : ""}</p>
      {problem !== null && <p role="alert">{problem.detail}</p>}
      <ol>
        {citations.map((citation) => {
          const { path, parameters, hash } = addressOfSource(citation, cited.field);
          return (
            <li key={citation.claim}>
              <Sentence citation={citation} field={cited.field} />
              <p class="source">
                {describeSource(citation)}
                {citation.says === "" ? "" : ` · ${citation.says}`} · {citation.status}
              </p>
              <p>
                <Link to={path} query={parameters} hash={hash}>
                  Read it in the article
                </Link>
              </p>
            </li>
          );
        })}
      </ol>
    </aside>
  );
}
