import type { PloverEvent } from "../../record/event.ts";
import type { Mode } from "../../record/mode.ts";
import type { EventItem } from "./event-item.ts";
import { familyOf } from "./families.ts";
import { type Grade, grade, NOTHING, veto } from "./grade.ts";

const SAME = grade(2, "same event");
const NEAR = grade(0.5, "events often told for one another");
const FAR = grade(-0.5, "events seldom told for one another");
const OTHER = veto("different events");

/** Both ways round. What is not listed is never the same thing. */
const NEIGHBOURS: readonly (readonly [PloverEvent, PloverEvent, Grade])[] = [
  ["AGREE", "COOPERATE", NEAR],
  ["AGREE", "SUPPORT", NEAR],
  ["AGREE", "AID", NEAR],
  ["AGREE", "CONCEDE", NEAR],
  ["AGREE", "RETREAT", NEAR],
  ["SUPPORT", "COOPERATE", NEAR],
  ["COOPERATE", "AID", NEAR],
  ["CONCEDE", "RETREAT", NEAR],
  ["SUPPORT", "AID", FAR],
  ["COOPERATE", "RETREAT", FAR],
  ["ACCUSE", "REJECT", FAR],
  ["ACCUSE", "REQUEST", FAR],
  ["ACCUSE", "THREATEN", FAR],
  ["REQUEST", "THREATEN", FAR],
  ["REJECT", "THREATEN", FAR],
  ["SANCTION", "COERCE", NEAR],
  ["COERCE", "ASSAULT", NEAR],
  ["MOBILIZE", "ASSAULT", FAR],
  ["PROTEST", "ASSAULT", FAR],
];

const TABLE: ReadonlyMap<PloverEvent, ReadonlyMap<PloverEvent, Grade>> = tableOf(NEIGHBOURS);

function tableOf(pairs: typeof NEIGHBOURS): Map<PloverEvent, Map<PloverEvent, Grade>> {
  const table = new Map<PloverEvent, Map<PloverEvent, Grade>>();
  for (const [a, b, points] of pairs) {
    table.set(a, (table.get(a) ?? new Map()).set(b, points));
    table.set(b, (table.get(b) ?? new Map()).set(a, points));
  }
  return table;
}

export function gradeEvents(a: EventItem, b: EventItem): Grade {
  if (a.event === b.event) return SAME;
  if (a.event === "THREATEN" && familyOf(b.event) === "force") return gradeThreat(b);
  if (b.event === "THREATEN" && familyOf(a.event) === "force") return gradeThreat(a);
  return TABLE.get(a.event)?.get(b.event) ?? OTHER;
}

const ANNOUNCED = grade(0, "a threat and the deed that it announces, not yet done");
const DONE = veto("a threat and its deed are two");

function gradeThreat(deed: EventItem): Grade {
  return deed.isReal ? DONE : ANNOUNCED;
}

const SAME_MODE = grade(1, "done in the same way");
const TALKS = grade(0.5, "talks and meeting are told for one another");
const OTHER_MODE = grade(-1, "done in another way");
const APART = veto("on the phone and face to face");
const TWO_IN_ONE_ARTICLE = grade(-3, "one article tells of two, done in different ways");

const AT_A_DISTANCE: ReadonlySet<Mode> = new Set(["phone", "video"]);

export function gradeModes(a: EventItem, b: EventItem): Grade {
  if (a.mode === undefined || b.mode === undefined) return NOTHING;
  if (a.mode === b.mode) return a.event === b.event ? SAME_MODE : NOTHING;
  if (a.event !== b.event) return NOTHING;
  if (a.event !== "CONSULT") return OTHER_MODE;
  if (AT_A_DISTANCE.has(a.mode) !== AT_A_DISTANCE.has(b.mode)) return APART;
  const isVisit = a.mode === "visit" || b.mode === "visit";
  if (isVisit && a.article === b.article) return TWO_IN_ONE_ARTICLE;
  if (a.mode === "mediate" || b.mode === "mediate") return OTHER_MODE;
  return isVisit ? OTHER_MODE : TALKS;
}
