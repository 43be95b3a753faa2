import type { ArticleHints } from "../document/document.ts";
import type { Keeper } from "../keeper/keeper.ts";
import type { ActorLexicon } from "../lexicon/actors.ts";
import type { Day } from "../record/kept.ts";
import type { Reading } from "../record/reading.ts";

/** What the resources work with. */
export interface ApiContext {
  readonly keeper: Keeper;
  /** Names and codes of actors. */
  readonly actors: ActorLexicon;
  /** Reads an article beside the server's own work, so that nobody waits for it. */
  read(text: string, hints: ArticleHints): Promise<Reading>;
  now(): Date;
}

/** The day by which deadlines are judged: the one asked about, else today. */
export function judgedOn(context: Pick<ApiContext, "now">, asOf: Day | null): Day {
  return asOf ?? context.now().toISOString().slice(0, 10);
}
