import type { ActorMention } from "../../src/record/actor.ts";
import type { Place, Time } from "../../src/record/value.ts";
import type { Person, State } from "./world.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Writes a text piece by piece and says where each piece stands. */
export class Writer {
  #text = "";

  get text(): string {
    return this.#text;
  }

  get length(): number {
    return this.#text.length;
  }

  write(piece: string): { readonly start: number; readonly end: number } {
    const start = this.#text.length;
    this.#text += piece;
    return { start, end: this.#text.length };
  }

  actor(state: State, person: Person | undefined): ActorMention {
    const text = person?.name ?? state.name;
    const who = person ? { id: person.id, name: person.name, sector: "GOV" as const } : { id: state.code, name: text };
    return { text, ...who, code: state.code, ...this.write(text), how: "name" };
  }

  place(name: string, state: State): Place {
    return { name, country: state.code, lat: 10, lon: 20, ...this.write(name) };
  }

  day(day: number): Time {
    const iso = toIso(day);
    const text = `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]}`;
    return { from: iso, to: iso, grain: "day", text, ...this.write(text) };
  }
}

/** The ISO day of so many days since 1970. */
export function toIso(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
