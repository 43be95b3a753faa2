import type { Pair } from "../../../src/record/answer.ts";
import { useAddress, writeAddress } from "../../address/address.ts";
import { ActorChoice } from "../../filter/actor-choice.tsx";
import { resolveActor, useActors } from "../../filter/actors.ts";
import { DayChoice } from "../../filter/day-choice.tsx";
import { FilterForm } from "../../filter/filter-form.tsx";
import { usePages } from "../../http/use-pages.ts";
import { ListState } from "../../list/list-state.tsx";
import { More } from "../../list/more.tsx";
import { TakeAway } from "../../list/take-away.tsx";
import { useTitle } from "../../shell/title.ts";
import { NetworkFigure } from "./network-figure.tsx";
import { PairTable } from "./pair-table.tsx";
import "./relations.css";

/** `/relations`: who has to do with whom. The table says all; the network is a picture of it. */
export function Relations() {
  useTitle("Relations");
  const { asOf, get } = useAddress();
  const days = { from: get("from"), to: get("to") };
  const actor = get("actor");
  const pairs = usePages<Pair>(writeAddress("/api/relations", { as_of: asOf, actor, ...days, limit: "100" }));
  return (
    <>
      <h1>Relations</h1>
      <p class="lede">
        Pairs of states and bodies by what happened between them. Each occurrence counts once, however many report it;
        scores are PLOVER’s, from −10 (an attack) to +10.
      </p>
      <RelationFilters />
      <ListState
        {...pairs}
        isEmpty={pairs.items.length === 0}
        whenEmpty="Nothing happened between two states or bodies here. Take a filter away, or another as-of day."
      >
        <NetworkFigure pairs={pairs.items} query={days} />
        <h2>As a table</h2>
        <PairTable pairs={pairs.items} query={days} caption="Pairs, those with most occurrences first" />
        <More {...pairs} />
      </ListState>
      <TakeAway formats={["csv"]} />
    </>
  );
}

function RelationFilters() {
  const { get } = useAddress();
  const actors = useActors();
  return (
    <FilterForm
      names={["actor", "from", "to"]}
      resolve={(name, value) => (name === "actor" ? resolveActor(value, actors) : value)}
    >
      <ActorChoice label="State or body" name="actor" value={get("actor") ?? undefined} actors={actors} />
      <DayChoice label="From" name="from" value={get("from")} />
      <DayChoice label="To" name="to" value={get("to")} />
    </FilterForm>
  );
}
