import type { Draft } from "./draft.ts";

interface DraftFieldsProps {
  readonly draft: Draft;
  onChange(part: Partial<Draft>): void;
}

const KNOWN: readonly (readonly [name: Exclude<keyof Draft, "text">, label: string, type: string])[] = [
  ["outlet", "Outlet", "text"],
  ["published", "Published", "date"],
  ["url", "Address", "text"],
  ["headline", "Headline", "text"],
];

/** The text, and what may be known of it. */
export function DraftFields({ draft, onChange }: DraftFieldsProps) {
  return (
    <>
      <label>
        Text of the article
        <textarea
          name="text"
          rows={12}
          required
          value={draft.text}
          onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend>If you know it, and the text does not say it</legend>
        {KNOWN.map(([name, label, type]) => (
          <label key={name}>
            {label}
            <input
              name={name}
              type={type}
              autocomplete="off"
              value={draft[name]}
              onInput={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
            />
          </label>
        ))}
      </fieldset>
    </>
  );
}
