import { useEffect, useState } from "preact/hooks";

interface DraftInputProps {
  readonly name: string;
  /** What the address says. */
  readonly value: string;
  readonly list?: string;
  readonly size?: number;
}

/** A field whose text is the reader's own until it is left: lists that arrive meanwhile do not take it away. */
export function DraftInput({ name, value, list, size }: DraftInputProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <input
      name={name}
      value={draft}
      list={list}
      size={size}
      autocomplete="off"
      onInput={({ currentTarget }) => setDraft(currentTarget.value)}
    />
  );
}
