import { useDraft } from "./use-draft.ts";

interface TextChoiceProps {
  readonly label: string;
  readonly name: string;
  /** What the address says. */
  readonly value: string;
  readonly list?: string;
  readonly size?: number;
}

/** A text that the list is to fit. */
export function TextChoice({ label, name, value, list, size }: TextChoiceProps) {
  const [draft, setDraft] = useDraft(value);
  return (
    <label>
      {label}
      <input
        type="text"
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
