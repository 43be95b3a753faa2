import { firstDay, lastDay } from "../record/day.ts";
import { nameAtoms } from "./actor-names.ts";
import { normalizeTitle, officesOf, SINGLE_HOLDER } from "./actor-offices.ts";
import type { ActorRole, ActorSource } from "./actor-source.ts";

/** Every problem of a list of entries, in words. `base` holds entries that are already known to be sound. */
export function findActorProblems(source: readonly ActorSource[], base: readonly ActorSource[]): string[] {
  const known = new Set([...base, ...source].map((entry) => entry.id));
  return [
    ...duplicateIds(source),
    ...source.flatMap((entry) => roleProblems(entry, known)),
    ...overlappingHolders([...base, ...source]),
    ...aliasClashes(source),
  ];
}

function duplicateIds(source: readonly ActorSource[]): string[] {
  const seen = new Set<string>();
  return source.flatMap((entry) => {
    if (seen.has(entry.id)) return [`${entry.id}: two entries have this id; join them.`];
    seen.add(entry.id);
    return [];
  });
}

function roleProblems(entry: ActorSource, known: ReadonlySet<string>): string[] {
  return (entry.roles ?? []).flatMap((role) => {
    const problems: string[] = [];
    if (!known.has(role.of)) problems.push(`${entry.id}: "${role.title}" is of ${role.of}, which is no entry's id.`);
    if (role.from !== undefined && role.to !== undefined && firstDay(role.from) > lastDay(role.to))
      problems.push(`${entry.id}: "${role.title}" begins (${role.from}) after it ends (${role.to}).`);
    return problems;
  });
}

interface Tenure {
  readonly id: string;
  readonly role: ActorRole;
}

function overlappingHolders(entries: readonly ActorSource[]): string[] {
  const tenures = new Map<string, Tenure[]>();
  for (const entry of entries) {
    for (const role of entry.roles ?? []) {
      if (role.shared) continue;
      for (const office of role.office === undefined ? officesOf(normalizeTitle(role.title)) : [role.office].flat()) {
        if (!SINGLE_HOLDER.has(office)) continue;
        const key = `${office} of ${role.of}`;
        const list = tenures.get(key) ?? [];
        list.push({ id: entry.id, role });
        tenures.set(key, list);
      }
    }
  }
  return [...tenures].flatMap(([office, list]) => overlaps(office, list));
}

/** A handover day belongs to both, and "to 2016, from 2016" is no overlap: only what is certain is reported. */
function overlaps(office: string, list: readonly Tenure[]): string[] {
  return list.flatMap((a, i) =>
    list.slice(i + 1).flatMap((b) => {
      const start = [a, b].map((t) => (t.role.from ? lastDay(t.role.from) : "0000")).sort()[1] ?? "";
      const end = [a, b].map((t) => (t.role.to ? firstDay(t.role.to) : "9999")).sort()[0] ?? "";
      if (a.id === b.id || start >= end) return [];
      return [`${a.id} and ${b.id} both are ${office} from ${start} to ${end}; date them, or mark them "shared".`];
    }),
  );
}

function aliasClashes(source: readonly ActorSource[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const entry of source) {
    const ambiguous = new Set((entry.ambiguous ?? []).map((name) => nameAtoms(name).join(" ")));
    for (const name of [entry.name, ...(entry.aliases ?? [])]) {
      const key = nameAtoms(name).join(" ");
      if (ambiguous.has(key)) continue;
      owners.set(key, (owners.get(key) ?? new Set()).add(entry.id));
    }
  }
  return [...owners].flatMap(([name, ids]) =>
    ids.size < 2 ? [] : [`"${name}" names ${[...ids].join(" and ")}; list it as "ambiguous" in all but one of them.`],
  );
}
