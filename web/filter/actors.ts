import { useEffect } from "preact/hooks";
import type { ActorCount, Page } from "../../src/record/answer.ts";
import { useAddress } from "../address/address.ts";
import { useAnswer } from "../http/use-answer.ts";

/** As many as help to choose; others can be written by their code. */
const MOST = 200;

const NONE: readonly ActorCount[] = [];

/**
 * The actors of the record, the busiest first, to choose from. A name in the address, written before they were here,
 * becomes a code.
 */
export function useActors(): readonly ActorCount[] {
  const actors = useAnswer<Page<ActorCount>>(`/api/actors?limit=${MOST}`).answer?.items ?? NONE;
  const address = useAddress();
  const written = address.getAll("actor");
  const resolved = written.map((each) => resolveActor(each, actors));
  const isNew = resolved.some((each, i) => each !== written[i]);
  // what is new depends on the actors and the address alone
  useEffect(() => {
    if (isNew) address.set({ actor: resolved }, { replace: true });
  }, [isNew]);
  return actors;
}

/** "japan" → "JPN", "JPN" → "JPN"; what names nobody stays as it is written. */
export function resolveActor(written: string, actors: readonly ActorCount[]): string {
  const wanted = written.toLowerCase();
  const found =
    actors.find(({ id }) => id.toLowerCase() === wanted) ?? actors.find(({ name }) => name.toLowerCase() === wanted);
  return found?.id ?? written;
}
