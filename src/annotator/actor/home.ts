import { identityOf } from "./listed.ts";
import type { Identity, Scene } from "./scene.ts";

/** An article is about one state when it names it this often, and this much more often than all others together. */
const ENOUGH = 3;
const SHARE = 2;
/** … or than the next one. */
const LEAD = 3;

/**
 * The state whose police and courts an article means when it says just "police" and "the court": that of the dateline,
 * or the one it names far more often than all others. Undefined when neither is clear.
 */
export function findHome(
  scene: Scene,
  codes: ReadonlyMap<string, number>,
  dateline: string | undefined,
): Identity | undefined {
  const states = [...codes].filter(([code]) => scene.index.byId(code)?.kind === "state").sort((a, b) => b[1] - a[1]);
  const [first] = states;
  const rest = states.slice(1).reduce((sum, [, count]) => sum + count, 0);
  const next = states[1]?.[1] ?? 0;
  if (first && first[1] >= ENOUGH && (first[1] >= SHARE * rest || first[1] >= LEAD * next))
    return stateOf(scene, first[0]);
  const place =
    dateline === undefined
      ? undefined
      : scene.index.candidates(dateline).find((c) => !c.ambiguous && c.entry.kind === "state");
  return place ? identityOf(scene, place.entry) : undefined;
}

function stateOf(scene: Scene, code: string): Identity | undefined {
  const entry = scene.index.byId(code);
  return entry && identityOf(scene, entry);
}
