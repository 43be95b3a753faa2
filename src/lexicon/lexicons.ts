import type { ActorLexicon } from "./actors.ts";
import type { AgentsLexicon } from "./agents.ts";
import type { AmountLexicon } from "./amounts.ts";
import type { CountryLexicon } from "./countries.ts";
import type { DealsLexicon } from "./deals.ts";
import type { EventsLexicon } from "./events.ts";
import type { PlaceLexicon } from "./places.ts";
import type { SpeechLexicon } from "./speech.ts";
import type { StatusLexicon } from "./status.ts";

/** All compiled lexicons, as `dist/lexicons/<name>.json` holds them. */
export interface Lexicons {
  readonly actors: ActorLexicon;
  readonly agents: AgentsLexicon;
  readonly amounts: AmountLexicon;
  readonly countries: CountryLexicon;
  readonly deals: DealsLexicon;
  readonly events: EventsLexicon;
  readonly places: PlaceLexicon;
  readonly speech: SpeechLexicon;
  readonly status: StatusLexicon;
}
