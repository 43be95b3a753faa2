import { useEffect, useRef } from "preact/hooks";
import { Link } from "../address/link.tsx";
import { type Cited, useEvidence } from "./evidence.ts";
import { Sentence } from "./sentence.tsx";
import { addressOfSource, describeSource } from "./source.ts";
import { useCitations } from "./use-citations.ts";
import { useEscape } from "./use-escape.ts";

/** All the words behind one value, each with its source. Escape closes it and goes back to the value. */
export function EvidencePanel({ cited }: { readonly cited: Cited }) {
  const { close } = useEvidence();
  const { citations, isLoading, problem } = useCitations(cited.claims);
  const element = useRef<HTMLElement>(null);
  // another value takes the focus anew; who went elsewhere meanwhile stays there
  useEffect(() => {
    const panel = element.current;
    const before = document.activeElement;
    panel?.focus();
    return () => {
      if (before instanceof HTMLElement && panel?.contains(document.activeElement)) before.focus();
    };
  }, [cited]);
  useEscape(close);
  return (
    <aside class="evidence-panel" aria-labelledby="evidence-title" tabIndex={-1} ref={element}>
      <header>
        <h2 id="evidence-title">Evidence: {cited.label}</h2>
        <button type="button" class="plain" onClick={close}>
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
                <Link to={path} query={parameters} hash={hash} onFollow={close}>
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
