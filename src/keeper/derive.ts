import { isEvent, isExchange } from "../corpus/derive-record.ts";
import { deals, occurrences, stories, toArticleMember, toClaimMember } from "../corpus/describe.ts";
import type { ArticleProfile } from "../corpus/profile.ts";
import type { Reclustered } from "../corpus/recluster.ts";
import type { ProfiledArticle, Rules } from "../corpus/rules.ts";
import type { DealClaim, EventClaim } from "../record/claim.ts";
import type { Report } from "../record/kept.ts";
import type { Store } from "../store/store.ts";
import { placeItems } from "./place.ts";
import { rewriteClusters } from "./rewrite.ts";

/** Articles derived in one go: all of it or nothing is kept when the process is killed. */
const PORTION = 200;

/**
 * Brings everything derived up to date with what was read and decided. `onProgress` hears after each portion how many
 * articles are done and how many are left. What is killed goes on where it was.
 */
export async function derive(
  store: Store,
  rules: Rules,
  onProgress?: (done: number, left: number) => void,
): Promise<void> {
  for (let done = 0; ; ) {
    const portion = await store.write(async (writing) => {
      const dirty = await writing.upkeep.takeDirty(PORTION);
      const ids = dirty.map(({ id }) => id);
      if (ids.length > 0) await derivePortion(writing, rules, ids);
      await writing.upkeep.clearDirty(ids);
      return ids.length;
    });
    if (portion === 0) return done === 0 ? undefined : store.tidy();
    done += portion;
    if (onProgress) onProgress(done, await store.upkeep.countDirty());
  }
}

async function derivePortion(store: Store, rules: Rules, dirty: readonly string[]): Promise<void> {
  const load = (ids: readonly string[]): Promise<ProfiledArticle[]> => loadProfiled(store, ids);
  const copies = await placeItems(store, await load(dirty), { kind: "copy", clustering: rules.copy, load });
  await store.articles.setClusters("copy", copies.placed);
  const copied = [...new Set([...dirty, ...copies.placed.keys()])];
  const told = await placeItems(store, await load(copied), { kind: "story", clustering: rules.story, load });
  await store.articles.setClusters("story", told.placed);
  const changed = [...new Set([...copied, ...told.placed.keys()])];
  await rewriteStories(store, await clustersOf(store, "story", changed, told));
  await deriveClaims(store, rules, await store.claims.ofArticles(changed, ["event", "deal"]));
}

async function deriveClaims(store: Store, rules: Rules, reports: readonly Report[]): Promise<void> {
  const events = reports.filter(isEvent);
  const exchanges = reports.filter(isExchange);
  const happened = await placeItems(store, events, {
    kind: "occurrence",
    clustering: rules.occurrence,
    load: async (ids) => (await store.claims.find(ids)).filter(isEvent),
  });
  const exchanged = await placeItems(store, exchanges, {
    kind: "deal",
    clustering: rules.deal,
    load: async (ids) => (await store.claims.find(ids)).filter(isExchange),
  });
  await rewriteOccurrences(
    store,
    await clustersOf(
      store,
      "occurrence",
      events.map(({ claim }) => claim.id),
      happened,
    ),
  );
  await rewriteDeals(
    store,
    await clustersOf(
      store,
      "deal",
      exchanges.map(({ claim }) => claim.id),
      exchanged,
    ),
  );
}

async function loadProfiled(store: Store, ids: readonly string[]): Promise<ProfiledArticle[]> {
  const profiles = await store.articles.profiles(ids);
  const kept = await store.articles.find(ids);
  return kept.map((article) => ({ kept: article, profile: profiles.get(article.article.id) as ArticleProfile }));
}

/** Clusters to be described anew: those that changed, and those of items whose article did (it ended, or was decided on). */
async function clustersOf(
  store: Store,
  kind: "story" | "occurrence" | "deal",
  items: readonly string[],
  { touched }: Reclustered,
): Promise<Set<string>> {
  return new Set([...touched, ...(await store.items.clustersOf(kind, items))]);
}

async function rewriteStories(store: Store, clusters: Iterable<string>): Promise<void> {
  await rewriteClusters(store, clusters, {
    kind: "story",
    description: stories,
    async load(placed) {
      const ids = [...placed.keys()];
      const decisions = await store.decisions.on(ids);
      const kept = await store.articles.find(ids);
      return kept.map((article) =>
        toArticleMember(article, placed.get(article.article.id) ?? "", decisions.get(article.article.id) ?? []),
      );
    },
    replace: (ids, revisions) => store.stories.replace(ids, revisions),
  });
}

async function rewriteOccurrences(store: Store, clusters: Iterable<string>): Promise<void> {
  const { members, revisions } = await rewriteClusters(store, clusters, {
    kind: "occurrence",
    description: occurrences,
    load: async (placed) => toMembers((await store.claims.find([...placed.keys()])).filter(isEvent), placed),
    replace: (ids, described) => store.occurrences.replace(ids, described),
  });
  await store.claims.setPartOf(
    partOf(
      members.map(({ id }) => id),
      revisions,
    ),
  );
}

async function rewriteDeals(store: Store, clusters: Iterable<string>): Promise<void> {
  const { members, revisions } = await rewriteClusters(store, clusters, {
    kind: "deal",
    description: deals,
    load: async (placed) =>
      toMembers<EventClaim | DealClaim>((await store.claims.find([...placed.keys()])).filter(isExchange), placed),
    replace: (ids, described) => store.deals.replace(ids, described),
  });
  // An event claim is part of its occurrence, also where it tells of a delivery under a deal.
  const dealClaims = members.filter(({ report }) => report.claim.kind === "deal");
  await store.claims.setPartOf(
    partOf(
      dealClaims.map(({ id }) => id),
      revisions,
    ),
  );
}

function toMembers<C extends EventClaim | DealClaim>(
  reports: readonly Report<C>[],
  placed: ReadonlyMap<string, string>,
): ReturnType<typeof toClaimMember<C>>[] {
  return reports.map((report) => toClaimMember(report, placed.get(report.claim.id) ?? report.claim.id));
}

/** What each claim is, or was last, part of. */
function partOf(
  claims: readonly string[],
  revisions: readonly {
    readonly id: string;
    readonly knownFrom: string;
    readonly support: { readonly claims: readonly string[] };
  }[],
): Map<string, string | null> {
  const found = new Map<string, string | null>(claims.map((claim) => [claim, null]));
  const inOrder = [...revisions].sort((a, b) => (a.knownFrom < b.knownFrom ? -1 : a.knownFrom > b.knownFrom ? 1 : 0));
  for (const { id, support } of inOrder) for (const claim of support.claims) if (found.has(claim)) found.set(claim, id);
  return found;
}
