import { useRoute } from "preact-iso";
import type { ActorAnswer } from "../../../src/record/answer.ts";
import { segment, useAddress, writeAddress } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { DealsSection } from "../../deal/deals-section.tsx";
import { useAnswer } from "../../http/use-answer.ts";
import { NoAnswer } from "../../list/no-answer.tsx";
import { useTitle } from "../../shell/title.ts";
import { VisibleText } from "../../text/visible-text.tsx";
import { OccurrenceList } from "../../word/occurrence-line.tsx";
import { PairTable } from "../relations/pair-table.tsx";
import "../relations/relations.css";

/** `/actors/:id`: with whom it has most to do, its deals, and what it takes part in. */
export function ActorScreen() {
  const id = useRoute().params["id"] ?? "";
  const { asOf } = useAddress();
  const { answer, problem } = useAnswer<ActorAnswer>(writeAddress(`/api/actors/${segment(id)}`, { as_of: asOf }));
  useTitle(answer?.actor.name ?? "Actor");
  if (answer === null) {
    return (
      <NoAnswer name="Actor" problem={problem} list="/actors">
        All actors
      </NoAnswer>
    );
  }
  return <Whole answer={answer} />;
}

function Whole({ answer: { actor, occurrences, deals, pairs } }: { readonly answer: ActorAnswer }) {
  return (
    <>
      <h1>
        <VisibleText text={actor.name} />
      </h1>
      <p class="meta dotted">
        <span>
          <VisibleText text={actor.id} />
        </span>
        <span>{actor.occurrences === 1 ? "1 occurrence" : `${actor.occurrences} occurrences`}</span>
        <span>
          <Link to="/actors">all actors</Link>
        </span>
      </p>
      <section aria-labelledby="pairs">
        <h2 id="pairs">With whom it has most to do</h2>
        {pairs.length === 0 ? (
          <p class="quiet">nothing with another state or body has happened</p>
        ) : (
          <PairTable pairs={pairs} caption="What happened, by pair" />
        )}
      </section>
      <DealsSection deals={deals} />
      <section aria-labelledby="occurrences">
        <h2 id="occurrences">What it takes part in</h2>
        <OccurrenceList occurrences={occurrences} />
        <p>
          <Link to="/occurrences" query={{ actor: actor.id }}>
            All occurrences
          </Link>
        </p>
      </section>
    </>
  );
}
