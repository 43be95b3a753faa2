import { useEffect, useState } from "preact/hooks";

interface TextChoiceProps {
  readonly label: string;
  readonly name: string;
  /** What the address says. */
  readonly value: string;
  readonly list?: string;
  readonly size?: number;
}

/** A field whose text is the reader's own until it is left: lists that arrive meanwhile do not take it away. */
export function TextChoice({ label, name, value, list, size }: TextChoiceProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <label>
      {label}
      <input
        name={name}
        value={draft}
        list={list}
        size={size}
        autocomplete="off"
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
      />
    </label>
  );
}
