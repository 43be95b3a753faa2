import type { Candidate } from "./gazetteer.ts";

/** The same name throughout an article: its candidates, and the places that contain it as written ("Paris, Texas"). */
export interface NameGroup {
  readonly key: string;
  readonly candidates: readonly Candidate[];
  readonly count: number;
  /** Countries and regions written right behind it. */
  readonly within: readonly Candidate[];
  /** The name is only part of what was written. */
  readonly partial: boolean;
}

const ROUNDS = 3;
const NEAR_KM = 150;
/** How much a step of population, a supporting place and a written container count for. */
const TEMPERATURE = 4;
const SUPPORT = 6;
const CONTAINED = 60;
/** Beyond these a name is too common to help others. */
const MOST = 40;

/**
 * Chooses one candidate for each name so that they suit each other: a place is likelier when others in the article lie in
 * the same country, in the same state, or near by, in the measure in which those are likely themselves. `nations` are
 * the countries that the article speaks of otherwise ("Japanese", the dateline).
 */
export function chooseAll(groups: readonly NameGroup[], nations: readonly string[]): Map<string, Candidate> {
  let beliefs = groups.map((group) => toBelief(group.candidates.slice(0, MOST).map(({ weight }) => weight)));
  const scores = groups.map(({ candidates }) => candidates.slice(0, MOST).map(({ weight }) => weight));
  const national = countNations(nations);
  for (let round = 0; round < ROUNDS; round += 1) {
    groups.forEach((group, i) => {
      group.candidates.slice(0, MOST).forEach((candidate, k) => {
        const support = supportOf(candidate, i, groups, beliefs) + (national.get(candidate.country ?? "") ?? 0);
        const bonus = isWithin(candidate, group.within) ? CONTAINED : 0;
        (scores[i] ?? [])[k] = candidate.weight + SUPPORT * Math.log2(1 + support) + bonus;
      });
    });
    beliefs = scores.map(toBelief);
  }
  const chosen = new Map<string, Candidate>();
  groups.forEach((group, i) => {
    const belief = beliefs[i] ?? [];
    const best = group.candidates[belief.indexOf(Math.max(...belief))];
    if (best) chosen.set(group.key, best);
  });
  return chosen;
}

/** Scores as probabilities. */
function toBelief(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raw = scores.map((score) => Math.exp((score - top) / TEMPERATURE));
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => value / sum);
}

function countNations(nations: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const nation of nations) counts.set(nation, (counts.get(nation) ?? 0) + 1);
  return new Map([...counts].map(([nation, count]) => [nation, 0.5 * Math.sqrt(count)]));
}

/** What the other names of the article add to a candidate. */
function supportOf(
  candidate: Candidate,
  own: number,
  groups: readonly NameGroup[],
  beliefs: readonly number[][],
): number {
  let total = 0;
  for (let j = 0; j < groups.length; j += 1) {
    const group = groups[j];
    const belief = beliefs[j];
    if (j === own || !group || !belief) continue;
    let support = 0;
    for (let k = 0; k < belief.length; k += 1) {
      const chance = belief[k] ?? 0;
      const other = group.candidates[k];
      if (chance > 0.02 && other) support += chance * kinship(candidate, other);
    }
    total += support * Math.min(2, Math.sqrt(group.count));
  }
  return total;
}

/** How much one place speaks for another: 1 for the same state or neighbourhood, less for the same country. */
function kinship(a: Candidate, b: Candidate): number {
  if (a.country === null || b.country === null) return 0;
  if (a.admin !== undefined && a.admin === b.admin) return 1;
  if (a.kind !== "country" && b.kind !== "country" && isNear(a, b)) return 1;
  return a.country === b.country ? 0.4 : 0;
}

function isNear(a: Candidate, b: Candidate): boolean {
  const north = (a.lat - b.lat) * 111;
  if (Math.abs(north) > NEAR_KM) return false;
  const east = (a.lon - b.lon) * 111 * Math.cos((a.lat * Math.PI) / 180);
  return north * north + east * east < NEAR_KM * NEAR_KM;
}

/** Whether a candidate lies in one of the places written behind its name. */
export function isWithin(candidate: Candidate, containers: readonly Candidate[]): boolean {
  return containers.some((container) => {
    if (container.kind === "country") return candidate.kind !== "country" && candidate.country === container.country;
    return container.kind === "region" && candidate.kind === "town" && candidate.admin === container.admin;
  });
}
