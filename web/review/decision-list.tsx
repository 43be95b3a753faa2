import type { Decision } from "../../src/record/kept.ts";
import { VisibleText } from "../text/visible-text.tsx";
import { Instant } from "../word/instant.tsx";

/** What people decided about a claim, oldest first. */
export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  return (
    <ul class="decisions" aria-label="What people decided">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <VisibleText text={describeDecision(decision)} /> by <VisibleText text={decision.by} />,{" "}
          <Instant at={decision.madeAt} />
          {decision.note !== undefined && (
            <>
              : <VisibleText text={decision.note} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** "edited status: denied" */
export function describeDecision(decision: Decision): string {
  switch (decision.kind) {
    case "accept":
      return "accepted";
    case "reject":
      return "rejected";
    case "edit":
      return decision.value === null
        ? `took ${decision.field} away`
        : `set ${decision.field} to ${writeValue(decision.value)}`;
    case "merge":
      return `merged with ${decision.items.length - 1} more`;
    case "split":
      return "split off";
  }
}

/** Times, places and actors say in words what they are; all else is shown as it is kept. */
function writeValue(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.length === 0 ? "nothing" : value.map(writeValue).join(", ");
  const { name, text, from } = value as Readonly<Record<string, unknown>>;
  const told = [name, from, text].find((each) => typeof each === "string" && each !== "");
  return typeof told === "string" ? told : JSON.stringify(value);
}
