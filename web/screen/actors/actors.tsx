import type { ActorCount } from "../../../src/record/answer.ts";
import { segment, useAddress, writeAddress } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { FilterForm } from "../../filter/filter-form.tsx";
import { TextChoice } from "../../filter/text-choice.tsx";
import { usePages } from "../../http/use-pages.ts";
import { Item } from "../../list/item.tsx";
import { ListState } from "../../list/list-state.tsx";
import { More } from "../../list/more.tsx";
import { TakeAway } from "../../list/take-away.tsx";
import { useTitle } from "../../shell/title.ts";
import { VisibleText } from "../../text/visible-text.tsx";

/** `/actors`: everybody of whom something is reported, the busiest first. */
export function Actors() {
  useTitle("Actors");
  const { asOf, get } = useAddress();
  const actors = usePages<ActorCount>(writeAddress("/api/actors", { as_of: asOf, words: get("words"), limit: "100" }));
  return (
    <>
      <h1>Actors</h1>
      <FilterForm names={["words"]}>
        <TextChoice label="Name begins" name="words" value={get("words") ?? ""} />
      </FilterForm>
      <ListState {...actors} isEmpty={actors.items.length === 0} whenEmpty="Nobody of that name is in the record.">
        <ul class="items">
          {actors.items.map(({ id, name, occurrences }) => (
            <Item key={id} id={id}>
              <Link to={`/actors/${segment(id)}`} isPrimary>
                <VisibleText text={name} />
              </Link>{" "}
              <span class="meta">
                <VisibleText text={id} /> · {occurrences === 1 ? "1 occurrence" : `${occurrences} occurrences`}
              </span>
            </Item>
          ))}
        </ul>
        <More {...actors} />
      </ListState>
      <TakeAway formats={["csv"]} />
    </>
  );
}
