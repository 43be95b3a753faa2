import type {
  AgendaClaim,
  Attribution,
  DealClaim,
  RoleClaim,
  StatementClaim,
  TripClaim,
} from "../../src/record/claim.ts";
import type { Draft } from "./event-sentence.ts";
import type { Happening, Story } from "./plot.ts";
import { pick, type Random, type State } from "./world.ts";
import type { Writer } from "./writer.ts";

/** What a sentence is written into and who says so. */
export interface Telling {
  readonly writer: Writer;
  readonly attribution: Attribution;
  readonly random: Random;
}

/** "Bradovi Remaisho said that …": a person of one side on the other. */
export function tellStatement(
  { writer, attribution, random }: Telling,
  story: Story,
  speaking: State,
  other: State,
): Draft<StatementClaim> {
  const start = writer.length;
  const source = writer.actor(speaking, pick(speaking.people, random));
  writer.write(" said that ");
  const toward = writer.actor(other, undefined);
  const text = ` ${words(story, 8, random).join(" ")}`;
  const content = { text: toward.text + text, start: toward.start, end: writer.write(text).end };
  return {
    kind: "statement",
    content,
    direct: random() < 0.5,
    about: [pick(story.topics, random)],
    toward: [toward],
    status: "happened",
    attribution: { ...attribution, source, cue: "said", form: "indirect" },
    evidence: [close(writer, start, "statement/synthetic")],
  };
}

/** "Japan and Chile signed a deal on … worth $40 million." */
export function tellDeal({ writer, attribution, random }: Telling, story: Story, sum: number): Draft<DealClaim> {
  const start = writer.length;
  const giver = writer.actor(story.a, undefined);
  writer.write(" and ");
  const receiver = writer.actor(story.b, undefined);
  const stage = pick(["offered", "negotiated", "agreed", "signed"] as const, random);
  const thing = story.topics.slice(0, 3).join(" ");
  writer.write(` ${stage} a deal on ${thing} worth `);
  const text = `$${sum / 1_000_000} million`;
  const amount = {
    value: sum,
    unit: "USD",
    currency: "USD",
    qualifier: "exactly" as const,
    text,
    ...writer.write(text),
  };
  return {
    kind: "deal",
    parties: [giver, receiver],
    stage,
    legs: [{ giver, receiver, thing, sectors: [], amount }],
    status: "happened",
    attribution,
    evidence: [close(writer, start, "deal/synthetic")],
  };
}

/** "Bradovi Remaisho travelled to Kisanta for talks on …" */
export function tellTrip(
  { writer, attribution, random }: Telling,
  { actor, ...happening }: Happening,
): Draft<TripClaim> {
  const start = writer.length;
  const traveller = writer.actor(actor, pick(actor.people, random));
  writer.write(" travelled to ");
  const place = writer.place(happening.place.name, happening.place.state);
  writer.write(" on ");
  const time = writer.day(happening.day);
  writer.write(` for talks on ${happening.words.join(" ")}`);
  return {
    kind: "trip",
    traveller,
    stops: [{ place, time, status: "happened", meets: [] }],
    status: "happened",
    attribution,
    evidence: [close(writer, start, "trip/synthetic")],
  };
}

/** "Bradovi Remaisho is the foreign minister of Chile." */
export function tellRole({ writer, attribution, random }: Telling, state: State): Draft<RoleClaim> {
  const start = writer.length;
  const actor = writer.actor(state, pick(state.people, random));
  writer.write(` is the foreign minister of ${state.name}`);
  return {
    kind: "role",
    actor,
    title: "foreign minister",
    country: state.code,
    status: "happened",
    attribution,
    evidence: [close(writer, start, "role/synthetic")],
  };
}

/** "… are on the table between Japan and Chile." */
export function tellAgenda({ writer, attribution, random }: Telling, story: Story): Draft<AgendaClaim> {
  const start = writer.length;
  const issues = words(story, 2, random);
  writer.write(`Questions of ${issues.join(" and ")} are on the table between `);
  const one = writer.actor(story.a, undefined);
  writer.write(" and ");
  return {
    kind: "agenda",
    parties: [one, writer.actor(story.b, undefined)],
    issues,
    status: "happened",
    attribution,
    evidence: [close(writer, start, "agenda/synthetic")],
  };
}

function words({ topics }: Story, count: number, random: Random): string[] {
  return Array.from({ length: count }, () => pick(topics, random));
}

function close(writer: Writer, start: number, rule: string): DealClaim["evidence"][number] {
  const end = writer.length;
  const quote = writer.text.slice(start, end);
  writer.write(". ");
  return { start, end, quote, rule };
}
