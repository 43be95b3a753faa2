import type { Keeper } from "../../keeper/keeper.ts";

const last = new WeakMap<Keeper, Promise<unknown>>();

/** Does one change of a record after the other: two that derive at once would wait for each other's rows. */
export function inTurn<T>(keeper: Keeper, work: () => Promise<T>): Promise<T> {
  const turn = (last.get(keeper) ?? Promise.resolve()).then(work);
  last.set(
    keeper,
    turn.catch(() => {}),
  );
  return turn;
}
