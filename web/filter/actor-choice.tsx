import { useId } from "preact/hooks";
import type { ActorCount } from "../../src/record/answer.ts";
import { TextChoice } from "./text-choice.tsx";

interface ActorChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly actors: readonly ActorCount[];
}

/** An actor by name or code, with those of the record to choose from. */
export function ActorChoice({ label, name, value, actors }: ActorChoiceProps) {
  const id = useId();
  const shown = actors.find((actor) => actor.id === value)?.name ?? value ?? "";
  return (
    <>
      <TextChoice label={label} name={name} value={shown} list={id} size={14} />
      <datalist id={id}>
        {actors.map((actor) => (
          <option key={actor.id} value={actor.name}>
            {actor.id}
          </option>
        ))}
      </datalist>
    </>
  );
}
