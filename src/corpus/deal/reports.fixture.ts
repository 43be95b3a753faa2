import type { ActorMention } from "../../record/actor.ts";
import type { DealClaim, EventClaim, Leg, StatementClaim } from "../../record/claim.ts";
import type { DealStage, PloverEvent, Status } from "../../record/event.ts";
import type { KeptArticle, Report } from "../../record/kept.ts";
import type { Amount, Time } from "../../record/value.ts";

/** What a test says of a report; the rest is of no matter to it. */
export interface Telling {
  readonly id: string;
  readonly day: string;
  readonly article?: string;
  readonly copyOf?: string;
  readonly story?: string;
  readonly outlet?: string;
  readonly agencies?: readonly string[];
  readonly headline?: string;
  /** Code of the speaker, or "Name CODE". */
  readonly by?: string;
  readonly quote?: string;
  /** Where the quote begins in the article. */
  readonly at?: number;
  readonly rule?: string;
  readonly status?: Status;
}

export interface DealTelling extends Telling {
  readonly stage?: DealStage;
  readonly parties?: readonly string[];
  /** "NOR > KEN: invest in the grid | 3.5e9 USD | by 2026-12-31"; giver, receiver, sum and deadline may be missing. */
  readonly legs?: readonly string[];
}

export function dealReport(telling: DealTelling): Report<DealClaim> {
  const { stage = "agreed", parties = ["NOR", "KEN"], legs = [] } = telling;
  const read = legs.map((text) => legOf(text, telling));
  const claim: DealClaim = { ...baseOf(telling), kind: "deal", parties: parties.map(mentionOf), stage, legs: read };
  return reportOf(telling, claim);
}

export interface EventTelling extends Telling {
  readonly event?: PloverEvent;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly sums?: readonly string[];
  readonly about?: string;
}

export function eventReport(telling: EventTelling): Report<EventClaim> {
  const { event = "AID", actors = [], recipients = [], sums = [], about } = telling;
  const base = baseOf(telling);
  const claim: EventClaim = {
    ...base,
    kind: "event",
    event,
    contexts: [],
    actors: actors.map(mentionOf),
    recipients: recipients.map(mentionOf),
    amounts: sums.map((sum) => sumOf(sum, telling)),
    topics: [],
    quad: "material-cooperation",
    score: 7,
    cameo: "07",
    evidence: [...base.evidence, ...(about ? [{ field: "about", quote: about, start: 0, end: 1, rule: "test" }] : [])],
  };
  return reportOf(telling, claim);
}

export function statementReport(telling: Telling & { readonly toward?: readonly string[] }): Report<StatementClaim> {
  const { quote = "", at = 0, toward = [] } = telling;
  const content = { text: quote, start: at, end: at + quote.length };
  const base = baseOf(telling);
  return reportOf(telling, {
    ...base,
    kind: "statement",
    content,
    direct: true,
    about: [],
    toward: toward.map(mentionOf),
  });
}

function reportOf<C extends DealClaim | EventClaim | StatementClaim>(telling: Telling, claim: C): Report<C> {
  const { day, id, article = `article of ${id}` } = telling;
  const from: KeptArticle = {
    article: {
      id: article,
      ...(telling.outlet === undefined ? {} : { outlet: telling.outlet }),
      agencies: telling.agencies ?? [],
      headline: telling.headline ?? "",
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
  return { claim, article, from, knownFrom: day, knownTo: null, partOf: null, decisions: [] };
}

function baseOf({
  id,
  by,
  quote = "",
  at = 0,
  rule = "test",
  status = "happened",
  agencies = [],
}: Telling): Pick<DealClaim, "id" | "status" | "attribution" | "evidence"> {
  const source = by === undefined ? {} : { source: mentionOf(by) };
  return {
    id,
    status,
    attribution: { agencies, ...source, form: by === undefined ? "author" : "indirect" },
    evidence: [{ start: at, end: at + quote.length, quote, rule }],
  };
}

const NOWHERE = { start: 0, end: 0 };
const STATES: Readonly<Record<string, string>> = { NOR: "Norway", KEN: "Kenya", JPN: "Japan", USA: "United States" };

/** "NOR", or "Ruto KEN" for one of its people. */
function mentionOf(text: string): ActorMention {
  const [, name, code = text] = /^(.+) (\S+)$/.exec(text) ?? [];
  if (name !== undefined)
    return { text: name, id: `person/${name}`, name, code, sector: "GOV", how: "name", ...NOWHERE };
  return { text: STATES[code] ?? code, id: code, name: STATES[code] ?? code, code, how: "name", ...NOWHERE };
}

function legOf(text: string, telling: Telling): Leg {
  const [what = "", ...measures] = text.split(" | ");
  const [, giver, receiver, thing = what] = /^(?:(\w+)? ?> ?(\w+)?): (.*)$/.exec(what) ?? [];
  const sum = measures.find((measure) => !measure.startsWith("by "));
  const due = measures.find((measure) => measure.startsWith("by "))?.slice(3);
  return {
    ...(giver ? { giver: mentionOf(giver) } : {}),
    ...(receiver ? { receiver: mentionOf(receiver) } : {}),
    thing,
    sectors: [],
    ...(sum === undefined ? {} : { amount: sumOf(sum, telling) }),
    ...(due === undefined ? {} : { deadline: timeOf(due) }),
  };
}

function timeOf(day: string): Time {
  return { from: day, to: day, grain: "day", text: `by ${day}`, ...NOWHERE };
}

/** "3.5e9 USD", "up-to 100 boats", "4e8 USD as $400 million": then it stands in the quote with these words. */
function sumOf(told: string, { at = 0, quote = "" }: Telling): Amount {
  const [measure = "", text = told] = told.split(" as ");
  const [, qualifier = "exactly", value, unit = ""] = /^(up-to|about|at-least)? ?(\S+) (\S+)$/.exec(measure) ?? [];
  const start = at + Math.max(0, quote.indexOf(text));
  return {
    value: Number(value),
    unit,
    ...(/^[A-Z]{3}$/.test(unit) ? { currency: unit } : {}),
    qualifier: qualifier as Amount["qualifier"],
    text,
    start,
    end: start + Math.min(text.length, Math.max(1, quote.length)),
  };
}
