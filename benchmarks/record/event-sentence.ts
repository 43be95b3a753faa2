import { cameoRootOf } from "../../src/record/cameo.ts";
import type { Attribution, EventClaim } from "../../src/record/claim.ts";
import type { PloverEvent, Quad, Status } from "../../src/record/event.ts";
import type { Amount } from "../../src/record/value.ts";
import type { Happening } from "./plot.ts";
import { pick, type Random } from "./world.ts";
import type { Writer } from "./writer.ts";

/** A claim that has yet to get its id. */
export type Draft<C> = Omit<C, "id">;

interface Telling {
  readonly verb: string;
  readonly future: string;
  readonly quad: Quad;
  readonly score: number;
}

const TELLINGS: Readonly<Record<PloverEvent, Telling>> = {
  AGREE: { verb: "signed an agreement with", future: "is to sign with", quad: "verbal-cooperation", score: 6 },
  CONSULT: { verb: "met", future: "will meet", quad: "verbal-cooperation", score: 2.8 },
  SUPPORT: { verb: "praised", future: "will praise", quad: "verbal-cooperation", score: 3.4 },
  CONCEDE: { verb: "yielded to", future: "may yield to", quad: "verbal-cooperation", score: 5 },
  COOPERATE: { verb: "invested in", future: "will invest in", quad: "material-cooperation", score: 6.4 },
  AID: { verb: "delivered aid to", future: "will send aid to", quad: "material-cooperation", score: 7 },
  RETREAT: { verb: "withdrew troops from", future: "will withdraw from", quad: "material-cooperation", score: 7 },
  REQUEST: { verb: "urged", future: "will urge", quad: "verbal-conflict", score: -1 },
  ACCUSE: { verb: "accused", future: "may accuse", quad: "verbal-conflict", score: -2 },
  REJECT: { verb: "rejected demands of", future: "may reject", quad: "verbal-conflict", score: -4 },
  THREATEN: { verb: "threatened", future: "may threaten", quad: "verbal-conflict", score: -5 },
  PROTEST: { verb: "protested against", future: "will protest against", quad: "material-conflict", score: -6.5 },
  SANCTION: { verb: "imposed sanctions on", future: "will sanction", quad: "material-conflict", score: -5.6 },
  MOBILIZE: { verb: "massed troops near", future: "may mass troops near", quad: "material-conflict", score: -7 },
  COERCE: { verb: "arrested citizens of", future: "may arrest", quad: "material-conflict", score: -7 },
  ASSAULT: { verb: "shelled", future: "may shell", quad: "material-conflict", score: -10 },
};

/** One telling in twenty is wrong about the place or the sum, one in fifty denies the whole. */
const WRONG = 0.05;
const DENIED = 0.02;

/** A sentence about a happening and the claim that is read from it. */
export function tellEvent(
  writer: Writer,
  happening: Happening,
  attribution: Attribution,
  { published, random }: { readonly published: number; readonly random: Random },
): Draft<EventClaim> {
  const { event, mode, actor, recipient, person, day, words } = happening;
  const { verb, future, quad, score } = TELLINGS[event];
  const isAhead = day > published;
  const isWrong = random() < WRONG;
  const who = person === null ? undefined : (who: typeof actor) => who.people[person];
  const subject = writer.actor(actor, who?.(actor));
  writer.write(" ");
  const cue = writer.write(isAhead ? future : verb);
  writer.write(" ");
  const object = writer.actor(recipient, who?.(recipient));
  writer.write(" in ");
  const place = writer.place(isWrong ? pick(recipient.towns, random) : happening.place.name, happening.place.state);
  writer.write(" on ");
  const time = writer.day(day);
  writer.write(` over ${words.join(" ")}`);
  const amounts = happening.sum === null ? [] : [tellSum(writer, happening.sum * (isWrong ? 2 : 1))];
  const end = writer.length;
  writer.write(". ");
  const span = { start: subject.start, end };
  const rule = "event/synthetic";
  return {
    kind: "event",
    event,
    ...(mode === undefined ? {} : { mode }),
    cameo: cameoRootOf({ event, mode }),
    actors: [subject],
    recipients: [object],
    time,
    place,
    amounts,
    topics: [],
    contexts: ["diplomatic"],
    quad,
    score,
    evidence: [
      { ...span, quote: writer.text.slice(span.start, end), rule },
      { field: "event", ...cue, quote: isAhead ? future : verb, rule },
      { field: "actors.0", start: subject.start, end: subject.end, quote: subject.text, rule },
      { field: "recipients.0", start: object.start, end: object.end, quote: object.text, rule },
      { field: "time", start: time.start, end: time.end, quote: time.text, rule },
      { field: "place", start: place.start, end: place.end, quote: place.name, rule },
    ],
    status: statusOf(isAhead, random),
    attribution,
  };
}

function statusOf(isAhead: boolean, random: Random): Status {
  if (random() < DENIED) return "denied";
  return isAhead ? (random() < 0.7 ? "scheduled" : "expected") : "happened";
}

function tellSum(writer: Writer, value: number): Amount {
  writer.write(" worth ");
  const text = `$${value / 1_000_000} million`;
  return { value, unit: "USD", currency: "USD", qualifier: "exactly", text, ...writer.write(text) };
}
