import type { Occurrence } from "../../../src/record/derived.ts";

/** How it is coded, for those who know PLOVER and CAMEO. */
export function Code({ occurrence }: { readonly occurrence: Occurrence }) {
  const { id, event, mode, contexts, cameo, quad, score } = occurrence;
  const parts: readonly (readonly [name: string, value: string])[] = [
    ["PLOVER event", event],
    ["mode", mode ?? "none"],
    ["contexts", contexts.join(", ") || "none"],
    ["CAMEO root", cameo],
    ["quad category", quad],
    ["score", score.toLocaleString("en-US", { signDisplay: "exceptZero" })],
    ["id", id],
  ];
  return (
    <footer class="code">
      <dl>
        {parts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </footer>
  );
}
