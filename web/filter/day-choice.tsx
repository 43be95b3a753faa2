import { useDraft } from "./use-draft.ts";

interface DayChoiceProps {
  readonly label: string;
  /** In a form of filters. */
  readonly name?: string;
  readonly class?: string;
  /** What the address says. */
  readonly value: string | null;
  /** Called with a whole day, or with null for none. */
  onChoose?(day: string | null): void;
}

/**
 * A day of the calendar, or none. While its year is typed it goes through 0002, 0020 and 0202: those are no valid days
 * here, so that nobody asks for them.
 */
export function DayChoice({ label, name, class: className, value, onChoose }: DayChoiceProps) {
  const [draft, setDraft] = useDraft(value ?? "");
  return (
    <label class={className}>
      {label}{" "}
      <input
        type="date"
        name={name}
        min="1000-01-01"
        max="9999-12-31"
        value={draft}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onChange={({ currentTarget }) => {
          if (currentTarget.validity.valid) onChoose?.(currentTarget.value || null);
        }}
      />
    </label>
  );
}
