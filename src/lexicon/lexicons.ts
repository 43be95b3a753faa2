import type { ActorLexicon } from "./actors.ts";
import type { AgentsLexicon } from "./agents.ts";
import type { DealsLexicon } from "./deals.ts";

/** All compiled lexicons, as `dist/lexicons/<name>.json` holds them. */
export interface Lexicons {
  readonly actors: ActorLexicon;
  readonly agents: AgentsLexicon;
  readonly deals: DealsLexicon;
}
