import type { PloverEvent } from "../../record/event.ts";
import type { EventItem } from "./event-item.ts";
import { type Family, familyOf } from "./families.ts";
import { type Grade, grade, isVeto, NOTHING, veto } from "./grade.ts";
import { countShared, countSharedPeople, hasLooseEnds, hasOtherPeople, type Side } from "./side.ts";

/** Events that both sides do: who is named first says nothing. */
const MUTUAL: ReadonlySet<PloverEvent> = new Set(["CONSULT", "AGREE", "COOPERATE", "SUPPORT"]);

export function isMutual({ event, mode }: Pick<EventItem, "event" | "mode">): boolean {
  return MUTUAL.has(event) || mode === "ceasefire";
}

const UNNAMED = grade(-1, "one telling names no party");
/** A headline: "leaders meet". */
/** "The foreign ministers met": those of whom the story tells. */
const UNNAMED_MEETING = grade(-0.5, "one telling does not name who met");
const UNNAMED_HERE = grade(2, "one telling of the article names no party");
const STRANGERS = veto("no party in common");
const LOOSE_STRANGERS = grade(-4, "no party in common, but one may stand for another");
const BOTH = grade(3, "the same parties");
const BOTH_TURNED = grade(2, "the same parties, in other parts");
const ONE_MORE = grade(2, "the same parties and one more");
const MORE = grade(0.5, "two parties in common, several are not");
/** Two of those who came to a summit talk to each other in its margins. */
const MARGINS = grade(-5, "two of many");
const MANY = 4;
const ONE = grade(1, "one party in common, the other is missing");
/** "left without speaking to the press" */
const ONE_NEGATED = grade(-2, "one party in common, and something that did not happen");
const OTHER_PARTNER = veto("one party in common, the other is another state");
const LOOSE_PARTNER = grade(-3, "one party in common, the other has another name");

/** Parties of what both sides do. */
function gradeTogether(a: EventItem, b: EventItem): Grade {
  const [some, others] = [a.everyone.codes, b.everyone.codes];
  if (some.length === 0 || others.length === 0) {
    if (a.event !== "CONSULT") return UNNAMED;
    return a.article === b.article ? UNNAMED_HERE : UNNAMED_MEETING;
  }
  const shared = countShared(some, others);
  const isLoose = hasLooseEnds(a.everyone, b.everyone);
  if (shared === 0) return isLoose ? LOOSE_STRANGERS : STRANGERS;
  const extra = some.length + others.length - 2 * shared;
  if (shared > 1 && extra > 1) {
    const fewer = Math.min(some.length, others.length);
    if ((some.length < others.length ? a : b).mode === "multilateral") return MORE;
    return fewer === 2 && shared === 2 && extra + 2 >= MANY && a.event === "CONSULT" ? MARGINS : MORE;
  }
  if (shared > 1) return extra === 1 ? ONE_MORE : isTurned(a, b) ? BOTH_TURNED : BOTH;
  if (some.length === 1 || others.length === 1) return isNegated(a) || isNegated(b) ? ONE_NEGATED : ONE;
  return isLoose ? LOOSE_PARTNER : OTHER_PARTNER;
}

function isNegated({ status }: EventItem): boolean {
  return status === "denied" || status === "averted";
}

/**
 * "China agreed to buy", "the United States agreed to cut", "the two agreed": promises have a direction, where a
 * meeting has none.
 */
function isTurned(a: EventItem, b: EventItem): boolean {
  if (a.event === "CONSULT") return false;
  return a.actors.codes.length !== b.actors.codes.length || countShared(a.actors.codes, b.actors.codes) === 0;
}

type Clash = Readonly<Record<"actors" | "recipients", Grade>>;

const CLASHES: Readonly<Record<Exclude<Family, "meeting">, Clash>> = {
  statement: { actors: veto("another speaker"), recipients: grade(-4, "said to another party") },
  // Who did it is often what the sources disagree about, when all else is the same.
  force: { actors: grade(-4.5, "another hand"), recipients: grade(-4, "another victim") },
  cooperation: { actors: grade(-4, "another giver"), recipients: grade(-3, "another receiver") },
};

const TURNED = veto("the parties are the other way round");
const SAME_SIDES = grade(3, "the same actor and recipient");
const SAME_ACTOR = grade(1.5, "the same actor");
/** "shelled a town", "killed a family": who strikes one may strike others. A denial speaks in general. */
const SAME_HAND = grade(-0.5, "the same hand, perhaps another victim");
const SAME_RECIPIENT = grade(1.5, "the same recipient");
const NOBODY = grade(-2, "no party in common");
const LOOSE_SIDE = grade(-2, "one side has another name");

/** Parties of what one side does to the other. */
function gradeSides(a: EventItem, b: EventItem, family: Exclude<Family, "meeting">): Grade {
  const actors = compareSides(a.actors, b.actors);
  const recipients = compareSides(a.recipients, b.recipients);
  if (actors === "clash" || recipients === "clash") {
    if (countShared(a.actors.codes, b.recipients.codes) + countShared(a.recipients.codes, b.actors.codes) > 0)
      return TURNED;
    if (actors === "clash" && recipients === "clash") return STRANGERS;
    return CLASHES[family][actors === "clash" ? "actors" : "recipients"];
  }
  if (actors === "loose" || recipients === "loose")
    return actors === "same" || recipients === "same" ? LOOSE_SIDE : NOBODY;
  if (actors === "same") {
    if (recipients === "same") return SAME_SIDES;
    const mayDiffer = family === "force" && (a.recipients.hasOthers || b.recipients.hasOthers);
    return mayDiffer && !isNegated(a) && !isNegated(b) ? SAME_HAND : SAME_ACTOR;
  }
  if (recipients === "same") return SAME_RECIPIENT;
  return NOBODY;
}

function compareSides(a: Side, b: Side): "same" | "unknown" | "clash" | "loose" {
  if (a.codes.length === 0 || b.codes.length === 0) return "unknown";
  if (countShared(a.codes, b.codes) > 0) return "same";
  return hasLooseEnds(a, b) ? "loose" : "clash";
}

/**
 * Against the telling that names most: "Trump met Xi" settles whom "Trump's meeting" was with, and of those at a summit
 * two may meet alone. Whoever cannot go with any one telling does not go with the whole.
 */
export function gradeAllParties(item: EventItem, members: readonly EventItem[]): Grade {
  let fullest: EventItem | undefined;
  let best: Grade = NOTHING;
  for (const member of members) {
    const grade = gradeParties(item, member);
    if (isVeto(grade)) return grade;
    const more = member.everyone.codes.length - (fullest?.everyone.codes.length ?? -1);
    const isBetter = !isMutual(item) && fullest !== undefined ? grade.points > best.points : more > 0;
    if (isBetter || (more === 0 && grade.points > best.points)) [fullest, best] = [member, grade];
  }
  return best;
}

function gradeParties(a: EventItem, b: EventItem): Grade {
  const family = familyOf(a.event);
  if (family === "meeting" || isMutual(a) || isMutual(b)) return gradeTogether(a, b);
  return gradeSides(a, b, family);
}

const TWO_MEET = grade(2, "the same two persons meet");
const TWO_PEOPLE = grade(1, "the same two persons");
const ONE_MEETS = grade(1, "the same person meets");
const PERSON = grade(0.5, "the same person");
const OTHERS_MET = veto("other persons met");
const OTHER_SPEAKER = grade(-3, "another person says so");
const OTHER_PERSON = grade(-1, "another person of the same state");

export function gradePeople(a: EventItem, b: EventItem): Grade {
  if (a.everyone.people.length === 0 || b.everyone.people.length === 0) return NOTHING;
  if (hasOtherPeople(a.everyone, b.everyone)) {
    if (a.event === "CONSULT") return OTHERS_MET;
    return familyOf(a.event) === "statement" ? OTHER_SPEAKER : OTHER_PERSON;
  }
  const shared = countSharedPeople(a.everyone, b.everyone);
  if (shared === 0) return NOTHING;
  if (a.event === "CONSULT") return shared > 1 ? TWO_MEET : ONE_MEETS;
  return shared > 1 ? TWO_PEOPLE : PERSON;
}
