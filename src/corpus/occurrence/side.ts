import { type ActorMention, isListedPerson, isStateCode } from "../../record/actor.ts";

/** Those on one side of an event, or all its parties: states and bodies by code, and the listed persons among them. */
export interface Side {
  /** Different codes in order of mention, and names of those who have none. */
  readonly codes: readonly string[];
  readonly states: readonly boolean[];
  readonly people: readonly Person[];
  /** Whether it names somebody who stands for nobody: "a family". */
  readonly hasOthers: boolean;
}

interface Person {
  readonly id: string;
  /** Place of the person's code in `codes`. */
  readonly code: string;
}

export function sideOf(mentions: readonly ActorMention[]): Side {
  const codes: string[] = [];
  const people: Person[] = [];
  let hasOthers = false;
  for (const mention of mentions) {
    const code = codeOf(mention);
    if (code === null) {
      hasOthers = true;
      continue;
    }
    if (!codes.includes(code)) codes.push(code);
    const { id } = mention;
    if (id !== undefined && isListedPerson(mention) && !people.some((person) => person.id === id)) {
      people.push({ id, code });
    }
  }
  return { codes, states: codes.map(isStateCode), people, hasOthers };
}

/** A name stands for a code that is not known; "civilians" or "two people" stand for nobody. */
function codeOf({ code, how, name }: ActorMention): string | null {
  if (code !== null) return code;
  return how === "name" && name !== undefined ? `name ${name.toLowerCase()}` : null;
}

export function countShared(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (const code of a) if (b.includes(code)) shared++;
  return shared;
}

/** Whether some code that only one of them has is no state's: who stands for whom is less certain there. */
export function hasLooseEnds(a: Side, b: Side): boolean {
  return isLoose(a, b) || isLoose(b, a);
}

function isLoose(a: Side, b: Side): boolean {
  for (let i = 0; i < a.codes.length; i++) {
    if (a.states[i] === false && !b.codes.includes(a.codes[i] as string)) return true;
  }
  return false;
}

export function countSharedPeople(a: Side, b: Side): number {
  let shared = 0;
  for (const person of a.people) if (b.people.some(({ id }) => id === person.id)) shared++;
  return shared;
}

/** Whether one party is another person here and there, such as Trump and Rubio of the United States. */
export function hasOtherPeople(a: Side, b: Side): boolean {
  for (const person of a.people) {
    let isOther = false;
    let isSame = false;
    for (const other of b.people) {
      if (other.code !== person.code) continue;
      if (other.id === person.id || a.people.some(({ id }) => id === other.id)) isSame = true;
      else isOther = true;
    }
    if (isOther && !isSame) return true;
  }
  return false;
}
