import { type Description, type Member, revise } from "../corpus/revise.ts";
import type { Revision } from "../record/derived.ts";
import type { ItemKind } from "../store/items.ts";
import type { Store } from "../store/store.ts";

/** What is made of the clusters of one kind. */
export interface Rewriting<M extends Member, B extends object> {
  readonly kind: ItemKind;
  readonly description: Description<M, B>;
  /** The members of these ids, in the clusters named beside them. */
  load(clusters: ReadonlyMap<string, string>): Promise<readonly M[]>;
  replace(ids: readonly string[], revisions: readonly (Revision & B)[]): Promise<void>;
}

/** Describes these clusters anew, with those that people tied to them. Returns all revisions. */
export async function rewriteClusters<M extends Member, B extends object>(
  store: Store,
  clusters: Iterable<string>,
  { kind, description, load, replace }: Rewriting<M, B>,
): Promise<{ members: readonly M[]; revisions: readonly (Revision & B)[] }> {
  const loaded = await loadTied(store, kind, [...clusters], load);
  const members = [...loaded.values()];
  const revisions = groupTied(members).flatMap((group) => revise(group, description));
  await replace(
    members.map(({ id }) => id),
    revisions,
  );
  return { members, revisions };
}

/** The members of clusters, and of all clusters that merges lead to from there. */
async function loadTied<M extends Member>(
  store: Store,
  kind: ItemKind,
  clusters: readonly string[],
  load: Rewriting<M, object>["load"],
): Promise<Map<string, M>> {
  const members = new Map<string, M>();
  const seen = new Set<string>();
  for (let next = [...new Set(clusters)]; next.length > 0; ) {
    for (const cluster of next) seen.add(cluster);
    const placed = await store.items.inClusters(kind, next);
    const found = await load(new Map(placed.map(({ id, cluster }) => [id, cluster])));
    for (const member of found) members.set(member.id, member);
    const partners = found.flatMap(({ decisions }) =>
      decisions.flatMap((decision) => (decision.kind === "merge" ? decision.items : [])),
    );
    const tied = partners.length === 0 ? [] : await store.items.clustersOf(kind, partners);
    next = tied.filter((cluster) => !seen.has(cluster));
  }
  return members;
}

/** Clusters that no merge connects are described apart: what happens in one is no change of another. */
function groupTied<M extends Member>(members: readonly M[]): M[][] {
  const clusterOf = new Map(members.map(({ id, cluster }) => [id, cluster]));
  const leader = new Map<string, string>();
  const find = (cluster: string): string => {
    const above = leader.get(cluster) ?? cluster;
    return above === cluster ? cluster : find(above);
  };
  for (const { cluster, decisions } of members) {
    for (const decision of decisions) {
      if (decision.kind !== "merge") continue;
      for (const item of decision.items) leader.set(find(clusterOf.get(item) ?? cluster), find(cluster));
    }
  }
  const groups = new Map<string, M[]>();
  for (const member of members) {
    const name = find(member.cluster);
    const group = groups.get(name);
    if (group) group.push(member);
    else groups.set(name, [member]);
  }
  return [...groups.values()];
}
