import type { Stop, Trip } from "../../../src/record/answer.ts";
import type { Status } from "../../../src/record/event.ts";
import type { At } from "./geometry.ts";

const support = { articles: ["a1"], claims: ["c1"], independent: 1 };

export function aStop(name: string, at: At | null, status: Status = "happened"): Stop {
  const place = { name, country: null, ...(at === null ? {} : { lon: at[0], lat: at[1] }) };
  return { place, time: null, status, history: [], meets: [], support };
}

export function aTrip(stops: readonly Stop[]): Trip {
  return { id: "c1", traveller: { name: "Ana Ruiz", code: "ESP" }, stops, from: null, to: null, support };
}
