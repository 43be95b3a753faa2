import { useEffect, useState } from "preact/hooks";
import type { Citation } from "../../src/record/answer.ts";
import { useAddress } from "../address/address.ts";
import { loadCitations } from "./citations.ts";
import { useEvidence } from "./evidence.ts";
import { Sentence } from "./sentence.tsx";
import { describeSource } from "./source.ts";

/** Values whose words are printed at most: more than a few pages of notes nobody reads. */
const MOST = 200;
/** Long enough for the screen itself to have come first. */
const SETTLED_MS = 1_500;

/** The words behind the values of a page, for its print: on the screen they are beside the values. */
export function Footnotes() {
  const { registered } = useEvidence();
  const { path, get } = useAddress();
  const [notes, setNotes] = useState<readonly Citation[]>([]);
  // another page has other values
  useEffect(() => {
    const gather = async (): Promise<void> => {
      const claims = new Set([...registered].flatMap((cited) => cited.claims.slice(0, 1)));
      setNotes(await loadCitations([...claims].slice(0, MOST)).catch(() => []));
    };
    const timer = setTimeout(() => void gather(), SETTLED_MS);
    const print = (): void => void gather();
    addEventListener("beforeprint", print);
    return () => {
      clearTimeout(timer);
      removeEventListener("beforeprint", print);
    };
  }, [path, get("as_of"), registered]);
  if (notes.length === 0) return null;
  return (
    <section class="footnotes" aria-label="Evidence">
      <h2>Evidence</h2>
      <ol>
        {notes.map((citation) => (
          <li key={citation.claim}>
            <Sentence citation={citation} /> <span class="source">{describeSource(citation)}</span>
            {citation.url !== null && <span class="source"> · {citation.url}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
