import { pick, type Random, type World } from "../record/world.ts";
import { toIso } from "../record/writer.ts";

/** A list of the API, and an address of it that is hardly ever asked twice, so that no cache can answer. */
export interface Question {
  readonly resource: string;
  address(random: Random): string;
}

const FIRST_DAY = Date.UTC(2024, 0, 1) / 86_400_000;
const DAYS = 730;
const EVENTS = ["CONSULT", "AGREE", "SANCTION", "ACCUSE", "AID", "THREATEN", "COOPERATE", "ASSAULT"];
const STATUSES = ["happened", "scheduled", "denied", "possible"];
const STAGES = ["floated", "agreed", "signed", "implemented"];

/** What an analyst's screens ask, each as often as the others. */
export function createQuestions(world: World): Question[] {
  const day = (random: Random): string => toIso(FIRST_DAY + Math.floor(random() * DAYS));
  const state = (random: Random): string => world.drawState(random).code;
  const limit = (random: Random): string => String(20 + Math.floor(random() * 31));
  const list = (resource: string, ...draw: readonly ((random: Random) => Record<string, string>)[]): Question => ({
    resource,
    address(random) {
      const query = new URLSearchParams(pick(draw, random)(random));
      return `/api/${resource}?${query}`;
    },
  });
  return [
    list(
      "occurrences",
      (random) => ({ actor: state(random), limit: limit(random), to: day(random) }),
      (random) => ({ event: pick(EVENTS, random), from: day(random), order: "oldest" }),
      (random) => ({ status: pick(STATUSES, random), to: day(random), limit: limit(random) }),
      (random) => ({ words: world.drawTopic(random), limit: limit(random) }),
      (random) => ({ conflicts: "true", to: day(random) }),
      (random) => ({ as_of: day(random), actor: state(random) }),
    ),
    list(
      "deals",
      (random) => ({ actor: state(random), limit: limit(random) }),
      (random) => ({ stage: pick(STAGES, random), to: day(random) }),
      (random) => ({ as_of: day(random), limit: limit(random) }),
    ),
    list("stories", (random) => ({ as_of: day(random), limit: limit(random) })),
    list("today", (random) => ({ since: lastVisit(random) })),
    list(
      "articles",
      (random) => ({ as_of: day(random), limit: limit(random) }),
      (random) => ({ words: world.drawTopic(random), to: day(random) }),
      (random) => ({ outlet: `The Daily Paper ${2 * Math.floor(random() * 20) + 1}`, from: day(random) }),
    ),
    list("trips", (random) => ({ actor: state(random), to: day(random) })),
    list("relations", (random) => ({ from: day(random), limit: limit(random) })),
    list("actors", (random) => ({ as_of: day(random), limit: limit(random) })),
    list(
      "search",
      (random) => ({ q: world.drawTopic(random) }),
      (random) => ({ q: `actor:${state(random)} ${world.drawTopic(random)}` }),
      (random) => ({ q: world.drawName(random) }),
      (random) => ({ q: `actor:${state(random)} event:meeting from:${day(random)}` }),
    ),
  ];
}

/** An instant of the record's last two weeks: that is how long people stay away. */
function lastVisit(random: Random): string {
  return new Date((FIRST_DAY + DAYS - 14 * random()) * 86_400_000).toISOString();
}
