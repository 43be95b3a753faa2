import type { ActorLexicon } from "./actors.ts";

/** All compiled lexicons, as `dist/lexicons/<name>.json` holds them. */
export interface Lexicons {
  readonly actors: ActorLexicon;
}
