import type { ActorMention } from "../../record/actor.ts";
import type { TripClaim, TripStop } from "../../record/claim.ts";
import type { Status } from "../../record/event.ts";
import type { Report } from "../../record/kept.ts";
import type { Place, Time } from "../../record/value.ts";
import { reportOf } from "../occurrence/reports.fixture.ts";

const NOWHERE = { start: 0, end: 0 };

const PLACES: Readonly<Record<string, Omit<Place, "start" | "end">>> = {
  Tokyo: { name: "Tokyo", country: "JPN", lat: 35.69, lon: 139.69, geonameId: 1850147 },
  Japan: { name: "Japan", country: "JPN", lat: 36, lon: 138 },
  Busan: { name: "Busan", country: "KOR", lat: 35.1, lon: 129.04, geonameId: 1838524 },
  Beijing: { name: "Beijing", country: "CHN", lat: 39.91, lon: 116.4, geonameId: 1816670 },
  Ulaanbaatar: { name: "Ulaanbaatar", country: "MNG", lat: 47.91, lon: 106.88, geonameId: 2028462 },
};

export function person(name: string, code: string): ActorMention {
  return { text: name, id: `person/${name.toLowerCase()}`, name, code, sector: "GOV", how: "name", ...NOWHERE };
}

/** "Tokyo 2025-10-27 happened" or "Busan 2025-10-30/2025-10-31", "Beijing". */
export function stop(text: string, meets: readonly ActorMention[] = []): TripStop {
  const [name = "", ...rest] = text.split(" ");
  const time = rest.find((word) => /^\d/.test(word));
  const status = (rest.find((word) => /^[a-z]/.test(word)) ?? "scheduled") as Status;
  const place = { ...(PLACES[name] ?? { name, country: null }), ...NOWHERE };
  return { place, status, meets, ...(time === undefined ? {} : { time: timeOf(time) }) };
}

function timeOf(text: string): Time {
  const [from = text, to = from] = text.split("/");
  if (from.length === 7) return { from: `${from}-01`, to: `${from}-28`, grain: "month", text, ...NOWHERE };
  return { from, to, grain: "day", text, ...NOWHERE };
}

/** A claim of that day in an article of its own. */
export function tripOf(
  id: string,
  day: string,
  stops: readonly (string | TripStop)[],
  more: { readonly traveller?: ActorMention; readonly tour?: string; readonly outlet?: string } = {},
): Report<TripClaim> {
  const { traveller = person("Ruiz", "USA"), tour, outlet } = more;
  const report = reportOf({ id, day, ...(outlet === undefined ? {} : { outlet }) });
  const { attribution, evidence, status } = report.claim;
  const claim: TripClaim = {
    id,
    kind: "trip",
    status,
    attribution,
    evidence,
    traveller,
    stops: stops.map((each) => (typeof each === "string" ? stop(each) : each)),
    ...(tour === undefined ? {} : { tour }),
  };
  return { ...report, claim };
}
