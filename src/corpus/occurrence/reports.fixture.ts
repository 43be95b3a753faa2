import type { ActorMention } from "../../record/actor.ts";
import { cameoRootOf } from "../../record/cameo.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { PloverEvent, Status } from "../../record/event.ts";
import type { KeptArticle, Report } from "../../record/kept.ts";
import type { Mode } from "../../record/mode.ts";
import type { Amount, Place, Time } from "../../record/value.ts";

/** What a test says of a claim; the rest is of no matter to it. */
export interface Telling {
  readonly id: string;
  /** Publication. */
  readonly day: string;
  readonly event?: PloverEvent;
  readonly mode?: Mode;
  readonly status?: Status;
  /** "Trump USA" is a person, "USA" a state, "civilians" neither. */
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  /** "2025-10-30", "2025-10-30/2025-11-01", "2025-10". */
  readonly time?: string;
  /** "Busan KOR 35.1 129.0", or "South Korea KOR" for a state. */
  readonly place?: string;
  /** "100 USD". */
  readonly sum?: string;
  readonly quote?: string;
  readonly article?: string;
  readonly copyOf?: string;
  readonly story?: string;
  readonly outlet?: string;
  readonly agencies?: readonly string[];
}

export function reportOf(telling: Telling): Report<EventClaim> {
  const { id, day, article = `article of ${id}` } = telling;
  const from: KeptArticle = {
    article: {
      id: article,
      ...(telling.outlet === undefined ? {} : { outlet: telling.outlet }),
      agencies: telling.agencies ?? [],
      headline: "",
      published: day,
      language: "en",
      sha256: article,
    },
    recordedAt: `${day}T12:00:00Z`,
    knownFrom: day,
    knownTo: null,
    copyOf: telling.copyOf ?? article,
    story: telling.story ?? `story of ${article}`,
  };
  return { claim: claimOf(telling), article, from, knownFrom: day, knownTo: null, partOf: null, decisions: [] };
}

function claimOf(telling: Telling): EventClaim {
  const { event = "CONSULT", mode, time, place, sum } = telling;
  return {
    id: telling.id,
    kind: "event",
    event,
    ...(mode === undefined ? {} : { mode }),
    contexts: [],
    actors: (telling.actors ?? []).map(mentionOf),
    recipients: (telling.recipients ?? []).map(mentionOf),
    ...(time === undefined ? {} : { time: timeOf(time) }),
    ...(place === undefined ? {} : { place: placeOf(place) }),
    amounts: sum === undefined ? [] : [sumOf(sum)],
    topics: [],
    quad: "verbal-cooperation",
    score: 1,
    cameo: cameoRootOf({ event, mode }),
    status: telling.status ?? "happened",
    attribution: { agencies: telling.agencies ?? [], form: "author" },
    evidence: [{ start: 0, end: 1, quote: telling.quote ?? "", rule: "test" }],
  };
}

/** Nowhere in the text: no mention overlaps another. */
const NOWHERE = { start: 0, end: 0 };

function mentionOf(text: string): ActorMention {
  const [name = "", code] = text.split(" ");
  if (code !== undefined) {
    return { text: name, id: `person/${name.toLowerCase()}`, name, code, sector: "GOV", how: "name", ...NOWHERE };
  }
  if (/^[A-Z]{3}$|^[A-Z]{3}-/.test(name)) return { text: name, id: name, name, code: name, how: "name", ...NOWHERE };
  return { text: name, code: null, how: "role", ...NOWHERE };
}

function timeOf(text: string): Time {
  const [from = text, to = from] = text.split("/");
  if (from.length === 7) {
    const last = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5)), 0)).getUTCDate();
    return { from: `${from}-01`, to: `${from}-${last}`, grain: "month", text, ...NOWHERE };
  }
  return { from, to, grain: "day", text, ...NOWHERE };
}

function placeOf(text: string): Place {
  const [, name = "", country = "", lat, lon] = /^(.*?) ([A-Z]{3})(?: (\S+) (\S+))?$/.exec(text) ?? [];
  if (lat === undefined || lon === undefined) return { name, country, ...NOWHERE };
  return { name, country, lat: Number(lat), lon: Number(lon), geonameId: Math.round(Number(lat) * 1000), ...NOWHERE };
}

function sumOf(text: string): Amount {
  const [value, unit = ""] = text.split(" ");
  const currency = /^[A-Z]{3}$/.test(unit) ? { currency: unit } : {};
  return { value: Number(value), unit, ...currency, qualifier: "exactly", text, ...NOWHERE };
}
