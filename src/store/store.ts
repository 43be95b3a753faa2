import type { ActorStore } from "./actors.ts";
import type { ArticleStore } from "./articles.ts";
import type { AuditStore } from "./audit.ts";
import type { ClaimStore } from "./claims.ts";
import type { DealStore, StoryStore } from "./deals.ts";
import type { DecisionStore, TombstoneStore } from "./decisions.ts";
import type { ItemStore } from "./items.ts";
import type { OccurrenceStore } from "./occurrences.ts";
import type { RelationStore } from "./relations.ts";
import type { SearchStore } from "./search.ts";
import type { StatsStore } from "./stats.ts";
import type { TodayStore } from "./today.ts";
import type { TokenStore } from "./tokens.ts";
import type { TripStore } from "./trips.ts";
import type { UpkeepStore } from "./upkeep.ts";

/** Where the record is kept. What was read is never changed; what is derived can be made again from it. */
export interface Store {
  readonly kind: "pglite" | "postgres";
  readonly articles: ArticleStore;
  readonly claims: ClaimStore;
  readonly decisions: DecisionStore;
  readonly tombstones: TombstoneStore;
  readonly items: ItemStore;
  readonly occurrences: OccurrenceStore;
  readonly deals: DealStore;
  readonly stories: StoryStore;
  readonly relations: RelationStore;
  readonly actors: ActorStore;
  readonly search: SearchStore;
  readonly stats: StatsStore;
  readonly today: TodayStore;
  readonly trips: TripStore;
  readonly upkeep: UpkeepStore;
  readonly tokens: TokenStore;
  readonly audit: AuditStore;
  /**
   * Does all of the work or nothing of it. Of several processes that write, one works and the others wait. Within the
   * work only the store that it is given may be used.
   */
  write<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /**
   * Where the record has grown much, gives room back and counts anew what is where, which keeps questions quick.
   * PostgreSQL does so by itself.
   */
  tidy(): Promise<void>;
  close(): Promise<void>;
}
