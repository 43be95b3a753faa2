import type { StatementClaim } from "../../src/record/claim.ts";
import type { Framing, FramingColumn } from "../../src/record/derived.ts";
import type { Report } from "../../src/record/kept.ts";
import { CitedValue } from "../evidence/cited-value.tsx";
import { Item } from "../list/item.tsx";
import { VisibleText } from "../text/visible-text.tsx";
import { outletOf } from "./outlet.ts";
import { PartyLink } from "./parties.tsx";

/** How each party puts it, side by side. A party of whom nothing is reported keeps its column: silence is told, too. */
export function FramingColumns({ framing }: { readonly framing: Framing }) {
  if (framing.columns.length === 0) return <p class="quiet">No party is named.</p>;
  return (
    <div class="columns framing">
      {framing.columns.map((column, i) => (
        <Column key={i} column={column} />
      ))}
    </div>
  );
}

function Column({ column: { party, statements } }: { readonly column: FramingColumn }) {
  return (
    <section>
      <h3>
        <PartyLink party={party} />
      </h3>
      {statements.length === 0 ? (
        <p class="quiet">not reported</p>
      ) : (
        <ul class="items">
          {statements.map((report) => (
            <Statement key={report.claim.id} report={report} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Statement({ report }: { readonly report: Report<StatementClaim> }) {
  const { claim, from } = report;
  const { source } = claim.attribution;
  const speaker = source === undefined ? null : "name" in source && source.name ? source.name : source.text;
  return (
    <Item id={claim.id}>
      <CitedValue claims={[claim.id]} field="content" label="statement" class="statement">
        {claim.direct ? (
          <q>
            <VisibleText text={claim.content.text} />
          </q>
        ) : (
          <VisibleText text={claim.content.text} />
        )}
      </CitedValue>
      <p class="meta dotted">
        {speaker !== null && <VisibleText text={speaker} />}
        <VisibleText text={outletOf(from)} />
        <span>{from.article.published?.slice(0, 10) ?? "undated"}</span>
      </p>
    </Item>
  );
}
