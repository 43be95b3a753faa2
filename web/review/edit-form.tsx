import { useId, useState } from "preact/hooks";
import type { Claim } from "../../src/record/claim.ts";
import type { DecisionDraft } from "./decide.ts";
import { EDITABLE, type Entry, entryOf, readEntry, writeEntry } from "./field-values.ts";

interface EditFormProps {
  readonly claim: Claim;
  readonly isBusy: boolean;
  onDecide(draft: DecisionDraft): void;
}

/** One field of a claim and what it should be. */
export function EditForm({ claim, isBusy, onDecide }: EditFormProps) {
  const fields = EDITABLE[claim.kind];
  const [field, setField] = useState(fields[0] ?? "status");
  const [entered, setEntered] = useState(() => writeEntry(claim, field));
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    try {
      onDecide({ kind: "edit", claim: claim.id, field, value: readEntry(claim, field, entered) });
      setProblem(null);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      setProblem(`This is not JSON: ${error.message}. Text stands in double quotes, lists in square brackets.`);
    }
  };
  return (
    <form class="review-form" onSubmit={submit}>
      <label>
        Field
        <select
          value={field}
          onChange={({ currentTarget }) => {
            setField(currentTarget.value);
            setEntered(writeEntry(claim, currentTarget.value));
            setProblem(null);
          }}
        >
          {fields.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label htmlFor={id}>
        Value
        <ValueInput id={id} entry={entryOf(field)} value={entered} onEnter={setEntered} />
      </label>
      <button type="submit" disabled={isBusy}>
        Save the edit
      </button>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="hint">Empty takes the field away. What was read is kept beside it.</p>
    </form>
  );
}

interface ValueInputProps {
  readonly id: string;
  readonly entry: Entry;
  readonly value: string;
  onEnter(value: string): void;
}

function ValueInput({ id, entry, value, onEnter }: ValueInputProps) {
  if (entry.kind === "choice") {
    return (
      <select id={id} value={value} onChange={({ currentTarget }) => onEnter(currentTarget.value)}>
        {entry.of.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    );
  }
  if (entry.kind === "json") {
    return (
      <textarea
        id={id}
        class="json"
        rows={6}
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => onEnter(currentTarget.value)}
      />
    );
  }
  return (
    <input
      id={id}
      type={entry.kind === "day" ? "date" : "text"}
      value={value}
      onInput={({ currentTarget }) => onEnter(currentTarget.value)}
    />
  );
}
