import type { Difference } from "../../../src/record/answer.ts";

type Part = Difference["parts"][number];

/**
 * Changes with only white space between them are one change: "[−09−] {+17+} [−May−] {+June+}" is hard to read, "[−09
 * May−] {+17 June+}" is not. Both texts stay whole.
 */
export function joinChanges(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  let run: Part[] = [];
  const end = (): void => {
    const trailing = run.at(-1)?.kind === "same" ? run.pop() : undefined;
    joined.push(...joinRun(run));
    if (trailing !== undefined) joined.push(trailing);
    run = [];
  };
  for (const part of parts) {
    const isBetween = part.kind === "same" && part.text.trim() === "" && run.length > 0 && run.at(-1)?.kind !== "same";
    if (part.kind !== "same" || isBetween) run.push(part);
    else {
      end();
      joined.push(part);
    }
  }
  end();
  return joined;
}

/** One change of what was removed and added with white space between; of one kind alone, the white space stays. */
function joinRun(run: readonly Part[]): readonly Part[] {
  const kinds = ["removed", "added"] as const;
  if (!kinds.every((kind) => run.some((part) => part.kind === kind))) return run;
  return kinds.map((kind) => {
    const text = run.filter((part) => part.kind === kind || part.kind === "same").map((part) => part.text);
    return { kind, text: text.join("") };
  });
}
