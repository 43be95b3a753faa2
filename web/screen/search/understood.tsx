import { labelEvent } from "../../../src/brief/event-label.ts";
import type { ActorCount, Query } from "../../../src/record/answer.ts";
import { PLOVER_EVENTS } from "../../../src/record/event.ts";
import { useAddress } from "../../address/address.ts";
import { VisibleText } from "../../text/visible-text.tsx";
import { type Operator, operatorsOf, writeQuery } from "./query-words.ts";

interface UnderstoodProps {
  readonly query: Query;
  /** Those found: their names stand for their codes. */
  readonly actors: readonly ActorCount[];
}

/** The query as it was understood. Each part can be taken away. */
export function Understood({ query, actors }: UnderstoodProps) {
  const { set } = useAddress();
  const operators = operatorsOf(query);
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  if (operators.length === 0) return null;
  return (
    <div class="understood">
      <ul aria-label="The query as it was understood">
        {query.words !== "" && (
          <li>
            <Part text={`words: ${query.words}`} onTake={() => set({ q: writeQuery("", operators) })} />
          </li>
        )}
        {operators.map((operator, i) => (
          <li key={i}>
            <Part
              text={describe(operator, names)}
              onTake={() =>
                set({
                  q: writeQuery(
                    query.words,
                    operators.filter((other) => other !== operator),
                  ),
                })
              }
            />
          </li>
        ))}
      </ul>
      {query.unknown.map((name) => (
        <p key={name} role="status">
          No actor is known by the name “<VisibleText text={name} />
          ”: it was left out. Try another spelling or a code, such as JPN.
        </p>
      ))}
    </div>
  );
}

function Part({ text, onTake }: { readonly text: string; readonly onTake: () => void }) {
  return (
    <button type="button" onClick={onTake}>
      <span class="visually-hidden">Take away </span>
      <VisibleText text={text} /> <span aria-hidden="true">×</span>
    </button>
  );
}

function describe({ name, value, isUnknown }: Operator, names: ReadonlyMap<string, string>): string {
  if (isUnknown) return `${name}: ${value} (unknown)`;
  const event = name === "event" ? PLOVER_EVENTS.find((each) => each === value) : undefined;
  return `${name}: ${event === undefined ? (names.get(value) ?? value) : labelEvent(event)}`;
}
