import { ReadoutError } from "../record/readout-error.ts";
import { findActorProblems } from "./actor-check.ts";
import { normalizeTitle, officesOf } from "./actor-offices.ts";
import type { ActorRole, ActorSource } from "./actor-source.ts";

/** The compiled list: checked, titles normalised, offices and codes filled in, empty fields left out. */
export interface ActorLexicon {
  readonly entries: readonly ActorSource[];
}

/**
 * Checks and compiles actor entries. With a `base`, entries may refer to its actors, and an entry with a known id adds
 * names and roles to that actor. Throws a ReadoutError `actors-invalid` that lists every problem.
 */
export function compileActors(source: readonly ActorSource[], base?: ActorLexicon): ActorLexicon {
  const problems = findActorProblems(source, base?.entries ?? []);
  if (problems.length > 0) {
    const list = problems.map((problem) => `- ${problem}`).join("\n");
    throw new ReadoutError("actors-invalid", `The actor list has ${problems.length} problem(s) to mend:\n${list}`);
  }
  const codes = new Map([...(base?.entries ?? []), ...source].map((entry) => [entry.id, ownCode(entry)]));
  return { entries: source.map((entry) => compileEntry(entry, codes)) };
}

function compileEntry(entry: ActorSource, codes: ReadonlyMap<string, string | undefined>): ActorSource {
  const roles = entry.roles?.map(compileRole);
  const latest = roles?.reduce((a, b) => ((b.from ?? "") >= (a.from ?? "") ? b : a));
  const code = ownCode(entry) ?? (latest && (codes.get(latest.of) ?? latest.of));
  return { ...entry, ...(code === undefined ? {} : { code }), ...(roles === undefined ? {} : { roles }) };
}

function compileRole(role: ActorRole): ActorRole {
  const title = normalizeTitle(role.title);
  const offices = role.office === undefined ? officesOf(title) : [role.office].flat();
  return { ...role, title, ...(offices.length > 0 ? { office: offices } : {}) };
}

/** `JPN`, `IGO-EU` and `MNC-HUAWEI` are codes; `person/…`, `agency/…`, `USA/congress` are not. */
function ownCode(entry: ActorSource): string | undefined {
  return entry.code ?? (entry.id.includes("/") ? undefined : entry.id);
}
