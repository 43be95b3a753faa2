import { useEffect, useState } from "preact/hooks";

/** What stands in a field is the reader's own until it is left: an answer that arrives meanwhile does not take it away. */
export function useDraft(value: string): [draft: string, setDraft: (draft: string) => void] {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return [draft, setDraft];
}
