import type { Mention } from "../../document/mention.ts";
import type { ActorCandidate, ActorEntry } from "../../lexicon/actor-entry.ts";
import type { Identity, Scene } from "./scene.ts";

/** The day on which roles are looked up when an article has no date: roles that still run count. */
const TODAY = "9999-12-31";

/** Code and sector of a listed actor on the article's day. */
export function identityOf(scene: Scene, entry: ActorEntry): Identity {
  const standing = entry.kind === "person" ? scene.index.standing(entry.id, scene.date ?? TODAY) : entry;
  const sector = standing.sector ?? (entry.kind === "body" ? "IGO" : undefined);
  return { id: entry.id, name: entry.name, code: standing.code, ...(sector ? { sector } : {}) };
}

/** Counts how often each state, body and group is named for certain: what decides between readings of the rest. */
export function countCodes(scene: Scene): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of scene.mentions) {
    if (mention.form !== "name" || mention.kind === "money" || mention.kind === "date") continue;
    const sure = scene.index.candidates(scene.text.slice(mention.start, mention.end)).filter((c) => !c.ambiguous);
    const codes = new Set(sure.map((candidate) => candidate.entry.code));
    const code = codes.size === 1 ? sure[0]?.entry.code : undefined;
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** The reading that the article supports best; none when several are as good or an ambiguous one has no support. */
export function chooseReading(
  candidates: readonly ActorCandidate[],
  mention: Mention,
  codes: ReadonlyMap<string, number>,
): ActorCandidate | undefined {
  const fitting = candidates.filter((candidate) => fits(candidate, mention));
  const best = fitting[0];
  if (!best) return undefined;
  const rivals = fitting.filter((other) => other.ambiguous === best.ambiguous && other.how === best.how);
  if (rivals.length === 1 && (!best.ambiguous || best.entry.kind === "state")) return best;
  const support = (candidate: ActorCandidate): number => codes.get(candidate.entry.code ?? "") ?? 0;
  const ranked = [...rivals].sort((a, b) => support(b) - support(a));
  const [first, second] = ranked;
  // "Brussels" is the European Union where the article speaks of that, and Belgium's where it does not.
  if (!first || support(first) === 0) return mention.kind === "place" ? stateAmong(rivals) : undefined;
  return second && support(second) === support(first) && second.entry.code !== first.entry.code ? undefined : first;
}

function fits({ entry, how, ambiguous }: ActorCandidate, mention: Mention): boolean {
  if (mention.kind === "person") return entry.kind === "person" || (!ambiguous && how === "metonym");
  if (entry.kind === "person") return false;
  if (mention.kind === "nationality") return how === "demonym" || !ambiguous;
  return mention.kind !== "place" || entry.kind === "state" || !ambiguous || how === "metonym";
}

/** The one state of several readings. */
function stateAmong(candidates: readonly ActorCandidate[]): ActorCandidate | undefined {
  const states = candidates.filter(({ entry }) => entry.kind === "state");
  return states.length === 1 ? states[0] : undefined;
}
