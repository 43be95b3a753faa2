import type { ActorCount, Page } from "../../src/record/answer.ts";
import { useAnswer } from "../http/use-answer.ts";

/** As many as help to choose; others can be written by their code. */
const MOST = 200;

/** The actors of the record, the busiest first, to choose from. */
export function useActors(): readonly ActorCount[] {
  return useAnswer<Page<ActorCount>>(`/api/actors?limit=${MOST}`).answer?.items ?? [];
}

/** "japan" → "JPN", "JPN" → "JPN"; what names nobody stays as it is written. */
export function resolveActor(written: string, actors: readonly ActorCount[]): string {
  const wanted = written.toLowerCase();
  const found =
    actors.find(({ id }) => id.toLowerCase() === wanted) ?? actors.find(({ name }) => name.toLowerCase() === wanted);
  return found?.id ?? written;
}
