import type { Revision } from "../record/derived.ts";
import { type Day, type Decision, isKnownOn, type Known } from "../record/kept.ts";
import { compareItems, compareText } from "./canonical.ts";

/** A claim or article within a cluster. */
export interface Member extends Known {
  readonly id: string;
  /** The cluster that its rule gave it. */
  readonly cluster: string;
  /** The article of which its article is a copy. */
  readonly copyOf: string;
  readonly decisions: readonly Decision[];
}

/** How one kind of derived thing is described from its members. */
export interface Description<M extends Member, B> {
  /** The member as people corrected it by that day's decisions, `null` when they rejected it. */
  decide(member: M, decisions: readonly Decision[]): M | null;
  /** The thing as its visible members, in canonical order, tell it; `null` when they make none. */
  describe(visible: readonly M[]): B | null;
  /** Whether a member may give the thing its id: the first that may does; without this, the first. */
  names?(member: M): boolean;
}

/**
 * All revisions of the things that these members form. Members are those of whole clusters, and of all clusters that
 * people merged with them. A revision begins on each day on which an article became known, ended, or a decision was made.
 */
export function revise<M extends Member, B extends object>(
  members: readonly M[],
  { decide, describe, names = () => true }: Description<M, B>,
): (Revision & B)[] {
  const sorted = [...members].sort((a, b) =>
    compareItems({ day: a.knownFrom, id: a.id }, { day: b.knownFrom, id: b.id }),
  );
  const decisions = distinctDecisions(sorted);
  const timelines = new Map<string, Span<B>[]>();
  for (const day of changingDays(sorted, decisions)) {
    const made = decisions.filter(({ madeAt }) => madeAt.slice(0, 10) <= day);
    const known = sorted.filter(({ knownFrom }) => knownFrom <= day);
    for (const part of partition(known, made)) {
      const visible = part
        .filter((member) => isKnownOn(member, day))
        .map((member) =>
          decide(
            member,
            member.decisions.filter(({ madeAt }) => madeAt.slice(0, 10) <= day),
          ),
        )
        .filter((member) => member !== null);
      const first = part.find(names);
      const body = visible.length === 0 ? null : describe(visible);
      if (first) extend(timelines, first.id, day, body);
    }
    endMissing(timelines, day);
  }
  return [...timelines]
    .flatMap(([id, spans]) => number(id, spans))
    .sort((a, b) => compareText(a.id, b.id) || a.revision - b.revision);
}

interface Span<B> {
  readonly from: Day;
  to: Day | null;
  readonly body: B;
  readonly json: string;
  /** The last day on which it was seen. */
  seen: Day;
}

function distinctDecisions(members: readonly Member[]): Decision[] {
  const byId = new Map(members.flatMap(({ decisions }) => decisions.map((decision) => [decision.id, decision])));
  return [...byId.values()].sort((a, b) => compareText(a.madeAt, b.madeAt) || compareText(a.id, b.id));
}

function changingDays(members: readonly Member[], decisions: readonly Decision[]): Day[] {
  const days = new Set(decisions.map(({ madeAt }) => madeAt.slice(0, 10)));
  for (const { knownFrom, knownTo } of members) {
    days.add(knownFrom);
    if (knownTo !== null) days.add(knownTo);
  }
  return [...days].sort(compareText);
}

/** Members by thing: as the rule clustered them, changed by people's merges and splits in the order they were made. */
function partition<M extends Member>(members: readonly M[], decisions: readonly Decision[]): M[][] {
  const part = new Map(members.map((member) => [member.id, `cluster:${member.cluster}`]));
  for (const decision of decisions) {
    if (decision.kind === "split") split(part, members, decision.items, decision.id);
    if (decision.kind === "merge") merge(part, decision.items);
  }
  const parts = new Map<string, M[]>();
  for (const member of members) {
    const name = part.get(member.id) ?? member.cluster;
    parts.set(name, [...(parts.get(name) ?? []), member]);
  }
  return [...parts.values()];
}

/** What is split off takes along what copies of the same article say in the same place. */
function split(part: Map<string, string>, members: readonly Member[], items: readonly string[], name: string): void {
  const leaving = members.filter(({ id }) => items.includes(id));
  const copies = new Set(leaving.map((member) => `${part.get(member.id)} ${member.copyOf}`));
  for (const member of members) {
    if (copies.has(`${part.get(member.id)} ${member.copyOf}`)) part.set(member.id, `split:${name}`);
  }
}

function merge(part: Map<string, string>, items: readonly string[]): void {
  const names = new Set(items.map((item) => part.get(item)).filter((name) => name !== undefined));
  const [kept] = [...names].sort(compareText);
  if (kept !== undefined) for (const [id, name] of part) if (names.has(name)) part.set(id, kept);
}

function extend<B>(timelines: Map<string, Span<B>[]>, id: string, day: Day, body: B | null): void {
  const spans = timelines.get(id) ?? [];
  const last = spans.at(-1);
  const json = body === null ? "" : JSON.stringify(body);
  if (last && last.to === null && last.json === json) last.seen = day;
  else {
    if (last && last.to === null) last.to = day;
    if (body !== null) spans.push({ from: day, to: null, body, json, seen: day });
  }
  timelines.set(id, spans);
}

/** A thing that was merged into another is there no more. */
function endMissing<B>(timelines: ReadonlyMap<string, Span<B>[]>, day: Day): void {
  for (const spans of timelines.values()) {
    const last = spans.at(-1);
    if (last && last.to === null && last.seen !== day) last.to = day;
  }
}

function number<B>(id: string, spans: readonly Span<B>[]): (Revision & B)[] {
  return spans.map(({ from, to, body }, i) => ({ id, revision: i + 1, knownFrom: from, knownTo: to, ...body }));
}
