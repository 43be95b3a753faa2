import { useState } from "preact/hooks";
import type { Claim } from "../../src/record/claim.ts";
import type { DecisionDraft } from "./decide.ts";

interface TogetherFormProps {
  readonly claim: Claim;
  readonly isBusy: boolean;
  onDecide(draft: DecisionDraft): void;
}

/** Says that claims are about one thing, or that they are not. */
export function TogetherForm({ claim, isBusy, onDecide }: TogetherFormProps) {
  const [entered, setEntered] = useState("");
  const others = entered.split(/[\s,]+/).filter((id) => id !== "");
  const items = [...new Set([claim.id, ...others])];
  const [a, thing] = claim.kind === "deal" ? ["a", "deal"] : ["an", "occurrence"];
  return (
    <form class="review-form" onSubmit={(event) => event.preventDefault()}>
      <p>
        The id of this claim: <code>{claim.id}</code>
      </p>
      <label>
        Ids of other claims
        <input
          value={entered}
          spellcheck={false}
          autocomplete="off"
          onInput={({ currentTarget }) => setEntered(currentTarget.value)}
        />
      </label>
      <button type="button" disabled={isBusy || items.length < 2} onClick={() => onDecide({ kind: "merge", items })}>
        They are one {thing}
      </button>
      <button type="button" disabled={isBusy} onClick={() => onDecide({ kind: "split", items })}>
        {items.length === 1 ? `This is ${a} ${thing} of its own` : `Together they are ${a} ${thing} of their own`}
      </button>
    </form>
  );
}
