import { useEffect, useState } from "preact/hooks";
import type { Citation } from "../../src/record/answer.ts";
import { loadCitations } from "./citations.ts";
import { Sentence } from "./sentence.tsx";
import { describeSource } from "./source.ts";

/** Values whose words are printed at most: more than a few pages of notes nobody reads. */
const MOST = 200;
/** So long a page has to stand still: its own answers come first. */
const SETTLED_MS = 1_500;

/**
 * The words behind the values of a page, for its print: on the screen they are beside the values. They are fetched
 * before anybody prints, because a print does not wait.
 */
export function Footnotes() {
  const [notes, setNotes] = useState<readonly Citation[]>([]);
  useEffect(() => {
    const main = document.getElementById("main");
    if (main === null) return;
    const gather = async (): Promise<void> => {
      const found = await loadCitations(firstClaims(main)).catch(() => []);
      setNotes(found);
      numberValues(main, found);
    };
    let timer = setTimeout(gather, SETTLED_MS);
    const watcher = new MutationObserver((changes) => {
      if (changes.every(({ target }) => isNote(target))) return;
      clearTimeout(timer);
      timer = setTimeout(gather, SETTLED_MS);
    });
    watcher.observe(main, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
  }, []);
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

function isNote(node: Node): boolean {
  return (node instanceof Element ? node : node.parentElement)?.closest(".footnotes") != null;
}

function valuesOf(main: Element): HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>("[data-cited]")];
}

/** "a1 b2" → "a1" */
function firstClaim(value: HTMLElement): string {
  return value.dataset["cited"]?.split(" ")[0] ?? "";
}

/** The first claim behind each value, in the order of the page. */
function firstClaims(main: Element): string[] {
  return [...new Set(valuesOf(main).map(firstClaim))].filter((claim) => claim !== "").slice(0, MOST);
}

/** Each value gets the number of its note, which the style of a print shows. */
function numberValues(main: Element, notes: readonly Citation[]): void {
  const numbers = new Map(notes.map(({ claim }, i) => [claim, String(i + 1)]));
  for (const value of valuesOf(main)) {
    const number = numbers.get(firstClaim(value));
    if (number !== undefined) value.dataset["note"] = number;
  }
}
