import { useState } from "preact/hooks";

/** A text to be read, and what is known of it besides. Empty is not known. */
export interface Draft {
  readonly text: string;
  readonly outlet: string;
  readonly published: string;
  readonly headline: string;
  readonly url: string;
}

const EMPTY: Draft = { text: "", outlet: "", published: "", headline: "", url: "" };
const KEY = "readout-draft";

/** What was typed outlives errors and reloading, as long as the window is open. */
export function useDraft(): [draft: Draft, change: (part: Partial<Draft>) => void, forget: () => void] {
  const [draft, setDraft] = useState(storedDraft);
  const keep = (next: Draft): void => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // a text beyond what the browser keeps is still in the form
    }
    setDraft(next);
  };
  return [draft, (part) => keep({ ...draft, ...part }), () => keep(EMPTY)];
}

function storedDraft(): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}

/** As the API takes it: what is not known is not sent. */
export function toBody(draft: Draft): Partial<Draft> {
  return Object.fromEntries(
    Object.entries(draft)
      .map(([name, value]) => [name, name === "text" ? value : value.trim()])
      .filter(([, value]) => value !== ""),
  );
}
